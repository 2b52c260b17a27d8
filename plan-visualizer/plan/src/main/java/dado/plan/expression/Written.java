package dado.plan.expression;

import dado.schema.model.Engine;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// A query's text as its SELECTs: the tables after FROM, the conditions with their places, the
/// order. It reads what it finds and never fails; what it does not understand is left out, or an
/// [Expression.Other].
public final class Written {

  /// A table after FROM.
  ///
  /// @param schema unquoted; empty where the text names none
  /// @param alias the table's own name where the text gives none
  public record Source(String schema, String table, String alias) {}

  /// A condition that must hold: a conjunct of WHERE, ON or HAVING.
  ///
  /// @param start offset of its first char in the query
  /// @param end offset behind its last char
  /// @param clause `WHERE`, `ON`, `USING` or `HAVING`
  public record Condition(Expression expression, int start, int end, String clause) {}

  /// One SELECT, or an UPDATE or a DELETE, without the queries inside of it.
  ///
  /// @param sources the tables that it names; queries after FROM are not among them
  /// @param derived whether it reads anything else than those: a query, a function
  /// @param arms the operands of those conditions that are an `OR`
  /// @param limited whether LIMIT or FETCH ends it early
  public record Block(
      List<Source> sources,
      boolean derived,
      List<Condition> conditions,
      List<Condition> arms,
      List<SortTerm> order,
      boolean limited) {
    public Block {
      sources = List.copyOf(sources);
      conditions = List.copyOf(conditions);
      arms = List.copyOf(arms);
      order = List.copyOf(order);
    }
  }

  private Written() {}

  /// The names that a text gives to its own queries, in lower case: those of WITH and of queries
  /// after FROM.
  public static Set<String> derived(Engine engine, String sql) {
    Cursor cursor = new Cursor(engine, sql);
    Set<String> names = new HashSet<>();
    for (int i = 0; i < cursor.size(); i++) {
      Token token = cursor.token(i);
      boolean query =
          token.is("(")
              && (cursor.token(i + 1).is("SELECT")
                  || cursor.token(i + 1).is("WITH")
                  || cursor.token(i + 1).is("VALUES"));
      if (query) {
        before(cursor, i).ifPresent(names::add);
        after(cursor, cursor.closing(i)).ifPresent(names::add);
      }
    }
    return names;
  }

  /// The name before `AS (SELECT …)`, behind which columns may be listed.
  private static Optional<String> before(Cursor cursor, int open) {
    int at = open - 1;
    while (at > 0 && (cursor.token(at).is("MATERIALIZED") || cursor.token(at).is("NOT"))) {
      at--;
    }
    if (at <= 0 || !cursor.token(at).is("AS")) {
      return Optional.empty();
    }
    at--;
    while (at > 0 && !cursor.token(at).is("(") && cursor.token(open - 2).is(")")) {
      at--;
    }
    at = cursor.token(at).is("(") ? at - 1 : at;
    return name(cursor, at);
  }

  private static Optional<String> after(Cursor cursor, int close) {
    int at = Math.min(close + 1, cursor.size() - 1);
    return name(cursor, cursor.token(at).is("AS") ? at + 1 : at);
  }

  private static Optional<String> name(Cursor cursor, int at) {
    return at >= 0 && at < cursor.size() && cursor.token(at).isName()
        ? Optional.of(cursor.name(cursor.token(at)).toLowerCase(Locale.ROOT))
        : Optional.empty();
  }

  /// The conjuncts of a condition that a server printed, with their places in it.
  ///
  /// @param clause the name that the server gives the condition
  public static List<Condition> conjuncts(Engine engine, String text, String clause) {
    Cursor cursor = new Cursor(engine, text);
    ExpressionParser parser = new ExpressionParser(cursor);
    Part whole = parser.expression(Precedence.NONE);
    if (!cursor.atEnd()) {
      return List.of(new Condition(new Expression.Other(text), 0, text.length(), clause));
    }
    return conjuncts(whole, parser, clause);
  }

  /// The operands of those conjuncts that are an `OR`.
  static List<Condition> arms(Part whole, ExpressionParser parser, String clause) {
    List<Condition> found = new ArrayList<>();
    for (Expression conjunct : Expressions.conjuncts(whole.value())) {
      if (conjunct instanceof Expression.Logical any && any.junction() == Expression.Junction.OR) {
        for (Expression arm : any.operands()) {
          Part part = parser.places().getOrDefault(arm, whole);
          found.add(new Condition(arm, part.start(), part.end(), clause));
        }
      }
    }
    return found;
  }

  static List<Condition> conjuncts(Part whole, ExpressionParser parser, String clause) {
    List<Condition> found = new ArrayList<>();
    for (Expression conjunct : Expressions.conjuncts(whole.value())) {
      Part part = parser.places().getOrDefault(conjunct, whole);
      found.add(new Condition(conjunct, part.start(), part.end(), clause));
    }
    return found;
  }

  /// The SELECTs of a text, in the order in which they begin.
  public static List<Block> blocks(Engine engine, String sql) {
    Cursor cursor = new Cursor(engine, sql);
    Blocks blocks = new Blocks(cursor);
    while (!cursor.atEnd()) {
      blocks.step();
    }
    return new ArrayList<>(blocks.finished());
  }
}
