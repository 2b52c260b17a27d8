package dado.plan.candidate;

import dado.plan.expression.Expression;
import dado.plan.expression.Walk;
import dado.plan.predicate.ExpressionText;
import dado.plan.predicate.Predicate;
import dado.schema.Dialects;
import dado.schema.dialect.Identifiers;
import dado.schema.model.Engine;
import java.util.Locale;
import java.util.Set;

/// What an index can search: a column, or an expression whose value never changes.
final class Key {
  /// Functions whose value depends on more than their arguments: no index may keep it.
  /// https://www.postgresql.org/docs/18/xfunc-volatility.html
  private static final Set<String> CHANGING =
      Set.of(
          "now",
          "random",
          "rand",
          "clock_timestamp",
          "statement_timestamp",
          "timeofday",
          "uuid",
          "gen_random_uuid",
          "current_date",
          "current_time",
          "current_timestamp",
          "localtime",
          "localtimestamp",
          "current_user",
          "session_user",
          "nextval",
          "to_char",
          "to_date",
          "to_timestamp",
          "age",
          "sysdate",
          "curdate",
          "curtime",
          "unix_timestamp");

  private final Engine engine;
  private final Identifiers identifiers;

  Key(Engine engine) {
    this.engine = engine;
    this.identifiers = Dialects.of(engine).identifiers();
  }

  String quoted(String name) {
    return identifiers.quote(name);
  }

  /// A column quoted, or an expression in brackets, as the engine's `CREATE INDEX` takes it.
  String of(Expression operand) {
    if (operand instanceof Expression.Column column) {
      return quoted(column.name());
    }
    String text = ExpressionText.of(engine, operand, c -> quoted(c.name()));
    return "(" + text + ")";
  }

  boolean isColumn(Expression operand) {
    return operand instanceof Expression.Column;
  }

  /// Why the engine cannot index what a predicate compares; empty where it can.
  String refusal(Predicate predicate) {
    Expression operand = predicate.operand();
    if (isColumn(operand)) {
      return "";
    }
    if (isZoned(predicate)) {
      return ExpressionText.of(engine, operand)
          + " depends on the session's time zone: no index can keep it. Compare the column itself with"
          + " a range of times.";
    }
    if (Walk.columns(operand).isEmpty() || !Walk.isWhole(operand)) {
      return "The condition names no column that an index could search.";
    }
    for (Expression part : Walk.all(operand)) {
      if (part instanceof Expression.Call c && isChanging(c)) {
        return c.name() + "() may give another value each time: no index can keep it.";
      }
    }
    if (engine == Engine.MYSQL && isDocument(operand)) {
      return "MySQL has no index on a document or a long text: compare CAST("
          + ExpressionText.of(engine, operand)
          + " AS …), and index that.";
    }
    return engine == Engine.MARIADB
        ? "MariaDB has no index on an expression: make it a generated column, and index that."
        : "";
  }

  /// Days and hours of a time with a zone are other ones elsewhere.
  private static boolean isZoned(Predicate predicate) {
    boolean cuts =
        Walk.all(predicate.operand()).stream()
            .anyMatch(e -> e instanceof Expression.Call c && c.name().startsWith("date_"));
    boolean fixed =
        Walk.all(predicate.operand()).stream()
            .anyMatch(
                e -> e instanceof Expression.Operation o && o.operator().equals("AT TIME ZONE"));
    return cuts
        && !fixed
        && predicate.values().stream()
            .flatMap(v -> Walk.all(v).stream())
            .anyMatch(e -> e instanceof Expression.Cast c && c.type().contains("with time zone"));
  }

  /// What MySQL's JSON functions and operators give, unless it is cast.
  private static boolean isDocument(Expression operand) {
    return switch (operand) {
      case Expression.Call c -> c.name().toLowerCase(Locale.ROOT).startsWith("json_");
      case Expression.Operation o -> o.symbol().startsWith("->");
      default -> false;
    };
  }

  private static boolean isChanging(Expression.Call call) {
    String name = call.name().substring(call.name().lastIndexOf('.') + 1);
    return CHANGING.contains(name.toLowerCase(Locale.ROOT));
  }
}
