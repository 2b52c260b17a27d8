package dado.schema.dialect.postgresql;

import dado.schema.dialect.CatalogRows;
import dado.schema.model.Constraint;
import dado.schema.model.Name;
import dado.schema.model.Options;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Constraints as PostgreSQL's catalog holds them.
final class PostgresqlConstraints {

  private static final Pattern PLAIN_KEY = Pattern.compile("(?:PRIMARY KEY|UNIQUE) \\(.*\\)");
  private static final Pattern CLAUSES =
      Pattern.compile(
          "\\)(?: ON (?:UPDATE|DELETE) (?:CASCADE|RESTRICT|SET NULL|SET DEFAULT))*((?: DEFERRABLE| INITIALLY DEFERRED| NOT VALID| NOT ENFORCED)*)$");

  private PostgresqlConstraints() {}

  static Constraint read(ResultSet row) throws SQLException {
    String name = row.getString("name");
    String definition = row.getString("definition");
    List<String> columns = CatalogRows.texts(row, "columns");
    return switch (row.getString("kind")) {
      case "p" ->
          isPlain(definition) ? new Constraint.PrimaryKey(name, columns) : text(name, definition);
      case "u" ->
          isPlain(definition) ? new Constraint.Unique(name, columns) : text(name, definition);
      case "c" -> check(name, definition);
      case "f" -> foreignKey(row, name, columns, definition);
      default -> text(name, definition);
    };
  }

  private static Constraint text(String name, String definition) {
    return new Constraint.Exclusion(name, definition);
  }

  private static boolean isPlain(String definition) {
    return PLAIN_KEY.matcher(definition).matches()
        && !definition.contains(") INCLUDE (")
        && !definition.contains(" WITHOUT OVERLAPS");
  }

  private static Constraint check(String name, String definition) {
    return definition.startsWith("CHECK (") && definition.endsWith(")")
        ? new Constraint.Check(
            name, inner(definition.substring("CHECK (".length(), definition.length() - 1)))
        : text(name, definition);
  }

  /// PostgreSQL prints a second pair of parentheses around most conditions.
  private static String inner(String condition) {
    if (!condition.startsWith("(") || !condition.endsWith(")")) {
      return condition;
    }
    int depth = 0;
    boolean quoted = false;
    for (int i = 0; i < condition.length() - 1; i++) {
      char c = condition.charAt(i);
      quoted ^= c == '\'';
      depth += quoted ? 0 : c == '(' ? 1 : c == ')' ? -1 : 0;
      if (depth == 0) {
        return condition;
      }
    }
    return condition.substring(1, condition.length() - 1);
  }

  private static Constraint foreignKey(
      ResultSet row, String name, List<String> columns, String definition) throws SQLException {
    Matcher clauses = CLAUSES.matcher(definition);
    if (!clauses.find() || definition.contains("(PERIOD ") || definition.contains(", PERIOD ")) {
      return text(name, definition);
    }
    return new Constraint.ForeignKey(
        name,
        columns,
        new Name(row.getString("ref_schema"), row.getString("ref_name")),
        CatalogRows.texts(row, "ref_columns"),
        action(row.getString("on_delete")),
        action(row.getString("on_update")),
        options(clauses.group(1)));
  }

  private static Options options(String clauses) {
    String deferrable =
        clauses.contains("INITIALLY DEFERRED")
            ? "deferred"
            : clauses.contains("DEFERRABLE") ? "immediate" : "";
    return Options.NONE
        .with("deferrable", deferrable)
        .with("validated", clauses.contains("NOT VALID") ? "no" : "")
        .with("enforced", clauses.contains("NOT ENFORCED") ? "no" : "");
  }

  private static Constraint.Action action(String code) {
    return switch (code) {
      case "r" -> Constraint.Action.RESTRICT;
      case "c" -> Constraint.Action.CASCADE;
      case "n" -> Constraint.Action.SET_NULL;
      case "d" -> Constraint.Action.SET_DEFAULT;
      default -> Constraint.Action.NO_ACTION;
    };
  }
}
