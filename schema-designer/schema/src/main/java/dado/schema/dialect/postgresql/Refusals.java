package dado.schema.dialect.postgresql;

import dado.schema.change.Change;
import dado.schema.dialect.Ddl.Unsupported;
import dado.schema.model.Column;
import dado.schema.model.Column.Generation;
import dado.schema.model.Constraint;
import dado.schema.model.Index;
import dado.schema.model.Name;
import dado.schema.model.OtherObject;
import dado.schema.model.Schema;
import dado.schema.model.SchemaObject;
import dado.schema.model.Table;
import dado.schema.model.View;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What PostgreSQL, or the version that is written for, cannot do.
record Refusals(Target target, Schema before) {

  Optional<Unsupported> of(Change change) {
    return reason(change).map(r -> new Unsupported(change, r.why(), r.remedy()));
  }

  /// Why, and what to do instead.
  private record Reason(String why, String remedy) {}

  private static Optional<Reason> no(String why, String remedy) {
    return Optional.of(new Reason(why, remedy));
  }

  private Optional<Reason> reason(Change change) {
    return switch (change) {
      case Change.Repartition c when PartitionChange.isPossible(c.before(), c.after()) ->
          Optional.empty();
      case Change.Repartition c ->
          no(
              "PostgreSQL cannot change how the table " + c.table() + " is partitioned.",
              "Create a table with the wanted partitioning beside it, copy the rows, and swap the"
                  + " names.");
      case Change.ReorderColumns c ->
          no(
              "PostgreSQL keeps the columns of " + c.table() + " in the order they were added in.",
              "Name the columns in queries, or put a view with the wanted order in front.");
      case Change.AddTable(Table table) -> table(table);
      case Change.AddColumn c -> column(c.table(), c.column());
      case Change.AlterColumn c -> column(c.table(), c.after()).or(() -> key(c));
      case Change.AddConstraint c -> constraint(c.table(), c.constraint());
      case Change.AlterConstraint c -> constraint(c.table(), c.after());
      case Change.AddIndex c -> index(c.table(), c.index());
      case Change.AlterIndex c -> index(c.table(), c.after()).or(() -> validity(c));
      case Change.AlterTable c ->
          c.before().get("access method").equals(c.after().get("access method"))
                  || target.atLeast(15)
              ? Optional.empty()
              : since(15, "SET ACCESS METHOD", "Copy the rows to a new table.");
      case Change.AddObject(SchemaObject object) -> object(object);
      case Change.DropObject(SchemaObject object) -> carried(object);
      case Change.AlterObject c -> object(c.after());
      default -> Optional.empty();
    };
  }

  private static Optional<Reason> since(int version, String what, String remedy) {
    return no("PostgreSQL has " + what + " only since version " + version + ".", remedy);
  }

  private Optional<Reason> table(Table table) {
    return Stream.of(
            table.columns().stream().map(c -> column(table.name(), c)),
            table.constraints().stream().map(c -> constraint(table.name(), c)),
            table.indexes().stream().map(i -> index(table.name(), i)))
        .flatMap(s -> s)
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<Reason> column(Name table, Column column) {
    boolean virtual =
        column.generation() instanceof Generation.Computed(String e, boolean stored) && !stored;
    if (virtual && !target.atLeast(18)) {
      return since(
          18,
          "virtual generated columns (" + table + "." + column.name() + ")",
          "Make the column STORED, or put the expression into a view.");
    }
    if (column.options().is("not null", "not valid") && !target.atLeast(18)) {
      return since(
          18,
          "NOT NULL that is not validated (" + table + "." + column.name() + ")",
          "Add CHECK (" + column.name() + " IS NOT NULL) NOT VALID instead.");
    }
    if (column.options().has("compression") && !target.atLeast(14)) {
      return since(14, "COMPRESSION of columns", "Leave the compression out.");
    }
    return Optional.empty();
  }

  /// PostgreSQL refuses to change the type of a column of the partition key.
  private Optional<Reason> key(Change.AlterColumn change) {
    String column = change.table() + "." + change.before().name();
    boolean retyped = !change.before().type().equals(change.after().type());
    return retyped && isInKey(change.table(), change.before().name())
        ? no(
            "The type of " + column + " cannot change: the table is partitioned by it.",
            "Create a table with the wanted type beside it, copy the rows, and swap the names.")
        : Optional.empty();
  }

  private boolean isInKey(Name table, String column) {
    return before
        .table(table)
        .flatMap(Table::partitioning)
        .filter(p -> Expressions.says(p.by(), column))
        .isPresent();
  }

  private Optional<Reason> constraint(Name table, Constraint constraint) {
    for (Since since : NEWER) {
      if (constraint.options().is(since.key(), since.value()) && !target.atLeast(since.version())) {
        return since(since.version(), since.what() + " (on " + table + ")", since.remedy());
      }
    }
    boolean sets = constraint.options().has("set columns") && !target.atLeast(15);
    return sets
        ? since(15, "ON DELETE SET for some columns only", "Set all columns, or use a trigger.")
        : Optional.empty();
  }

  private record Since(String key, String value, int version, String what, String remedy) {}

  private static final List<Since> NEWER =
      List.of(
          new Since(
              "nulls",
              "not distinct",
              15,
              "NULLS NOT DISTINCT",
              "Use a unique index on coalesce(…) of the columns."),
          new Since(
              "enforced", "no", 18, "NOT ENFORCED", "Leave the constraint out, or NOT VALID."),
          new Since(
              "overlaps",
              "without",
              18,
              "WITHOUT OVERLAPS",
              "Use an exclusion constraint with btree_gist."),
          new Since("period", "yes", 18, "PERIOD in foreign keys", "Use a trigger."));

  private Optional<Reason> index(Name table, Index index) {
    return index.options().is("nulls", "not distinct") && !target.atLeast(15)
        ? since(
            15,
            "NULLS NOT DISTINCT (index " + index.name() + " on " + table + ")",
            "Use a unique index on coalesce(…) of the columns.")
        : Optional.empty();
  }

  private static Optional<Reason> validity(Change.AlterIndex change) {
    return change.after().options().has("valid") && !change.before().options().has("valid")
        ? no(
            "No statement makes the index " + change.before().name() + " invalid.",
            "Keep the valid index, or drop it.")
        : Optional.empty();
  }

  private Optional<Reason> object(SchemaObject object) {
    if (object instanceof View view
        && view.options().has("security_invoker")
        && !target.atLeast(15)) {
      return since(
          15,
          "security_invoker (view " + view.name() + ")",
          "Grant on the tables under the view, or leave the option out.");
    }
    return carried(object);
  }

  private static Optional<Reason> carried(SchemaObject object) {
    return object instanceof OtherObject other && other.definition().isEmpty()
        ? no(
            "Dado shows the "
                + other.what()
                + " "
                + other.name().local()
                + " and does not know how it is made.",
            "Write the statement by hand.")
        : Optional.empty();
  }
}
