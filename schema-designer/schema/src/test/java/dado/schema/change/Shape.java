package dado.schema.change;

import dado.schema.model.Column;
import dado.schema.model.Constraint;
import dado.schema.model.Engine;
import dado.schema.model.EnumType;
import dado.schema.model.Id;
import dado.schema.model.Index;
import dado.schema.model.Partitioning;
import dado.schema.model.Partitioning.Partition;
import dado.schema.model.Schema;
import dado.schema.model.SchemaObject;
import dado.schema.model.Table;
import dado.schema.model.View;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A schema in its one order and without identities: two schemas are the same when their shapes
/// are.
///
/// @param ordered whether the order of columns counts
record Shape(boolean ordered) {

  private static final Id NONE = new Id("");

  /// What differs, for people; empty where nothing does.
  ///
  /// @param wanted its constraints without a name are the same under any
  String difference(Schema reached, Schema wanted) {
    Schema goal = of(wanted);
    Schema there = of(named(reached, wanted));
    if (goal.equals(there)) {
      return "";
    }
    List<Object> missing = new ArrayList<>(goal.tables());
    missing.addAll(goal.objects());
    missing.removeAll(there.tables());
    missing.removeAll(there.objects());
    List<Object> more = new ArrayList<>(there.tables());
    more.addAll(there.objects());
    more.removeAll(goal.tables());
    more.removeAll(goal.objects());
    return "wanted " + missing + "\nreached " + more;
  }

  private static Schema named(Schema reached, Schema wanted) {
    return reached.withTables(
        reached.tables().stream()
            .map(t -> wanted.table(t.name()).map(w -> named(t, w)).orElse(t))
            .toList());
  }

  private static Table named(Table reached, Table wanted) {
    List<Constraint> unnamed =
        new ArrayList<>(wanted.constraints().stream().filter(c -> c.name().isEmpty()).toList());
    return unnamed.isEmpty()
        ? reached
        : reached.withConstraints(
            reached.constraints().stream()
                .map(c ->
                    !wanted.constraints().contains(c) && unnamed.remove(c.withName(""))
                        ? c.withName("")
                        : c)
                .toList());
  }

  private Schema of(Schema schema) {
    return schema
        .withTables(schema.tables().stream().map(t -> of(t, schema.engine())).toList())
        .withObjects(schema.objects().stream().map(Shape::of).toList())
        .sorted();
  }

  private Table of(Table table, Engine engine) {
    List<Column> columns =
        new ArrayList<>(table.columns().stream().map(c -> c.withId(NONE)).toList());
    if (!ordered) {
      columns.sort(Comparator.comparing(Column::name));
    }
    return table
        .withId(NONE)
        .withColumns(columns)
        .withIndexes(table.indexes().stream().map(i -> i.withId(NONE)).toList())
        .withPartitioning(partitioning(table, engine));
  }

  private static Optional<Partitioning> partitioning(Table table, Engine engine) {
    return engine == Engine.POSTGRESQL
        ? table
            .partitioning()
            .map(p ->
                p.withPartitions(
                    p.partitions().stream().sorted(Comparator.comparing(Partition::name)).toList()))
        : table.partitioning();
  }

  private static SchemaObject of(SchemaObject object) {
    return switch (object) {
      case EnumType e ->
          new EnumType(
              NONE,
              e.name(),
              e.values().stream().map(v -> new EnumType.Value(NONE, v.label())).toList(),
              e.comment(),
              e.options());
      case View v ->
          v.withId(NONE)
              .withIndexes(v.indexes().stream().map((Index i) -> i.withId(NONE)).toList());
      default -> object.withId(NONE);
    };
  }
}
