package dado.plan.predicate;

import dado.plan.expression.Expression;
import dado.plan.expression.Expressions;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What is known of functions.
final class Functions {
  /// Those that give another value for each row, or each time.
  private static final Set<String> VOLATILE =
      Set.of(
          "random",
          "randomblob",
          "rand",
          "random_bytes",
          "uuid",
          "uuid_short",
          "clock_timestamp",
          "statement_timestamp_now",
          "timeofday",
          "nextval",
          "gen_random_uuid",
          "uuidv4",
          "uuidv7",
          "sysdate",
          "last_insert_rowid",
          "changes",
          "sleep",
          "pg_sleep",
          "setseed");

  /// Functions that servers put around a condition or a value without changing it.
  private static final Set<String> GUARDS =
      Set.of("<cache>", "trigcond", "<if>", "<not_null>", "likely", "unlikely");

  /// Functions over many rows: what they compare is no row of a table.
  private static final Set<String> AGGREGATES =
      Set.of(
          "count",
          "sum",
          "avg",
          "min",
          "max",
          "total",
          "array_agg",
          "string_agg",
          "group_concat",
          "bool_and",
          "bool_or",
          "every",
          "json_agg",
          "jsonb_agg",
          "stddev",
          "variance");

  private Functions() {}

  /// Whether an expression speaks of groups or windows rather than of rows.
  static boolean aggregates(Expression expression) {
    return Expressions.all(expression)
        .filter(Expression.Call.class::isInstance)
        .map(Expression.Call.class::cast)
        .anyMatch(c ->
            c.after().contains("OVER")
                || (c.arguments().size() < 2 && AGGREGATES.contains(name(c))));
  }

  static String name(Expression.Call call) {
    String name = call.name().toLowerCase(Locale.ROOT).replace("\"", "");
    return name.startsWith("pg_catalog.") ? name.substring("pg_catalog.".length()) : name;
  }

  /// The first volatile function in an expression.
  static Optional<String> volatileIn(Expression expression) {
    return Expressions.all(expression)
        .filter(Expression.Call.class::isInstance)
        .map(c -> name((Expression.Call) c))
        .filter(VOLATILE::contains)
        .findFirst();
  }

  private static boolean isAfterJoin(Expression.Call guard) {
    return guard.arguments().stream()
        .anyMatch(a ->
            (a instanceof Expression.Call c && name(c).equals("found_match"))
                || (name(guard).equals("trigcond")
                    && a instanceof Expression.Is is
                    && is.test().equals("NULL")));
  }

  /// What stands inside of a server's own functions, which change nothing: MySQL's guards of outer
  /// joins and its caches.
  ///
  /// A condition that is checked behind an outer join (`<if>(found_match(o), (o.id is null),
  /// true)`) stays in its guard: it does not choose rows of the table.
  static Expression unguarded(Expression expression) {
    Expression inner = expression;
    while (inner instanceof Expression.Call call
        && GUARDS.contains(name(call))
        && !isAfterJoin(call)) {
      int at = name(call).equals("<if>") && call.arguments().size() > 1 ? 1 : 0;
      if (call.arguments().size() <= at) {
        return inner;
      }
      inner = call.arguments().get(at);
    }
    return inner;
  }
}
