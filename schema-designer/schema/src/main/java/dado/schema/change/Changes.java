package dado.schema.change;

import dado.schema.model.Column;
import dado.schema.model.Constraint;
import dado.schema.model.Index;
import dado.schema.model.Name;
import dado.schema.model.Partitioning;
import dado.schema.model.Partitioning.Partition;
import dado.schema.model.Schema;
import dado.schema.model.SchemaObject;
import dado.schema.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// What changes do to a schema.
public final class Changes {

  private Changes() {}

  /// The schema after the changes, in their order.
  ///
  /// @throws IllegalArgumentException when a change speaks of something that is not there
  public static Schema apply(Schema schema, List<Change> changes) {
    Schema now = schema;
    for (Change change : changes) {
      now = apply(now, change);
    }
    return now;
  }

  /// The changes that take these back: their inverses, backwards.
  public static List<Change> inverses(List<Change> changes) {
    return changes.reversed().stream().map(Change::inverse).toList();
  }

  private static Schema apply(Schema schema, Change change) {
    return switch (change) {
      case Change.AddTable(var table) -> schema.withTables(with(schema.tables(), table));
      case Change.DropTable(var table) ->
          schema.withTables(without(schema.tables(), t -> t.name().equals(table.name()), change));
      case Change.RenameTable(var from, var to) -> renamed(schema, from, to, change);
      case Change.RenameColumn(var table, var from, var to) ->
          columnRenamed(schema, table, from, to, change);
      case Change.AddObject(var object) -> schema.withObjects(with(schema.objects(), object));
      case Change.DropObject(var object) ->
          schema.withObjects(without(schema.objects(), o -> o.key().equals(object.key()), change));
      case Change.AlterObject(var old, var wanted) -> replaced(schema, old, wanted, change);
      case Change.RenameObject(var old, var to) -> replaced(schema, old, old.withName(to), change);
      case Change.AlterTable c -> inTable(schema, c, t -> t.withOptions(c.after()));
      case Change.ReorderColumns c ->
          inTable(
              schema,
              c,
              t -> t.withColumns(c.after().stream().map(n -> t.column(n).orElseThrow()).toList()));
      case Change.Repartition c -> inTable(schema, c, t -> t.withPartitioning(c.after()));
      case Change.AddPartition c -> inTable(schema, c, t -> t.withPartitioning(added(t, c)));
      case Change.DropPartition c -> inTable(schema, c, t -> t.withPartitioning(dropped(t, c)));
      case Change.RenameConstraint c ->
          inTable(schema, c, t -> replaced(t, c.before(), c.before().withName(c.to()), c));
      case Change.AlterConstraint c ->
          inTable(schema, c, t -> replaced(t, c.before(), c.after(), c));
      case Change.RenameIndex c ->
          inTable(schema, c, t -> replaced(t, c.before(), c.before().withName(c.to()), c));
      case Change.AlterIndex c -> inTable(schema, c, t -> replaced(t, c.before(), c.after(), c));
      case Change.CommentTable c -> inTable(schema, c, t -> t.withComment(c.after()));
      case Change.AddColumn c -> inTable(schema, c, t -> added(t, c));
      case Change.DropColumn c -> inTable(schema, c, t -> dropped(t, c));
      case Change.AlterColumn c -> inTable(schema, c, t -> altered(t, c));
      case Change.AddConstraint c ->
          inTable(schema, c, t -> t.withConstraints(with(t.constraints(), c.constraint())));
      case Change.DropConstraint c ->
          inTable(
              schema,
              c,
              t -> t.withConstraints(without(t.constraints(), c.constraint()::equals, c)));
      case Change.AddIndex c ->
          inTable(schema, c, t -> t.withIndexes(with(t.indexes(), c.index())));
      case Change.DropIndex c ->
          inTable(schema, c, t -> t.withIndexes(without(t.indexes(), i -> i.same(c.index()), c)));
    };
  }

  private static Schema replaced(
      Schema schema, SchemaObject old, SchemaObject wanted, Change change) {
    require(schema.object(old.key()).isPresent(), change);
    return schema.withObjects(
        schema.objects().stream()
            .map(o -> o.key().equals(old.key()) ? wanted.withId(o.id()) : o)
            .toList());
  }

