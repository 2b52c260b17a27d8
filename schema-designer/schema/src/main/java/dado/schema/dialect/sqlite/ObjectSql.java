package dado.schema.dialect.sqlite;

import dado.schema.model.Name;
import dado.schema.model.OtherObject;
import dado.schema.model.SchemaObject;
import dado.schema.model.Trigger;
import dado.schema.model.View;
import java.util.Optional;

/// Views, triggers and virtual tables as SQLite's SQL.
final class ObjectSql {

  private static final SqliteIdentifiers IDENTIFIERS = new SqliteIdentifiers();

  private ObjectSql() {}

  /// Whether it speaks of tables, and so must not be there while they change.
  static boolean waits(SchemaObject object) {
    return object instanceof View || object instanceof Trigger;
  }

  static Optional<String> create(SchemaObject object) {
    return switch (object) {
      case View v -> Optional.of(view(v));
      case Trigger t -> Optional.of(ObjectText.create(t));
      case OtherObject o -> Optional.of(o.definition()).filter(d -> !d.isEmpty());
      default -> Optional.empty();
    };
  }

  private static String view(View view) {
    String columns = view.options().get("columns");
    return "CREATE VIEW "
        + IDENTIFIERS.quote(view.name())
        + (columns.isEmpty() ? "" : " (" + columns + ")")
        + " AS\n"
        + view.definition();
  }

  static String drop(SchemaObject object) {
    String kind =
        switch (object) {
          case View v -> "VIEW ";
          case Trigger t -> "TRIGGER ";
          default -> "TABLE ";
        };
    return "DROP " + kind + IDENTIFIERS.quote(object.name());
  }

  /// Only tables can be renamed; views and triggers are made anew under the new name.
  static Optional<String> rename(SchemaObject object, Name to) {
    return object instanceof OtherObject
        ? Optional.of(
            "ALTER TABLE "
                + IDENTIFIERS.quote(object.name())
                + " RENAME TO "
                + IDENTIFIERS.quote(to))
        : Optional.empty();
  }
}
