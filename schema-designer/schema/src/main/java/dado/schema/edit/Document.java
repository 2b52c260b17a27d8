package dado.schema.edit;

import dado.schema.change.Change;
import dado.schema.change.Changes;
import dado.schema.change.Difference;
import dado.schema.file.LayoutFile;
import dado.schema.model.Engine;
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
import org.jspecify.annotations.Nullable;

/// A design as one value: a schema as the database has it, as it is wanted, and where its boxes
/// stand.
public final class Document {

  private final Schema current;
  private final Schema desired;
  private final LayoutFile layout;
  private volatile @Nullable List<Change> pending;

  /// A document of two versions of a schema.
  public Document(Schema current, Schema desired, LayoutFile layout) {
    this.current = current;
    this.desired = desired;
    this.layout = layout;
  }

  /// A document without a wish, laid out nowhere.
  public static Document of(Schema current) {
    return new Document(current, current, LayoutFile.EMPTY);
  }

  /// The schema as the database has it.
  public Schema current() {
    return current;
  }

  /// The schema as it is wanted.
  public Schema desired() {
    return desired;
  }

  /// Where the boxes stand.
  public LayoutFile layout() {
    return layout;
  }

  /// The engine of both schemas.
  public Engine engine() {
    return desired.engine();
  }

  /// What must change in the database, in an order that the engine accepts. Computed once; may be
  /// called on any thread.
  public List<Change> pending() {
    List<Change> known = pending;
    if (known == null) {
      known = difference();
      pending = known;
    }
    return known;
  }

  /// PostgreSQL cannot move a column, so that their order is no wish there.
  private List<Change> difference() {
    if (current.equals(desired)) {
      return List.of();
    }
    return engine() == Engine.POSTGRESQL
        ? Difference.between(current, desired)
        : Difference.ordered(current, desired);
  }

  /// Whether anything is to change in the database.
  public boolean changes() {
    return !pending().isEmpty();
  }

  /// This document after an act.
  ///
  /// @throws IllegalArgumentException when the act does not fit, and then nothing of it is done
  public Document with(Edit edit) {
    return withDesired(Changes.apply(desired, edit.changes()));
  }

  /// This document with other wishes.
  public Document withDesired(Schema wanted) {
    return new Document(current, wanted, layout);
  }

  /// This document with its boxes elsewhere.
  public Document with(LayoutFile newLayout) {
    Document moved = new Document(current, desired, newLayout);
    moved.pending = pending;
    return moved;
  }

  /// This document without one of its pending changes.
  ///
  /// @throws IllegalArgumentException when another pending change needs it
  public Document without(Change change) {
    List<Change> rest = new ArrayList<>(pending());
    rest.remove(change);
    return withDesired(Changes.apply(current, rest));
  }

  /// The same wishes on the schema as the database has it now, but for those that it has already
  /// and those that fit no more.
  public Document onto(Schema now) {
    return Rebase.of(this, now).document();
  }

  /// What is to be drawn: the desired tables, and those that go.
  public Schema drawn() {
    Set<Id> kept = desired.tables().stream().map(Table::id).collect(Collectors.toSet());
    Stream<Table> gone = current.tables().stream().filter(t -> !kept.contains(t.id()));
    return desired.withTables(Stream.concat(desired.tables().stream(), gone).toList());
  }

  /// The pending changes of each table that has any, by the table's id.
  public Map<Id, List<Change>> changesByTable() {
    Map<Id, List<Change>> byTable = new LinkedHashMap<>();
    Changes.walk(
        current,
        pending(),
        (change, before, after) -> {
          table(change, before)
              .or(() -> table(change, after))
              .ifPresent(
                  t -> byTable.computeIfAbsent(t.id(), key -> new ArrayList<>()).add(change));
          return true;
        });
    return byTable;
  }

  private static Optional<Table> table(Change change, Schema schema) {
    return schema.table(change.subject());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Document d
        && current.equals(d.current)
        && desired.equals(d.desired)
        && layout.equals(d.layout);
  }

  @Override
  public int hashCode() {
    return 31 * desired.hashCode() + layout.hashCode();
  }
}
