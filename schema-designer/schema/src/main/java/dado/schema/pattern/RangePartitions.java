package dado.schema.pattern;

import dado.schema.Dialects;
import dado.schema.change.Change;
import dado.schema.edit.Document;
import dado.schema.edit.Edit;
import dado.schema.edit.Edits;
import dado.schema.model.Column;
import dado.schema.model.Constraint;
import dado.schema.model.Engine;
import dado.schema.model.Name;
import dado.schema.model.Partitioning;
import dado.schema.model.Partitioning.Partition;
import dado.schema.model.Schema;
import dado.schema.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Rows spread over partitions, one a year.
final class RangePartitions {

  private static final String WHY =
      """
      **Partitions by range** keep each year's rows by themselves: old years are dropped in a moment
      instead of deleted row by row, and queries that say the year read nothing else.

      - Every primary key and unique constraint must hold the column, so the primary key gets it.
        It no longer forbids the same id in two years.
      - Rows outside the named years lie in a partition for the rest. Add the next year's before it
        begins.
      - Queries without the column read every partition. Partition for dropping, not for speed.
      """;

  private RangePartitions() {}

  static Edit apply(Document document, Choice choice) {
    Schema schema = document.desired();
    Table table = choice.tableIn(schema);
    Column column = choice.columnIn(schema);
    check(document, table, column);
    Steps steps = new Steps(schema);
    table
        .primaryKey()
        .filter(k -> !k.columns().contains(column.name()))
        .ifPresent(k -> widen(steps, table.name(), k, column));
    Partitioning partitioning = partitioning(schema.engine(), table.name(), column, choice.year());
    if (schema.engine() == Engine.POSTGRESQL) {
      // It is made partitioned from the start: nothing of it is in the database yet.
      Table now = steps.table(table.name());
      steps.make(new Change.DropTable(now));
      steps.make(new Change.AddTable(now.withPartitioning(Optional.of(partitioning))));
    } else {
      steps.then(s -> Edits.partition(s, table.name(), Optional.of(partitioning)));
    }
    return steps.done("Partition " + table.name().local() + " by " + column.name(), WHY);
  }

  private static void check(Document document, Table table, Column column) {
    String name = table.name().local();
    String type = column.type().toLowerCase(Locale.ROOT);
    if (!type.startsWith("date") && !type.startsWith("timestamp")) {
      throw refuse(
          name
              + "."
              + column.name()
              + " is "
              + column.type()
              + ": years are cut from a date or a moment. Choose such a column.");
    }
    if (document.engine() != Engine.POSTGRESQL && type.startsWith("timestamp")) {
      throw refuse(
          document.engine().title()
              + " cannot cut ranges of a timestamp, whose meaning depends on the"
              + " time zone. Make "
              + column.name()
              + " a datetime first.");
    }
    if (table.partitioning().isPresent()) {
      throw refuse(name + " is partitioned already, by " + table.partitioning().get().by() + ".");
    }
    boolean there = document.current().tables().stream().anyMatch(t -> t.id().equals(table.id()));
    if (document.engine() == Engine.POSTGRESQL && there) {
      throw refuse(
          "PostgreSQL cannot partition a table that is there. Draw a partitioned table beside "
              + name
              + ", copy the rows, and swap the names.");
    }
    keys(document, table, column);
  }

  private static void keys(Document document, Table table, Column column) {
    for (Constraint constraint : table.constraints()) {
      if (constraint instanceof Constraint.Unique u && !u.columns().contains(column.name())) {
        throw refuse(
            "The unique constraint ("
                + String.join(", ", u.columns())
                + ") of "
                + table.name().local()
                + " must hold "
                + column.name()
                + " in a partitioned table. Add it there, or drop the constraint, first.");
      }
    }
    boolean family = document.engine() != Engine.POSTGRESQL;
    boolean referenced =
        document.desired().tables().stream()
            .flatMap(t -> t.foreignKeys().stream())
            .anyMatch(k -> k.references().equals(table.name()));
    if (referenced || (family && !table.foreignKeys().isEmpty())) {
      throw refuse(
          "There are foreign keys "
              + (referenced ? "to " : "of ")
              + table.name().local()
              + ", which "
              + (family
                  ? document.engine().title() + " does not allow with partitions."
                  : "would have to hold " + column.name() + " too.")
              + " Drop them first.");
    }
  }

  private static IllegalArgumentException refuse(String why) {
    return new IllegalArgumentException(why);
  }

  private static void widen(Steps steps, Name table, Constraint.PrimaryKey key, Column column) {
    List<String> columns = new ArrayList<>(key.columns());
    columns.add(column.name());
    steps.make(new Change.DropConstraint(table, key));
    Constraint wider = new Constraint.PrimaryKey(key.name(), columns, key.options());
    steps.then(s -> Edits.addConstraint(s, table, wider));
  }

  private static Partitioning partitioning(Engine engine, Name table, Column column, int year) {
    String quoted = Dialects.of(engine).identifiers().quote(column.name());
    List<Partition> partitions = new ArrayList<>();
    boolean postgresql = engine == Engine.POSTGRESQL;
    for (int y = year; y < year + 3; y++) {
      partitions.add(postgresql ? range(table, y) : below(table, y));
    }
    partitions.add(
        postgresql
            ? Partition.of(table.withLocal(table.local() + "_rest"), "DEFAULT")
            : Partition.of(table.withLocal("rest"), "VALUES LESS THAN (MAXVALUE)"));
    String by = postgresql ? "RANGE (" + quoted + ")" : "RANGE COLUMNS (" + quoted + ")";
    return new Partitioning(by, partitions);
  }

  private static Partition range(Name table, int year) {
    return Partition.of(
        table.withLocal(table.local() + "_" + year),
        "FOR VALUES FROM ('" + year + "-01-01') TO ('" + (year + 1) + "-01-01')");
  }

  private static Partition below(Name table, int year) {
    return Partition.of(
        table.withLocal("y" + year), "VALUES LESS THAN ('" + (year + 1) + "-01-01')");
  }
}
