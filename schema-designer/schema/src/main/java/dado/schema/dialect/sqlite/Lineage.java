package dado.schema.dialect.sqlite;

import dado.schema.change.Change;
import dado.schema.dialect.Statement;
import dado.schema.model.Column;
import dado.schema.model.Constraint.ForeignKey;
import dado.schema.model.Id;
import dado.schema.model.Name;
import dado.schema.model.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// One table in the course of a script, under whatever names.
final class Lineage {

  private final Table old;
  private final List<Change> edits = new ArrayList<>();
  private final List<Integer> places = new ArrayList<>();
  private Map<Integer, List<Statement>> natives = new HashMap<>();
  private Name name;
  private boolean rebuilt;
  private int droppedAt = Integer.MAX_VALUE;

  /// @param old the table as it is when the script begins, or as the script creates it
  Lineage(Table old) {
    this.old = old;
    this.name = old.name();
  }

  Table old() {
    return old;
  }

  /// Its name when the script has run, or when it is dropped.
  Name name() {
    return name;
  }

  void add(Change edit, int place) {
    edits.add(edit);
    places.add(place);
  }

  void rename(Name to) {
    name = to;
  }

  void drop(int place) {
    droppedAt = place;
  }

  boolean isDropped(int place) {
    return droppedAt < place;
  }

  boolean isDropped() {
    return droppedAt < Integer.MAX_VALUE;
  }

  /// Whether it is made anew, once, when all other tables have been changed.
  boolean isRebuilt() {
    return rebuilt;
  }

  void rebuild() {
    rebuilt = true;
  }

  /// The first change that is not a rename of the table.
  Change cause(Change other) {
    return edits.stream().filter(e -> !(e instanceof Change.RenameTable)).findFirst().orElse(other);
  }

  /// Settles whether SQLite can make all its changes itself.
  void settle(Features features, Set<Name> uneasy) {
    boolean none = edits.stream().allMatch(Change.RenameTable.class::isInstance);
    if (none || isDropped()) {
      return;
    }
    Optional<List<List<Statement>>> all =
        new NativeAlter(features, edits, old, uneasy).statements();
    if (all.isEmpty()) {
      rebuild();
      return;
    }
    for (int i = 0; i < places.size(); i++) {
      natives.put(places.get(i), all.get().get(i));
    }
  }

  /// What is done for the change at a place of the script; nothing where a rebuild does it.
  List<Statement> statements(int place) {
    return rebuilt ? List.of() : natives.getOrDefault(place, List.of());
  }

  /// The columns that have another name in the wanted table.
  Set<String> renamed(Table wanted) {
    Map<Id, String> names = new HashMap<>();
    wanted.columns().forEach(c -> names.put(c.id(), c.name()));
    Set<String> renamed = new HashSet<>();
    for (Column column : old.columns()) {
      if (!column.name().equals(names.getOrDefault(column.id(), column.name()))) {
        renamed.add(column.name());
      }
    }
    return renamed;
  }

  /// Whether a foreign key of it references one of the columns of another table.
  boolean references(Lineage other, Set<String> columns) {
    return old.foreignKeys().stream()
        .filter(f -> f.references().equals(other.old.name()))
        .map(ForeignKey::referencedColumns)
        .anyMatch(c -> c.isEmpty() || c.stream().anyMatch(columns::contains));
  }
}
