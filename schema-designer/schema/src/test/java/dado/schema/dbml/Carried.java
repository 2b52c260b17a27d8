package dado.schema.dbml;

import dado.schema.model.Column;
import dado.schema.model.Column.Generation;
import dado.schema.model.Constraint;
import dado.schema.model.Engine;
import dado.schema.model.EnumType;
import dado.schema.model.Id;
import dado.schema.model.Index;
import dado.schema.model.Name;
import dado.schema.model.Namespace;
import dado.schema.model.Options;
import dado.schema.model.Schema;
import dado.schema.model.SchemaObject;
import dado.schema.model.Table;
import dado.schema.parse.TypeNames;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The part of a schema that DBML has words for.
record Carried(Engine engine) {

  static Schema of(Schema schema) {
    Carried carried = new Carried(schema.engine());
    return schema
        .withTables(schema.tables().stream().map(carried::table).toList())
        .withObjects(
            Stream.concat(schema.enums().stream().map(Carried::enumType), namespaces(schema))
                .toList())
        .sorted();
  }

  private static Stream<SchemaObject> namespaces(Schema schema) {
    Stream<Name> names =
        Stream.concat(
            schema.tables().stream().map(Table::name), schema.enums().stream().map(EnumType::name));
    return schema.engine() == Engine.POSTGRESQL
        ? names.map(Name::schema).filter(s -> !s.equals("public")).distinct().map(Namespace::of)
        : Stream.empty();
  }

  private static EnumType enumType(EnumType type) {
    EnumType bare =
        EnumType.of(
            Id.of("enum", type.name().schema(), type.name().local()), type.name(), type.labels());
    return new EnumType(bare.id(), type.name(), bare.values(), type.comment(), Options.NONE);
  }

  private Table table(Table table) {
    Set<String> key =
        table.primaryKey().stream().flatMap(k -> k.columns().stream()).collect(Collectors.toSet());
    return new Table(
        Id.of("table", table.name().schema(), table.name().local()),
        table.name(),
        table.columns().stream().map(c -> column(table, c, key.contains(c.name()))).toList(),
        table.constraints().stream()
            .filter(c -> !(c instanceof Constraint.Exclusion))
            .map(c -> c.withOptions(Options.NONE))
            .toList(),
        table.indexes().stream().map(i -> index(table, i)).toList(),
        table.comment());
  }

  private Column column(Table table, Column column, boolean key) {
    Generation generation =
        switch (column.generation()) {
          case Generation.None n -> n;
          case Generation.AutoIncrement a -> a;
          case Generation.Identity i -> new Generation.Identity(false);
          case Generation.Computed c -> new Generation.None();
        };
    return new Column(
        Id.of("column", table.name().schema(), table.name().local(), column.name()),
        column.name(),
        TypeNames.canonical(engine, column.type()),
        column.nullable() && (!key || engine == Engine.SQLITE),
        column.defaultValue(),
        generation,
        column.comment());
  }

  private static Index index(Table table, Index index) {
    List<Index.Key> keys =
        index.keys().stream()
            .map(k -> new Index.Key(k.text(), k.isExpression(), false, ""))
            .toList();
    return new Index(
        Id.of("index", table.name().schema(), index.name()),
        index.name(),
        index.method(),
        keys,
        List.of(),
        Optional.empty(),
        index.unique(),
        index.comment(),
        Options.NONE);
  }
}
