package dado.schema.model;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A database as people design it: its tables, and all else that lies beside them.
public record Schema(Engine engine, List<Table> tables, List<SchemaObject> objects) {

  public Schema {
    tables = List.copyOf(tables);
    objects = List.copyOf(objects);
  }

  /// A schema of tables, views and enums.
  public Schema(Engine engine, List<Table> tables, List<View> views, List<EnumType> enums) {
    this(engine, tables, Stream.<SchemaObject>concat(enums.stream(), views.stream()).toList());
  }

  /// A schema with nothing in it.
  public static Schema empty(Engine engine) {
    return new Schema(engine, List.of(), List.of());
  }

  /// The table of that name.
  public Optional<Table> table(Name name) {
    return tables.stream().filter(t -> t.name().equals(name)).findFirst();
  }

  /// The object of that key.
  public Optional<SchemaObject> object(SchemaObject.Key key) {
    return objects.stream().filter(o -> o.key().equals(key)).findFirst();
  }

  /// The objects of one type, in their order.
  public <T extends SchemaObject> List<T> objects(Class<T> type) {
    return objects.stream().filter(type::isInstance).map(type::cast).toList();
  }

  /// The views.
  public List<View> views() {
    return objects(View.class);
  }

  /// The enums.
  public List<EnumType> enums() {
    return objects(EnumType.class);
  }

  /// The triggers on a table.
  public List<Trigger> triggers(Name table) {
    return objects(Trigger.class).stream().filter(t -> t.table().equals(table)).toList();
  }

  /// This schema with other tables.
  public Schema withTables(List<Table> newTables) {
    return new Schema(engine, newTables, objects);
  }

  /// This schema with other objects.
  public Schema withObjects(List<? extends SchemaObject> newObjects) {
    return new Schema(engine, tables, List.copyOf(newObjects));
  }

  /// This schema in its one order: tables, constraints and indexes by name, objects by kind and
  /// name. The order of columns stays.
  public Schema sorted() {
    return new Schema(
        engine,
        tables.stream().map(Schema::sorted).sorted(Comparator.comparing(Table::name)).toList(),
        objects.stream()
            .sorted(
                Comparator.comparing(SchemaObject::kind)
                    .thenComparing(SchemaObject::name)
                    .thenComparing(SchemaObject::discriminator))
            .toList());
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
