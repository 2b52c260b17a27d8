package dado.schema.dialect.family;

import dado.schema.dialect.Identifiers;
import dado.schema.model.Column;
import dado.schema.model.Column.Generation;
import java.util.Locale;

/// Columns as the SQL of MySQL and MariaDB. `MODIFY` forgets what is not said again, so a
/// definition is always whole.
record FamilyColumns(Identifiers identifiers) {

  String definition(Column column) {
    String comment =
        column.comment().isEmpty() ? "" : " COMMENT " + identifiers.literal(column.comment());
    String head = identifiers.quote(column.name()) + " " + column.type();
    if (column.generation() instanceof Generation.Computed(String expression, boolean stored)) {
      return head
          + " GENERATED ALWAYS AS ("
          + expression
          + (stored ? ") STORED" : ") VIRTUAL")
          + (column.nullable() || !stored ? "" : " NOT NULL")
          + comment;
    }
    return head
        + nullability(column)
        + column.defaultValue().map(d -> " DEFAULT " + d).orElse("")
        + (column.generation() instanceof Generation.None ? "" : " AUTO_INCREMENT")
        + comment;
  }

  /// A timestamp without a word is `NOT NULL` on older servers.
  private static String nullability(Column column) {
    boolean timestamp = column.type().toLowerCase(Locale.ROOT).startsWith("timestamp");
    if (column.nullable()) {
      return timestamp ? " NULL" : "";
    }
    return " NOT NULL";
  }
}
