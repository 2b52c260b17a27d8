import dado.schema.model.Column;
import dado.schema.model.Constraint;
import dado.schema.model.Id;
import dado.schema.model.Name;
import dado.schema.model.Schema;
import dado.schema.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Tables under other names, and schemas with changed tables.
final class Copies {

  private Copies() {}

  static Table of(Table table, String prefix) {
    return table
        .withId(new Id(prefix + table.id().value()))
        .withName(name(table.name(), prefix))
        .withConstraints(table.constraints().stream().map(c -> of(c, prefix)).toList())
        .withIndexes(table.indexes().stream().map(i -> i.withName(prefix + i.name())).toList());
  }

  /// The schema with some of its tables changed in four ways in turn, as `Generate change` does it.
  static Schema changed(Schema schema, int many) {
    List<Table> tables = new ArrayList<>(schema.tables());
    for (int i = 0; i < many; i++) {
      int place = (int) ((long) i * tables.size() / many);
      tables.set(place, changed(tables.get(place), i % 4));
    }
    return schema.withTables(tables);
  }

  private static Table changed(Table table, int way) {
    List<Column> columns = new ArrayList<>(table.columns());
    switch (way) {
      case 0 -> columns.add(Column.of(new Id(table.id().value() + "added"), "added", "integer", true));
      case 1 -> columns.replaceAll(c -> c.name().equals("code") ? c.withType("character varying(60)") : c);
      case 3 -> columns.replaceAll(c -> c.name().equals("quantity") ? c.withDefault(Optional.of("2")) : c);
      default -> {
        return table.withIndexes(table.indexes().stream().filter(i -> !i.name().endsWith("_name")).toList());
      }
    }
    return table.withColumns(columns);
  }

  private static Constraint of(Constraint constraint, String prefix) {
    Constraint named = constraint.withName(prefix + constraint.name());
    return named instanceof Constraint.ForeignKey f
        ? f.withReferences(name(f.references(), prefix))
        : named;
  }

  private static Name name(Name name, String prefix) {
    return name.withLocal(prefix + name.local());
  }
}
