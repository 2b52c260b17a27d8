package dado.schema.edit;

import dado.schema.change.Change;
import dado.schema.model.Constraint;
import dado.schema.model.Engine;
import dado.schema.model.Name;
import dado.schema.model.Partitioning;
import dado.schema.model.Partitioning.Partition;
import dado.schema.model.Schema;
import dado.schema.model.Table;
import java.util.List;
import java.util.Optional;

/// Acts on how the rows of a table are spread.
final class PartitionEdits {

  private PartitionEdits() {}

  static Edit spread(Schema schema, Name name, Optional<Partitioning> wanted) {
    Table table = new Things(schema).table(name);
    refuseSqlite(schema);
    wanted.ifPresent(p -> {
      SqlPiece.require(schema.engine(), "partitioning of " + name.local(), p.by());
      keys(table, p.by());
    });
    Act act = new Act(schema);
    if (!table.partitioning().equals(wanted)) {
      act.make(new Change.Repartition(name, table.partitioning(), wanted));
    }
    return act.done((wanted.isPresent() ? "Partition " : "Unite partitions of ") + name.local());
  }

  private static void refuseSqlite(Schema schema) {
    if (schema.engine() == Engine.SQLITE) {
      throw Things.refuse(
          "SQLite has no partitions. Index the column, or keep a table for each range.");
    }
  }

  /// Every key of a partitioned table holds the columns that it is partitioned by.
  private static void keys(Table table, String by) {
    for (Constraint constraint : table.constraints()) {
      Optional<List<String>> columns =
          switch (constraint) {
            case Constraint.PrimaryKey k -> Optional.of(k.columns());
            case Constraint.Unique u -> Optional.of(u.columns());
            case Constraint.ForeignKey f -> Optional.empty();
            case Constraint.Check c -> Optional.empty();
            case Constraint.Exclusion e -> Optional.empty();
          };
      columns
          .filter(k -> !holds(table, by, k))
          .ifPresent(k -> {
            throw Things.refuse(
                "The "
                    + KeyEdits.words(constraint)
                    + " ("
                    + String.join(", ", k)
                    + ") must hold the columns that "
                    + table.name().local()
                    + " is partitioned by: "
                    + by
                    + ". Add them to it first.");
          });
    }
  }

  private static boolean holds(Table table, String by, List<String> key) {
    return table.columns().stream()
        .filter(c -> Dependents.says(by, c.name()))
        .allMatch(c -> key.contains(c.name()));
  }

  static Edit add(Schema schema, Name name, Partition partition) {
    Table table = new Things(schema).table(name);
    Partitioning partitioning = partitioning(table);
    new Things(schema).nameable("partition", partition.name().local());
    boolean there =
        partitioning.partitions().stream().anyMatch(p -> p.name().equals(partition.name()));
    if (there) {
      throw Things.refuse(
          "The table "
              + name.local()
              + " has a partition "
              + partition.name().local()
              + " already. Choose another name.");
    }
    SqlPiece.require(
        schema.engine(), "bound of partition " + partition.name().local(), partition.bound());
    return new Act(schema)
        .make(
            new Change.AddPartition(
                name, partition, place(schema.engine(), partitioning, partition)))
        .done("Add partition " + partition.name().local() + " to " + name.local());
  }

  /// PostgreSQL lists partitions by name.
  private static int place(Engine engine, Partitioning partitioning, Partition partition) {
    List<Partition> all = partitioning.partitions();
    int place = 0;
    while (place < all.size()
        && (engine != Engine.POSTGRESQL || all.get(place).name().compareTo(partition.name()) < 0)) {
      place++;
    }
    return place;
  }

  static Edit drop(Schema schema, Name name, Name partition) {
    Table table = new Things(schema).table(name);
    List<Partition> all = partitioning(table).partitions();
    Partition gone =
        all.stream()
            .filter(p -> p.name().equals(partition))
            .findFirst()
            .orElseThrow(() ->
                Things.refuse(
                    "The table "
                        + name.local()
                        + " has no partition "
                        + partition.local()
                        + ". Select it again."));
    if (all.size() == 1 && schema.engine() != Engine.POSTGRESQL) {
      throw Things.refuse(
          partition.local()
              + " is the only partition of "
              + name.local()
              + ". Unite the partitions instead.");
    }
    return new Act(schema)
        .make(new Change.DropPartition(name, gone, all.indexOf(gone)))
        .done("Drop partition " + partition.local() + " of " + name.local());
  }

  private static Partitioning partitioning(Table table) {
    return table
        .partitioning()
        .orElseThrow(() ->
            Things.refuse(
                "The table " + table.name().local() + " is not partitioned. Partition it first."));
  }
}
