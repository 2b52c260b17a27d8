package dado.plan.expression;

import dado.plan.expression.Written.Block;
import dado.plan.expression.Written.Condition;
import dado.plan.expression.Written.Source;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/// Walks over a query's tokens once and collects its SELECTs.
///
/// Conditions are read where their clause begins, and then walked over again for the queries inside
/// of them, so the time grows with the text's length and the depth of its queries.
final class Blocks {
  private static final Set<String> STARTS = Set.of("SELECT", "UPDATE", "DELETE");
  private static final Set<String> TABLES = Set.of("FROM", "JOIN", "STRAIGHT_JOIN", "USING", ",");
  private static final Set<String> NO_ALIAS =
      Set.of(
          ("ON USING JOIN INNER LEFT RIGHT FULL CROSS NATURAL STRAIGHT_JOIN WHERE GROUP HAVING ORDER"
                  + " LIMIT OFFSET FETCH UNION INTERSECT EXCEPT WINDOW SET SELECT VALUES FOR RETURNING"
                  + " TABLESAMPLE FORCE USE IGNORE INDEXED NOT PARTITION DEFAULT LOCK QUALIFY AND OR WHEN")
              .split(" "));

  private final Cursor cursor;
  private final List<Draft> all = new ArrayList<>();
  private final Deque<Draft> open = new ArrayDeque<>();
  private int depth;

  /// A block while it is being read.
  private static final class Draft {
    private final int depth;
    private final List<Source> sources = new ArrayList<>();
    private final List<Condition> conditions = new ArrayList<>();
    private final List<Condition> arms = new ArrayList<>();
    private List<SortTerm> order = List.of();
    private boolean from;
    private boolean derived;
    private boolean limited;

    Draft(int depth) {
      this.depth = depth;
    }
  }

  Blocks(Cursor cursor) {
    this.cursor = cursor;
  }

  List<Block> finished() {
    return all.stream()
        .filter(d -> !d.sources.isEmpty() || !d.conditions.isEmpty())
        .map(d -> new Block(d.sources, d.derived, d.conditions, d.arms, d.order, d.limited))
        .toList();
  }

  /// Reads the next token.
  void step() {
    Token token = cursor.next();
    if (token.is("(")) {
      depth++;
    } else if (token.is(")")) {
      depth--;
      while (!open.isEmpty() && open.element().depth > depth) {
        open.pop();
      }
    } else if (STARTS.contains(token.word()) && token.kind() == Token.Kind.WORD) {
      begin(token);
    } else if (!open.isEmpty() && open.element().depth == depth) {
      clause(open.element(), token);
    }
  }

  private void begin(Token token) {
    boolean lock = token.is("UPDATE") && cursor.at() > 1 && cursor.token(cursor.at() - 2).is("FOR");
    if (lock || open.size() >= ExpressionParser.DEEPEST) {
      return;
    }
    if (!open.isEmpty() && open.element().depth == depth) {
      open.pop();
    }
    Draft draft = new Draft(depth);
    all.add(draft);
    open.push(draft);
    if (token.is("UPDATE")) {
      draft.from = true;
      source(draft);
    }
  }

  private void clause(Draft draft, Token token) {
    if (TABLES.contains(token.word())) {
      tables(draft, token);
      return;
    }
    switch (token.word()) {
      case "WHERE", "HAVING", "ON" -> condition(draft, token);
      case "SET", "GROUP" -> draft.from = false;
      case "ORDER" -> order(draft);
      case "LIMIT", "FETCH" -> draft.limited = true;
      default -> {}
    }
  }

  private void tables(Draft draft, Token token) {
    if (token.is("USING") && cursor.is("(")) {
      using(draft);
    } else if (!token.is(",")) {
      draft.from = true;
      source(draft);
    } else if (draft.from) {
      source(draft);
    }
  }

  private void source(Draft draft) {
    boolean word = cursor.is("ONLY") || cursor.is("LATERAL");
    if (word) {
      cursor.next();
    }
    if (!cursor.peek().isName() || cursor.peek().is("SELECT")) {
      draft.derived = true;
      return;
    }
    String schema = "";
    String table = cursor.name(cursor.next());
    while (cursor.is(".") && cursor.peek(1).isName()) {
      cursor.next();
      schema = table;
      table = cursor.name(cursor.next());
    }
    if (cursor.is("(")) {
      draft.derived = true;
      return;
    }
    draft.sources.add(new Source(schema, table, alias(table)));
  }

  private String alias(String table) {
    boolean as = cursor.take("AS");
    Token next = cursor.peek();
    boolean name = next.isName() && (as || !NO_ALIAS.contains(next.word()) || quoted(next));
    return name ? cursor.name(cursor.next()) : table;
  }

  private static boolean quoted(Token token) {
    return token.kind() == Token.Kind.QUOTED;
  }

  /// `USING (a)`: the last table's column equals that of one before.
  private void using(Draft draft) {
    int close = cursor.closing(cursor.at());
    if (draft.sources.size() < 2) {
      return;
    }
    String left = draft.sources.get(draft.sources.size() - 2).alias();
    String right = draft.sources.getLast().alias();
    for (int i = cursor.at() + 1; i < close; i++) {
      Token token = cursor.token(i);
      if (token.isName()) {
        String name = cursor.name(token);
        Expression same =
            new Expression.Operation(
                "=",
                List.of(
                    new Expression.Column(List.of(left), name),
                    new Expression.Column(List.of(right), name)));
        draft.conditions.add(new Condition(same, token.start(), token.end(), "USING"));
      }
    }
  }

  private void condition(Draft draft, Token token) {
    if (cursor.is("CONFLICT")
        || cursor.is("DUPLICATE")
        || cursor.is("DELETE")
        || cursor.is("UPDATE")) {
      return;
    }
    int from = cursor.at();
    if (!token.is("ON")) {
      draft.from = false;
    }
    ExpressionParser parser = new ExpressionParser(cursor);
    Part whole = parser.expression(Precedence.NONE);
    draft.conditions.addAll(Written.conjuncts(whole, parser, token.word()));
    draft.arms.addAll(Written.arms(whole, parser, token.word()));
    cursor.moveTo(from);
  }

  private void order(Draft draft) {
    int from = cursor.at();
    draft.from = false;
    if (cursor.take("BY")) {
      draft.order = SortTerm.list(cursor);
    }
    cursor.moveTo(from);
  }
}
