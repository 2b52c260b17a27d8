package dado.schema.model;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A database as people design it: its tables, views and enums, sorted by name.
public record Schema(Engine engine, List<Table> tables, List<View> views, List<EnumType> enums) {

  public Schema {
    tables = List.copyOf(tables);
    views = List.copyOf(views);
    enums = List.copyOf(enums);
  }

  /// A schema with nothing in it.
  public static Schema empty(Engine engine) {
    return new Schema(engine, List.of(), List.of(), List.of());
  }

  /// The table of that name.
  public Optional<Table> table(Name name) {
    return tables.stream().filter(t -> t.name().equals(name)).findFirst();
  }

  /// This schema with other tables.
  public Schema withTables(List<Table> newTables) {
    return new Schema(engine, newTables, views, enums);
  }

  /// This schema with other views.
  public Schema withViews(List<View> newViews) {
    return new Schema(engine, tables, newViews, enums);
  }

  /// This schema with other enums.
  public Schema withEnums(List<EnumType> newEnums) {
    return new Schema(engine, tables, views, newEnums);
  }

  /// This schema in its one order: objects, constraints and indexes by name. The order of columns
  /// stays.
  public Schema sorted() {
    return new Schema(
        engine,
        tables.stream().map(Schema::sorted).sorted(Comparator.comparing(Table::name)).toList(),
        views.stream().sorted(Comparator.comparing(View::name)).toList(),
        enums.stream().sorted(Comparator.comparing(EnumType::name)).toList());
  }

  private static Table sorted(Table table) {
    return table
        .withConstraints(
            table.constraints().stream()
                .sorted(Comparator.comparing(Constraint::name).thenComparing(Object::toString))
                .toList())
        .withIndexes(table.indexes().stream().sorted(Comparator.comparing(Index::name)).toList());
  }
}
