package dado.plan.advise;

import dado.plan.advise.Predicate.Use;
import dado.plan.explain.ColumnRef;
import dado.schema.model.Engine;
import dado.schema.sql.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Reads a condition, from a plan or from a query's text, as predicates that an index may serve.
/// What it does not understand it leaves out.
final class ConditionReader {
  private static final Set<String> COMPARISONS =
      Set.of(
          "=", "==", "<=>", "<", ">", "<=", ">=", "<>", "!=", "~~", "!~~", "~~*", "!~~*", "~", "~*",
          "!~", "!~*", "!", "LIKE", "ILIKE", "GLOB", "REGEXP", "RLIKE", "IN", "BETWEEN", "IS",
          "ISNULL", "NOTNULL", "NOT", "@>", "<@", "?", "@@", "<->");
  private static final Set<String> VOLATILE =
      Set.of(
          "RANDOM",
          "RANDOMBLOB",
          "RAND",
          "UUID",
          "CLOCK_TIMESTAMP",
          "TIMEOFDAY",
          "NEXTVAL",
          "GEN_RANDOM_UUID",
          "UUIDV4",
          "UUIDV7",
          "SYSDATE");

  private static final String UNSTEADY = "The value it is compared with changes from row to row.";

  private final Engine engine;
  private final Function<ColumnRef, Optional<Use>> owner;
  private final Relabels relabels;

  /// @param owner the relation that a name belongs to
  /// @param relabels which casts change nothing
  ConditionReader(Engine engine, Function<ColumnRef, Optional<Use>> owner, Relabels relabels) {
    this.engine = engine;
    this.owner = owner;
    this.relabels = relabels;
  }

  /// Which casts of a column leave its order as it is.
  @FunctionalInterface
  interface Relabels {
    boolean harmless(Use use, String type);
  }

  List<Predicate> read(String condition) {
    List<Predicate> found = new ArrayList<>();
    read(Words.of(engine, condition), found);
    return found;
  }

  private void read(Words words, List<Predicate> found) {
    Words bare = words.bare();
    List<Words> parts = bare.conjuncts();
    if (parts.size() > 1) {
      parts.forEach(p -> read(p, found));
    } else if (bare.find(Set.of("OR", "||")) >= 0) {
      uses(bare).stream()
          .findFirst()
          .ifPresent(u -> found.add(blocked(u, bare, "OR needs an index for every arm.")));
    } else {
      single(bare).ifPresent(found::add);
    }
  }

  private Optional<Predicate> single(Words words) {
    int at = words.find(COMPARISONS);
    if (at < 0) {
      return Optional.empty();
    }
    int end = operatorEnd(words, at);
    String operator = end == at + 1 ? words.at(at) : words.part(at, end).shown();
    Words right = words.part(end, words.size()).bare();
    Operand leftSide = operand(words.part(0, at).bare());
    Operand rightSide = operand(right);
    return switch (operator) {
      case "=", "==", "<=>" -> equality(words, leftSide, rightSide);
      case "<", ">", "<=", ">=" -> comparison(words, leftSide, rightSide);
      case "BETWEEN" -> known(words, leftSide, rightSide, false);
      case "IN" -> known(words, leftSide, rightSide, true);
      case "IS" -> isNull(words, leftSide, right);
      case "ISNULL" -> leftSide.use().map(u -> new Predicate.Equal(u, words.shown()));
      case "LIKE", "~~", "GLOB" -> like(words, operator, leftSide, right);
      default -> other(words, operator);
    };
  }

  /// The lexer cuts `!~~*` into its characters.
  private static int operatorEnd(Words words, int at) {
    int end = at + 1;
    if (words.at(at).startsWith("~") || words.at(at).startsWith("!")) {
      while (end < words.size() && (words.at(end).equals("~") || words.at(end).equals("*"))) {
        end++;
      }
    }
    return end;
  }

  /// One side of a comparison.
  ///
  /// @param use the column, where the side is one and nothing else
  /// @param inside the columns anywhere in it
  /// @param steady whether it gives the same value for every row that is compared
  private record Operand(Words words, Optional<Use> use, List<Use> inside, boolean steady) {
    boolean constant() {
      return inside.isEmpty() && steady;
    }
  }

  private Operand operand(Words words) {
    boolean steady = true;
    for (int i = 0; i + 1 < words.size(); i++) {
      steady &= !(VOLATILE.contains(words.at(i)) && words.at(i + 1).equals("("));
    }
    return new Operand(words, column(words), uses(words), steady);
  }

