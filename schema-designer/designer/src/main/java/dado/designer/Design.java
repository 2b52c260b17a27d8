package dado.designer;

import dado.schema.change.Change;
import dado.schema.change.Changes;
import dado.schema.model.Id;
import dado.schema.model.Schema;
import dado.schema.model.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A schema as the database has it, with the changes that somebody wants of it.
///
/// @param current as the database has it
/// @param pending the changes, in their order
/// @param desired what they make of it
public record Design(Schema current, List<Change> pending, Schema desired) {

  public Design {
    pending = List.copyOf(pending);
  }

  /// A design without a change.
  public static Design of(Schema current) {
    return new Design(current, List.of(), current);
  }

  /// This design with one change more.
  ///
  /// @throws IllegalArgumentException when it changes something that is not there
  public Design with(Change change) {
    Schema next = Changes.apply(desired, List.of(change));
    return new Design(current, append(pending, change), next);
  }

  /// This design without the change at a position.
  ///
  /// @throws IllegalArgumentException when a later change needs it
  public Design without(int position) {
    List<Change> rest = new ArrayList<>(pending);
    rest.remove(position);
    return new Design(current, rest, Changes.apply(current, rest));
  }

  /// The same wishes on the schema as the database has it now, but for those that it has already
  /// and those that fit no more.
  public Design onto(Schema now) {
    Design moved = of(now);
    for (Change change : pending) {
      if (!isDone(change, moved.desired) && fits(change, moved.desired)) {
        moved = moved.with(change);
      }
    }
    return moved;
  }

  /// Whether the schema has what a change adds: then the change that takes it away fits.
  static boolean isDone(Change change, Schema schema) {
    return switch (change) {
      case Change.AddTable _,
          Change.AddColumn _,
          Change.AddConstraint _,
          Change.AddIndex _,
          Change.AddPartition _,
          Change.AddObject _ ->
          fits(change.inverse(), schema);
      case Change.DropTable _,
          Change.RenameTable _,
          Change.CommentTable _,
          Change.DropColumn _,
          Change.RenameColumn _,
          Change.AlterColumn _,
          Change.DropConstraint _,
          Change.DropIndex _,
          Change.AlterTable _,
          Change.ReorderColumns _,
          Change.Repartition _,
          Change.DropPartition _,
          Change.RenameConstraint _,
          Change.AlterConstraint _,
          Change.RenameIndex _,
          Change.AlterIndex _,
          Change.DropObject _,
          Change.AlterObject _,
          Change.RenameObject _ ->
          false;
    };
  }

  private static boolean fits(Change change, Schema schema) {
    try {
      Changes.apply(schema, List.of(change));
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /// Whether anything is to change.
  public boolean changes() {
    return !pending.isEmpty();
  }

  /// What is to be drawn: the desired tables, and those that go.
  public Schema drawn() {
    Set<Id> kept = desired.tables().stream().map(Table::id).collect(Collectors.toSet());
    Stream<Table> gone = current.tables().stream().filter(t -> !kept.contains(t.id()));
    return desired.withTables(Stream.concat(desired.tables().stream(), gone).toList());
  }

  /// The changes of each table that has any, by the table's id.
  public Map<Id, List<Change>> changesByTable() {
    Map<Id, List<Change>> byTable = new LinkedHashMap<>();
    Schema before = current;
    for (Change change : pending) {
      Schema after = Changes.apply(before, List.of(change));
      table(change, before)
          .or(() -> table(change, after))
          .ifPresent(t -> byTable.computeIfAbsent(t.id(), key -> new ArrayList<>()).add(change));
      before = after;
    }
    return byTable;
  }

  private static Optional<Table> table(Change change, Schema schema) {
    return schema.table(change.subject());
  }

  private static <T> List<T> append(List<T> list, T item) {
    return Stream.concat(list.stream(), Stream.of(item)).toList();
  }
}
