package dado.plan.candidate;

import dado.plan.expression.Expression;
import dado.plan.predicate.Comparand;
import dado.plan.predicate.Predicate;
import dado.plan.predicate.Predicate.Test;
import dado.schema.model.Engine;
import dado.schema.model.Index;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Indexes over expressions: where a function of a column is compared, and always gives the same
/// for the same.
final class ExpressionShapes {
  private static final Set<Test> SERVED =
      Set.of(Test.EQUAL, Test.IN, Test.RANGE, Test.NULL, Test.PREFIX);

  /// Functions and operators that always give the same for the same, on every engine that has them.
  private static final Set<String> IMMUTABLE =
      Set.of(
          "lower",
          "upper",
          "trim",
          "btrim",
          "ltrim",
          "rtrim",
          "length",
          "char_length",
          "abs",
          "coalesce",
          "nullif",
          "substring",
          "substr",
          "left",
          "right",
          "replace",
          "reverse",
          "md5",
          "round",
          "floor",
          "ceil",
          "ceiling",
          "mod",
          "concat",
          "split_part",
          "jsonb_extract_path_text",
          "json_extract",
          "json_unquote",
          "json_value",
          "ifnull",
          "instr",
          "hex",
          "crc32",
          "month",
          "day",
          "dayofmonth",
          "hour");

  private static final Set<String> ARITHMETIC = Set.of("+", "-", "*", "/");

  private static final Set<String> OPERATORS =
      Set.of(
          "+",
          "-",
          "*",
          "/",
          "%",
          "->",
          "->>",
          "#>",
          "#>>",
          "||",
          "&",
          "|",
          "MOD",
          "DIV",
          "[]",
          "AT TIME ZONE");

  private final Engine engine;
  private final Keys keys;

  ExpressionShapes(Engine engine, Keys keys) {
    this.engine = engine;
    this.keys = keys;
  }

  /// The index that serves a predicate; none where it is no such comparison, or the expression may
  /// change.
  Optional<Draft> of(Predicate p) {
    if (p.subject().expression() instanceof Expression.Row row && p.test() == Test.RANGE) {
      return rows(p, row);
    }
    boolean wrapped = !p.subject().wrapping().isEmpty() && !p.subject().columns().isEmpty();
    if (!wrapped || !SERVED.contains(p.test()) || !isFixed(p.comparand()) || !isImmutable(p)) {
      return Optional.empty();
    }
    return switch (engine) {
      case POSTGRESQL, SQLITE -> Optional.of(draft(p, keys.of(p.subject(), "")));
      case MYSQL -> Optional.of(mysql(p));
      case MARIADB -> Optional.empty();
    };
  }

  /// Rows compare column by column, as the keys of an index do.
  private static Optional<Draft> rows(Predicate p, Expression.Row row) {
    boolean plain = row.fields().stream().allMatch(Expression.Column.class::isInstance);
    if (!plain || !isFixed(p.comparand())) {
      return Optional.empty();
    }
    Draft draft = new Draft().serving(p);
    p.subject().columns().forEach(c -> draft.key(Index.Key.column(c, false)));
    return Optional.of(draft);
  }

  private static boolean isFixed(Comparand comparand) {
    return switch (comparand) {
      case Comparand.None _, Comparand.Known _, Comparand.Given _, Comparand.Computed _ -> true;
      case Comparand.Joined j -> j.plain();
      case Comparand.Subquery s -> s.once();
      case Comparand.SameRow _, Comparand.Volatile _ -> false;
    };
  }

  /// A cast of the column itself is better left out of the query, and arithmetic with constants
  /// moved to the other side.
  private boolean isImmutable(Predicate p) {
    boolean cast = p.subject().wrapping().getFirst().startsWith("cast to ");
    boolean bare = cast && p.subject().wrapping().size() == 1;
    boolean solvable = ARITHMETIC.containsAll(p.subject().wrapping());
    return !bare && !solvable && p.subject().wrapping().stream().allMatch(this::isImmutable);
  }

  private boolean isImmutable(String word) {
    String cast = word.startsWith("cast to ") ? word.substring("cast to ".length()) : "";
    if (!cast.isEmpty()) {
      return harmless(cast);
    }
    return IMMUTABLE.contains(word.toLowerCase(Locale.ROOT))
        || OPERATORS.contains(word)
        || word.startsWith("collate ");
  }

  /// Casts of a json text to a number always give the same; those of times depend on the session,
  /// and those of numbers are better left out of the query.
  private boolean harmless(String type) {
    String lower = type.toLowerCase(Locale.ROOT);
    boolean number =
        lower.startsWith("int") || lower.startsWith("numeric") || lower.startsWith("bigint");
    return engine == Engine.POSTGRESQL
        ? number || lower.equals("text") || lower.startsWith("character varying")
        : !lower.startsWith("date") && !lower.startsWith("time");
  }

  private static Draft draft(Predicate p, Index.Key key) {
    return new Draft()
        .key(key)
        .serving(p)
        .remark(
            "The planner knows nothing of the expression's values until statistics are gathered.");
  }

  private Draft mysql(Predicate p) {
    boolean json =
        p.subject().wrapping().stream()
            .anyMatch(w -> w.startsWith("json_") || w.equals("->>") || w.equals("->"));
    if (!json) {
      return draft(p, keys.of(p.subject(), ""));
    }
    String text =
        "cast("
            + keys.text(unquoted(p.subject().expression()))
            + " as char(255)) collate utf8mb4_bin";
    return draft(p, new Index.Key(text, true, false, ""))
        .remark(
            "MySQL cannot index a json value as it is: the query has to compare this very"
                + " expression, with its cast and collation.");
  }

  private static Expression unquoted(Expression expression) {
    boolean plain =
        expression instanceof Expression.Call c && c.name().equalsIgnoreCase("json_extract");
    return plain
        ? new Expression.Call(
            "json_unquote", java.util.List.of(expression), java.util.List.of("", ""), "")
        : expression;
  }
}