  private static Table replaced(Table table, Constraint old, Constraint wanted, Change change) {
    require(table.constraints().contains(old), change);
    return table.withConstraints(
        table.constraints().stream().map(c -> c.equals(old) ? wanted : c).toList());
  }

  private static Table replaced(Table table, Index old, Index wanted, Change change) {
    require(table.indexes().stream().anyMatch(i -> i.same(old)), change);
    return table.withIndexes(
        table.indexes().stream().map(i -> i.same(old) ? wanted.withId(i.id()) : i).toList());
  }

  private static Optional<Partitioning> added(Table table, Change.AddPartition change) {
    return table
        .partitioning()
        .map(p -> {
          List<Partition> parts = new ArrayList<>(p.partitions());
          parts.add(Math.min(change.position(), parts.size()), change.partition());
          return p.withPartitions(parts);
        });
  }

  private static Optional<Partitioning> dropped(Table table, Change.DropPartition change) {
    Name name = change.partition().name();
    return table
        .partitioning()
        .map(p -> p.withPartitions(without(p.partitions(), x -> x.name().equals(name), change)));
  }

  private static Table added(Table table, Change.AddColumn change) {
    List<Column> columns = new ArrayList<>(table.columns());
    columns.add(Math.min(change.position(), columns.size()), change.column());
    return table.withColumns(columns);
  }

  private static Table dropped(Table table, Change.DropColumn change) {
    String name = change.column().name();
    return table.withColumns(without(table.columns(), c -> c.name().equals(name), change));
  }

  private static Table altered(Table table, Change.AlterColumn change) {
    String name = change.before().name();
    require(table.column(name).isPresent(), change);
    return table.withColumns(
        table.columns().stream()
            .map(c -> c.name().equals(name) ? change.after().withId(c.id()) : c)
            .toList());
  }

  private static Schema columnRenamed(
      Schema schema, Name table, String from, String to, Change change) {
    require(schema.table(table).flatMap(t -> t.column(from)).isPresent(), change);
    Renaming renaming = new Renaming(table, from, to);
    return schema.withTables(schema.tables().stream().map(renaming::in).toList());
  }

  private static Schema renamed(Schema schema, Name from, Name to, Change change) {
    require(schema.table(from).isPresent(), change);
    return schema.withTables(
        schema.tables().stream()
            .map(t -> t.name().equals(from) ? t.withName(to) : t)
            .map(t -> t.withConstraints(redirected(t.constraints(), from, to)))
            .toList());
  }

  private static List<Constraint> redirected(List<Constraint> constraints, Name from, Name to) {
    return constraints.stream().map(c -> redirected(c, from, to)).toList();
  }

  private static Constraint redirected(Constraint constraint, Name from, Name to) {
    return constraint instanceof Constraint.ForeignKey f && f.references().equals(from)
        ? f.withReferences(to)
        : constraint;
  }

  private static Schema inTable(Schema schema, Change change, UnaryOperator<Table> edit) {
    require(schema.table(change.subject()).isPresent(), change);
    return schema.withTables(
        schema.tables().stream()
            .map(t -> t.name().equals(change.subject()) ? edit.apply(t) : t)
            .toList());
  }

  private static <T> List<T> with(List<T> list, T item) {
    return Stream.concat(list.stream(), Stream.of(item)).toList();
  }

  private static <T> List<T> without(List<T> list, Predicate<? super T> goes, Change change) {
    List<T> rest = new ArrayList<>(list);
    for (int i = 0; i < rest.size(); i++) {
      if (goes.test(rest.get(i))) {
        rest.remove(i);
        return rest;
      }
    }
    throw missing(change);
  }

  private static void require(boolean there, Change change) {
    if (!there) {
      throw missing(change);
    }
  }

  private static IllegalArgumentException missing(Change change) {
    return new IllegalArgumentException(
        "Cannot apply a "
            + change.getClass().getSimpleName()
            + " to "
            + change.subject()
            + ": what it changes is not in the schema.");
  }
}
