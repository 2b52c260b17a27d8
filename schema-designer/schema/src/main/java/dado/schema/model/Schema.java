package dado.schema.model;

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
}
