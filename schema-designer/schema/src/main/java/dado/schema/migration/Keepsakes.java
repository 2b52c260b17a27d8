package dado.schema.migration;

import dado.schema.change.Change;
import dado.schema.dialect.Dialect;
import dado.schema.model.Column;
import dado.schema.model.Column.Generation;
import dado.schema.model.Constraint;
import dado.schema.model.Engine;
import dado.schema.model.Name;
import dado.schema.model.Schema;
import dado.schema.model.Selection;
import dado.schema.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Rows and values that a migration would lose, kept in a table beside until the way down restores
/// them. Nobody drops that table but the way down.
record Keepsakes(Dialect dialect) {

  /// Whether the loss of a change can be kept: values need a primary key to find their rows again.
  static boolean canKeep(Change change, Schema current) {
    return switch (change) {
      case Change.DropTable(Table table) -> !table.columns().isEmpty();
      case Change.DropColumn(Name table, Column column, int position) ->
          !(column.generation() instanceof Generation.Computed)
              && hasKey(current, table, column.name());
      case Change.AlterColumn(Name table, Column before, Column after) ->
          !before.type().equals(after.type()) && hasKey(current, table, before.name());
      default -> false;
    };
  }

  private static boolean hasKey(Schema schema, Name table, String column) {
    return schema
        .table(table)
        .flatMap(Table::primaryKey)
        .filter(k -> !k.columns().contains(column))
        .isPresent();
  }

  /// The statements that copy what a change is about to lose.
  List<String> keep(Change change, Schema now) {
    Table table = table(change, now);
    return List.of(
        "CREATE TABLE "
            + quote(place(change, table))
            + " AS\nSELECT "
            + list(columns(change, table))
            + " FROM "
            + quote(table.name()));
  }

  /// The statements that put it back, when the column or table is there again.
  List<String> restore(Change change, Schema now) {
    Table table = table(change, now);
    String place = quote(place(change, table));
    List<String> texts = new ArrayList<>();
    texts.add(
        change instanceof Change.DropTable ? insert(table, place) : update(change, table, place));
    if (change instanceof Change.DropTable && dialect.engine() == Engine.POSTGRESQL) {
      identities(table).forEach(texts::add);
    }
    texts.add("DROP TABLE " + place);
    return texts;
  }

  private static Table table(Change change, Schema now) {
    return now.table(change.subject())
        .or(() ->
            change instanceof Change.DropTable(Table t)
                ? java.util.Optional.of(t)
                : java.util.Optional.empty())
        .orElseThrow();
  }

  /// The same name in both directions: made of the table's and column's.
  private Name place(Change change, Table table) {
    String column =
        switch (change) {
          case Change.DropColumn c -> c.column().name();
          case Change.AlterColumn c -> c.before().name();
          default -> "";
        };
    String local = table.name().local();
    String plain = (local + "_" + column).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_]", "_");
    String hash = String.format(Locale.ROOT, "%08x", (local + "." + column).hashCode());
    return table
        .name()
        .withLocal(Selection.KEPT + plain.substring(0, Math.min(36, plain.length())) + "_" + hash);
  }

  private static List<String> columns(Change change, Table table) {
    String column =
        switch (change) {
          case Change.DropColumn c -> c.column().name();
          case Change.AlterColumn c -> c.before().name();
          default -> "";
        };
    return column.isEmpty()
        ? table.columns().stream()
            .filter(c -> !(c.generation() instanceof Generation.Computed))
            .map(Column::name)
            .toList()
        : Stream.concat(key(table).stream(), Stream.of(column)).toList();
  }

  private static List<String> key(Table table) {
    return table.primaryKey().map(Constraint.PrimaryKey::columns).orElse(List.of());
  }

  private String insert(Table table, String place) {
    List<String> columns =
        table.columns().stream()
            .filter(c -> !(c.generation() instanceof Generation.Computed))
            .map(Column::name)
            .toList();
    String overriding = dialect.engine() == Engine.POSTGRESQL ? " OVERRIDING SYSTEM VALUE" : "";
    return "INSERT INTO "
        + quote(table.name())
        + " ("
        + list(columns)
        + ")"
        + overriding
        + "\nSELECT "
        + list(columns)
        + " FROM "
        + place;
  }

  private String update(Change change, Table table, String place) {
    String column = dialect.identifiers().quote(columns(change, table).getLast());
    String name = quote(table.name());
    String match =
        key(table).stream()
            .map(k -> dialect.identifiers().quote(k))
            .map(k -> "kept." + k + " = " + name + "." + k)
            .collect(Collectors.joining(" AND "));
    return "UPDATE "
        + name
        + " SET "
        + column
        + " = (SELECT kept."
        + column
        + " FROM "
        + place
        + " kept WHERE "
        + match
        + ")\nWHERE EXISTS (SELECT 1 FROM "
        + place
        + " kept WHERE "
        + match
        + ")";
  }

  /// An identity goes on behind the highest number that came back.
  private Stream<String> identities(Table table) {
    return table.columns().stream()
        .filter(c -> c.generation() instanceof Generation.Identity)
        .map(c ->
            "SELECT pg_catalog.setval(pg_catalog.pg_get_serial_sequence("
                + dialect.identifiers().literal(quote(table.name()))
                + ", "
                + dialect.identifiers().literal(c.name())
                + "), COALESCE((SELECT max("
                + dialect.identifiers().quote(c.name())
                + ") FROM "
                + quote(table.name())
                + "), 0) + 1, false)");
  }

  private String list(List<String> names) {
    return names.stream().map(dialect.identifiers()::quote).collect(Collectors.joining(", "));
  }

  private String quote(Name name) {
    return dialect.identifiers().quote(name);
  }
}
