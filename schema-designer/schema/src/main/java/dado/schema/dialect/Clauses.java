package dado.schema.dialect;

import dado.schema.model.Constraint;
import dado.schema.model.Index;
import java.util.List;
import java.util.stream.Collectors;

/// The parts of DDL that every engine writes alike, but for the quoting.
public record Clauses(Identifiers identifiers) {

  /// Names, quoted, with commas between them.
  public String list(List<String> names) {
    return names.stream().map(identifiers::quote).collect(Collectors.joining(", "));
  }

  /// A constraint as it stands in `CREATE TABLE` or after `ADD`.
  public String constraint(Constraint constraint) {
    String name =
        constraint.name().isEmpty()
            ? ""
            : "CONSTRAINT " + identifiers.quote(constraint.name()) + " ";
    return name + body(constraint);
  }

  private String body(Constraint constraint) {
    return switch (constraint) {
      case Constraint.PrimaryKey k -> "PRIMARY KEY (" + list(k.columns()) + ")";
      case Constraint.Unique u -> "UNIQUE (" + list(u.columns()) + ")";
      case Constraint.Check c -> "CHECK (" + c.expression() + ")";
      case Constraint.Exclusion e -> e.definition();
      case Constraint.ForeignKey f -> foreignKey(f);
    };
  }

  private String foreignKey(Constraint.ForeignKey key) {
    String columns =
        key.referencedColumns().isEmpty() ? "" : " (" + list(key.referencedColumns()) + ")";
    return "FOREIGN KEY ("
        + list(key.columns())
        + ") REFERENCES "
        + identifiers.quote(key.references())
        + columns
        + action(" ON DELETE ", key.onDelete())
        + action(" ON UPDATE ", key.onUpdate())
        + options(key.options());
  }

  /// How and when the constraint is checked.
  private static String options(dado.schema.model.Options options) {
    String deferrable =
        switch (options.get("deferrable")) {
          case "deferred" -> " DEFERRABLE INITIALLY DEFERRED";
          case "immediate" -> " DEFERRABLE";
          default -> "";
        };
    return deferrable
        + (options.is("enforced", "no") ? " NOT ENFORCED" : "")
        + (options.is("validated", "no") ? " NOT VALID" : "");
  }

  private static String action(String when, Constraint.Action action) {
    return action == Constraint.Action.NO_ACTION ? "" : when + action.sql();
  }

  /// The parts of an index's key, in their order.
  public String keys(Index index) {
    return index.keys().stream().map(this::key).collect(Collectors.joining(", "));
  }

  private String key(Index.Key key) {
    String what = key.isExpression() ? "(" + key.text() + ")" : identifiers.quote(key.text());
    int nulls = key.qualifiers().indexOf("NULLS ");
    String head = nulls < 0 ? key.qualifiers() : key.qualifiers().substring(0, nulls).strip();
    String tail = nulls < 0 ? "" : " " + key.qualifiers().substring(nulls);
    // MySQL's prefix length follows the name without a space.
    String gap = head.isEmpty() || head.startsWith("(") ? "" : " ";
    return what + gap + head + (key.descending() ? " DESC" : "") + tail;
  }

  /// A `CREATE TABLE`.
  ///
  /// @param name the name, quoted
  /// @param items the definitions of columns and constraints
  /// @param options what follows the closing parenthesis; empty for nothing
  public static String createTable(String name, List<String> items, String options) {
    return "CREATE TABLE "
        + name
        + " (\n  "
        + String.join(",\n  ", items)
        + "\n)"
        + (options.isEmpty() ? "" : " " + options);
  }
}
