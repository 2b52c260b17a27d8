package dado.schema.dialect.family;

import dado.schema.model.Column;
import dado.schema.model.Column.Generation;
import dado.schema.model.Engine;
import java.util.Locale;

/// Columns as SQL. `MODIFY` forgets what is not said again, so a definition is always whole.
record ColumnText(FamilyWords words) {

  String definition(Column column) {
    return words.identifiers().quote(column.name())
        + " "
        + type(column)
        + value(column)
        + (column.options().is("invisible", "yes") ? " INVISIBLE" : "")
        + (column.options().is("versioning", "without") ? " WITHOUT SYSTEM VERSIONING" : "")
        + comment(column)
        + check(column);
  }

  private static String type(Column column) {
    int collate = column.type().indexOf(" COLLATE ");
    boolean compressed = column.options().is("compressed", "yes");
    String type = column.type();
    if (compressed) {
      type = collate < 0 ? type + " COMPRESSED" : type.replace(" COLLATE ", " COMPRESSED COLLATE ");
    }
    return type;
  }

  private String value(Column column) {
    if (column.options().has("row")) {
      return " GENERATED ALWAYS AS ROW " + column.options().get("row").toUpperCase(Locale.ROOT);
    }
    String srid = column.options().has("srid") ? " SRID " + column.options().get("srid") : "";
    if (column.generation() instanceof Generation.Computed(String expression, boolean stored)) {
      return " GENERATED ALWAYS AS ("
          + expression
          + (stored ? ") STORED" : ") VIRTUAL")
          + (column.nullable() || words.engine() == Engine.MARIADB ? "" : " NOT NULL")
          + srid;
    }
    return nullability(column)
        + srid
        + column.defaultValue().map(d -> " DEFAULT " + d).orElse("")
        + (column.options().has("on update")
            ? " ON UPDATE " + column.options().get("on update")
            : "")
        + (column.generation() instanceof Generation.None ? "" : " AUTO_INCREMENT");
  }

  /// A timestamp without a word is `NOT NULL` on older servers.
  private static String nullability(Column column) {
    boolean timestamp = column.type().toLowerCase(Locale.ROOT).startsWith("timestamp");
    return column.nullable() ? (timestamp ? " NULL" : "") : " NOT NULL";
  }

  private String comment(Column column) {
    return column.comment().isEmpty()
        ? ""
        : " COMMENT " + words.identifiers().literal(column.comment());
  }

  private static String check(Column column) {
    return column.options().has("check") ? " CHECK (" + column.options().get("check") + ")" : "";
  }
}
