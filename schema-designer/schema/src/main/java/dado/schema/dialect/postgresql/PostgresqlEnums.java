package dado.schema.dialect.postgresql;

import dado.schema.model.Column;
import dado.schema.model.EnumType;
import dado.schema.model.Name;
import dado.schema.model.Schema;
import dado.schema.model.Table;
import java.util.ArrayList;
import java.util.List;

/// Enums as PostgreSQL's SQL.
///
/// PostgreSQL cannot take a value out of an enum, and cannot use a new one in the transaction that
/// adds it. So a type that columns still use is put aside under another name when it is dropped;
/// the type that then takes its name takes the columns, too, and the old one goes.
record PostgresqlEnums(PostgresqlIdentifiers identifiers) {

  List<String> add(EnumType type, Schema before) {
    List<String> texts = new ArrayList<>();
    String name = identifiers.quote(type.name());
    texts.add("CREATE TYPE " + name + " AS ENUM (" + PostgresqlDdl.values(identifiers, type) + ")");
    List<String> moved = new ArrayList<>();
    for (Table table : before.tables()) {
      for (Column column : table.columns()) {
        if (uses(column, type.name())) {
          moved.addAll(move(table.name(), column));
        }
      }
    }
    if (!moved.isEmpty()) {
      texts.addAll(moved);
      texts.add("DROP TYPE " + identifiers.quote(aside(type.name())));
    }
    return texts;
  }

  List<String> drop(EnumType type, Schema before) {
    boolean used =
        before.tables().stream()
            .flatMap(t -> t.columns().stream())
            .anyMatch(c -> uses(c, type.name()));
    String name = identifiers.quote(type.name());
    return List.of(
        used
            ? "ALTER TYPE " + name + " RENAME TO " + identifiers.quote(aside(type.name()).local())
            : "DROP TYPE " + name);
  }

  private boolean uses(Column column, Name type) {
    String base = PostgresqlTypes.withoutCollation(column.type());
    String element = base.endsWith("[]") ? base.substring(0, base.length() - 2) : base;
    return element.equals(identifiers.quote(type));
  }

  private List<String> move(Name table, Column column) {
    String head =
        "ALTER TABLE "
            + identifiers.quote(table)
            + " ALTER COLUMN "
            + identifiers.quote(column.name())
            + " ";
    String text = column.type().endsWith("[]") ? "text[]" : "text";
    List<String> texts = new ArrayList<>();
    column.defaultValue().ifPresent(d -> texts.add(head + "DROP DEFAULT"));
    texts.add(
        head
            + "TYPE "
            + column.type()
            + " USING "
            + identifiers.quote(column.name())
            + "::"
            + text
            + "::"
            + column.type());
    column.defaultValue().ifPresent(d -> texts.add(head + "SET DEFAULT " + d));
    return texts;
  }

  private static Name aside(Name type) {
    String local = type.local();
    return type.withLocal(local.substring(0, Math.min(local.length(), 40)) + "_dado_old");
  }
}
