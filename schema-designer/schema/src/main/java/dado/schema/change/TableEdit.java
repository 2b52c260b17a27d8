package dado.schema.change;

import dado.schema.model.Column;
import dado.schema.model.Constraint;
import dado.schema.model.Index;
import dado.schema.model.Name;
import dado.schema.model.Partitioning;
import dado.schema.model.Partitioning.Partition;
import dado.schema.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// One change made to one table.
record TableEdit(Table table, Change change) {

  static Table of(Table table, Change change) {
    return new TableEdit(table, change).made();
  }

  private Table made() {
    return switch (change) {
      case Change.CommentTable c -> table.withComment(c.after());
      case Change.AlterTable c -> table.withOptions(c.after());
      case Change.ReorderColumns c -> table.withColumns(ordered(c.after()));
      case Change.Repartition c -> table.withPartitioning(c.after());
      case Change.AddPartition c -> table.withPartitioning(added(c));
      case Change.DropPartition c -> table.withPartitioning(dropped(c));
      case Change.AddColumn c -> table.withColumns(added(c));
      case Change.DropColumn c ->
          table.withColumns(without(table.columns(), x -> x.name().equals(c.column().name())));
      case Change.AlterColumn c ->
          table.withColumns(
              with(
                  table.columns(),
                  x -> x.name().equals(c.before().name()),
                  x -> c.after().withId(x.id())));
      case Change.AddConstraint c ->
          table.withConstraints(plus(table.constraints(), c.constraint()));
      case Change.DropConstraint c ->
          table.withConstraints(without(table.constraints(), c.constraint()::equals));
      case Change.RenameConstraint c -> replaced(c.before(), c.before().withName(c.to()));
      case Change.AlterConstraint c -> replaced(c.before(), c.after());
      case Change.AddIndex c -> table.withIndexes(plus(table.indexes(), c.index()));
      case Change.DropIndex c ->
          table.withIndexes(without(table.indexes(), i -> i.same(c.index())));
      case Change.RenameIndex c -> replaced(c.before(), c.before().withName(c.to()));
      case Change.AlterIndex c -> replaced(c.before(), c.after());
      default -> throw Workspace.misfit(change);
    };
  }

  private Table replaced(Constraint old, Constraint wanted) {
    return table.withConstraints(with(table.constraints(), old::equals, x -> wanted));
  }

  private Table replaced(Index old, Index wanted) {
    return table.withIndexes(with(table.indexes(), i -> i.same(old), i -> wanted.withId(i.id())));
  }

  private List<Column> ordered(List<String> names) {
    if (names.size() != table.columns().size()) {
      throw Workspace.misfit(change);
    }
    return names.stream()
        .map(n -> table.column(n).orElseThrow(() -> Workspace.misfit(change)))
        .toList();
  }

  private List<Column> added(Change.AddColumn add) {
    if (table.column(add.column().name()).isPresent()) {
      throw Workspace.misfit(change);
    }
    List<Column> columns = new ArrayList<>(table.columns());
    columns.add(Math.min(add.position(), columns.size()), add.column());
    return columns;
  }

  private Optional<Partitioning> added(Change.AddPartition add) {
    Partitioning partitioning = partitioning();
    List<Partition> parts = new ArrayList<>(partitioning.partitions());
    parts.add(Math.min(add.position(), parts.size()), add.partition());
    return Optional.of(partitioning.withPartitions(parts));
  }

  private Optional<Partitioning> dropped(Change.DropPartition drop) {
    Name name = drop.partition().name();
    Partitioning partitioning = partitioning();
    return Optional.of(
        partitioning.withPartitions(
            without(partitioning.partitions(), x -> x.name().equals(name))));
  }

  private Partitioning partitioning() {
    return table.partitioning().orElseThrow(() -> Workspace.misfit(change));
  }

  private static <T> List<T> plus(List<T> list, T item) {
    List<T> more = new ArrayList<>(list);
    more.add(item);
    return more;
  }

  private <T> List<T> without(List<T> list, Predicate<? super T> goes) {
    List<T> rest = new ArrayList<>(list);
    rest.remove(place(list, goes));
    return rest;
  }

  private <T> List<T> with(
      List<T> list, Predicate<? super T> which, java.util.function.UnaryOperator<T> edit) {
    List<T> edited = new ArrayList<>(list);
    int place = place(list, which);
    edited.set(place, edit.apply(list.get(place)));
    return edited;
  }

  private <T> int place(List<T> list, Predicate<? super T> which) {
    for (int i = 0; i < list.size(); i++) {
      if (which.test(list.get(i))) {
        return i;
      }
    }
    throw Workspace.misfit(change);
  }
}