  private List<Use> uses(Words words) {
    return ColumnRef.in(engine, words.shown()).stream()
        .flatMap(r -> owner.apply(r).stream())
        .distinct()
        .toList();
  }

  /// The column that the words are, below casts that change nothing.
  private Optional<Use> column(Words words) {
    int cast = words.find(Set.of("::"));
    if (cast > 0) {
      String type = words.part(cast + 1, words.size()).shown();
      return column(words.part(0, cast).bare()).filter(u -> relabels.harmless(u, type));
    }
    for (int i = 0; i < words.size(); i++) {
      boolean name = ColumnRef.isName(words.tokens().get(i), words.text());
      if (i % 2 == 0 ? !name : !words.at(i).equals(".")) {
        return Optional.empty();
      }
    }
    List<Use> uses = uses(words);
    return uses.size() == 1 ? Optional.of(uses.getFirst()) : Optional.empty();
  }

  private Optional<Predicate> equality(Words words, Operand left, Operand right) {
    if (left.use().isPresent() && right.use().isPresent()) {
      Use one = left.use().get();
      Use other = right.use().get();
      return one.alias().equals(other.alias())
          ? Optional.empty()
          : Optional.of(new Predicate.Join(one, other, words.shown()));
    }
    return left.use().isPresent()
        ? known(words, left, right, true)
        : known(words, right, left, true);
  }

  private Optional<Predicate> comparison(Words words, Operand left, Operand right) {
    return left.use().isPresent()
        ? known(words, left, right, false)
        : known(words, right, left, false);
  }

  private Optional<Predicate> known(Words words, Operand column, Operand value, boolean equal) {
    if (!value.steady() || !column.steady()) {
      return uses(words).stream().findFirst().map(u -> blocked(u, words, UNSTEADY));
    }
    if (column.use().isEmpty()) {
      List<Use> inside = column.inside().isEmpty() ? value.inside() : column.inside();
      return inside.stream().findFirst().map(u -> blocked(u, words, expression(u)));
    }
    Use use = column.use().get();
    if (!value.constant()) {
      return Optional.empty();
    }
    return Optional.of(
        equal ? new Predicate.Equal(use, words.shown()) : new Predicate.Range(use, words.shown()));
  }

  private static String expression(Use use) {
    return "A function, cast or calculation on "
        + use.column()
        + " hides the column; rewrite the condition so that the column stands alone, or index the"
        + " expression.";
  }

  private static Optional<Predicate> isNull(Words words, Operand left, Words right) {
    boolean isNull = right.size() == 1 && right.at(0).equals("NULL");
    return isNull ? left.use().map(u -> new Predicate.Equal(u, words.shown())) : Optional.empty();
  }

  private Optional<Predicate> like(Words words, String operator, Operand left, Words right) {
    if (left.use().isEmpty()) {
      return known(words, left, operand(right), false);
    }
    Use use = left.use().get();
    boolean literal = !right.isEmpty() && right.tokens().getFirst().kind() == Token.Kind.STRING;
    String pattern = literal ? right.at(0).replaceFirst("^[^']*'", "") : "";
    if (!literal || pattern.startsWith("%") || pattern.startsWith("_") || pattern.startsWith("*")) {
      String why =
          literal
              ? "The pattern begins with a wildcard, so every entry of an index would have to be read."
              : "The pattern is not known before the query runs.";
      return Optional.of(blocked(use, words, why));
    }
    return Optional.of(prefix(words, operator, use));
  }

  private Predicate prefix(Words words, String operator, Use use) {
    return switch (engine) {
      case MYSQL, MARIADB -> new Predicate.Range(use, words.shown());
      case POSTGRESQL ->
          blocked(
              use,
              words,
              "Unless the collation is C, LIKE needs an index with text_pattern_ops, which Dado does"
                  + " not try.");
      case SQLITE ->
          operator.equals("GLOB")
              ? new Predicate.Range(use, words.shown())
              : blocked(use, words, "LIKE ignores case in SQLite, and a plain index does not.");
    };
  }

  private Optional<Predicate> other(Words words, String operator) {
    String why =
        switch (operator) {
          case "<>", "!=", "NOT", "!~~", "!~", "!~~*", "!~*", "NOTNULL" ->
              "A condition that says what a value is not leaves most of the rows.";
          default ->
              "A plain index does not serve the operator "
                  + operator.toLowerCase(Locale.ROOT)
                  + ".";
        };
    return uses(words).stream().findFirst().map(u -> blocked(u, words, why));
  }

  private static Predicate blocked(Use use, Words words, String why) {
    return new Predicate.Blocked(use, words.shown(), why);
  }
}
