package dado.schema.change;

import dado.schema.model.Column;
import dado.schema.model.Constraint;
import dado.schema.model.Index;
import dado.schema.model.Name;
import dado.schema.model.Schema;
import dado.schema.model.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What differs between a table as it is and as it is wanted, both under the wanted name.
final class TableDifference {

  private final Name name;
  private final Table before;
  private final Table after;
  private final Pairing<Column> columns;
  private final List<Renaming> renamings;
  private final Map<Name, Set<String>> gone;
  private final List<Constraint> droppedConstraints = new ArrayList<>();
  private final List<Constraint> addedConstraints;
  private final List<Index> droppedIndexes = new ArrayList<>();
  private final List<Index> addedIndexes;

  /// @param renamings the renames of columns in every table
  /// @param gone the columns that go, of every table
  TableDifference(Schema now, Table after, List<Renaming> renamings, Map<Name, Set<String>> gone) {
    this.name = after.name();
    this.before = now.table(name).orElseThrow();
    this.after = after;
    this.renamings = renamings;
    this.gone = gone;
    this.columns = pairing(before, after);
    this.addedConstraints = new ArrayList<>(after.constraints());
    this.addedIndexes = new ArrayList<>(after.indexes());
    matchConstraints();
    matchIndexes();
  }

  private static Pairing<Column> pairing(Table before, Table after) {
    return Pairing.of(before.columns(), after.columns(), Column::id, Column::name);
  }

  /// The renames of a table's columns, after those that go are gone.
  static List<Renaming> renames(Table before, Table after) {
    Map<String, String> wanted = new LinkedHashMap<>();
    pairing(before, after).pairs().forEach((a, b) -> wanted.put(a.name(), b.name()));
    Set<String> taken = Set.copyOf(wanted.keySet());
    return RenameSteps.of(wanted, taken, n -> Spare.name(n, taken.size())).stream()
        .map(s -> new Renaming(after.name(), s.from(), s.to()))
        .toList();
  }

  /// The columns of a table that go.
  static Set<String> gone(Table before, Table after) {
    return pairing(before, after).gone().stream().map(Column::name).collect(Collectors.toSet());
  }

  private void matchConstraints() {
    for (Constraint constraint : before.constraints()) {
      Constraint renamed = constraint;
      for (Renaming renaming : renamings) {
        renamed = renaming.in(name, renamed);
      }
      if (saysGone(constraint) || !addedConstraints.remove(renamed)) {
        droppedConstraints.add(constraint);
      }
    }
  }

  /// Whether it speaks of a column that goes, whose name another may take.
  private boolean saysGone(Constraint constraint) {
    return switch (constraint) {
      case Constraint.PrimaryKey k -> anyGone(name, k.columns());
      case Constraint.Unique u -> anyGone(name, u.columns());
      case Constraint.ForeignKey f ->
          anyGone(name, f.columns()) || anyGone(f.references(), f.referencedColumns());
      case Constraint.Check c -> anyGone(c.expression());
      case Constraint.Exclusion e -> anyGone(e.definition());
    };
  }

  private boolean anyGone(Name table, List<String> names) {
    Set<String> goneThere = gone.getOrDefault(table, Set.of());
    return names.stream().anyMatch(goneThere::contains);
  }

  private boolean anyGone(String expression) {
    return anyGone(name, Renaming.words(expression).toList());
  }

  private boolean saysGone(Index index) {
    return index.keys().stream()
            .anyMatch(k -> k.isExpression() ? anyGone(k.text()) : anyGone(name, List.of(k.text())))
        || anyGone(name, index.include())
        || index.where().filter(this::anyGone).isPresent();
  }

  private void matchIndexes() {
    for (Index index : before.indexes()) {
      Index renamed = renamed(index);
      if (saysGone(index) || !addedIndexes.removeIf(i -> i.same(renamed))) {
        droppedIndexes.add(index);
      }
    }
  }

  private Index renamed(Index index) {
    Index renamed = index;
    for (Renaming renaming : ownRenamings()) {
      renamed = renaming.in(renamed);
    }
    return renamed;
  }

  private List<Renaming> ownRenamings() {
    return renamings.stream().filter(r -> r.table().equals(name)).toList();
  }

  List<Change> droppedForeignKeys() {
    return droppedConstraints.stream()
        .filter(Constraint.ForeignKey.class::isInstance)
        .<Change>map(c -> new Change.DropConstraint(name, c))
        .toList();
  }

  List<Change> droppedRest() {
    List<Change> changes = new ArrayList<>();
    droppedIndexes.forEach(i -> changes.add(new Change.DropIndex(name, i)));
    droppedConstraints.stream()
        .filter(c -> !(c instanceof Constraint.ForeignKey))
        .forEach(c -> changes.add(new Change.DropConstraint(name, c)));
    return changes;
  }

  List<Change> columns() {
    List<Change> changes = new ArrayList<>();
    List<Column> rest = new ArrayList<>(before.columns());
    for (Column column : columns.gone()) {
      changes.add(new Change.DropColumn(name, column, rest.indexOf(column)));
      rest.remove(column);
    }
    ownRenamings().forEach(r -> changes.add(new Change.RenameColumn(name, r.from(), r.to())));
    columns.pairs().forEach((a, b) -> alter(a, b, changes));
    columns
        .fresh()
        .forEach(c -> changes.add(new Change.AddColumn(name, c, after.columns().indexOf(c))));
    return changes;
  }

  private void alter(Column old, Column wanted, List<Change> changes) {
    Column renamed = old;
    for (Renaming renaming : ownRenamings()) {
      renamed = renaming.in(renamed);
    }
    if (!renamed.same(wanted)) {
      changes.add(new Change.AlterColumn(name, renamed, wanted.withId(old.id())));
    }
  }

  List<Change> addedRest() {
    List<Change> changes = new ArrayList<>();
    addedConstraints.stream()
        .filter(c -> !(c instanceof Constraint.ForeignKey))
        .forEach(c -> changes.add(new Change.AddConstraint(name, c)));
    addedIndexes.forEach(i -> changes.add(new Change.AddIndex(name, i)));
    if (!before.comment().equals(after.comment())) {
      changes.add(new Change.CommentTable(name, before.comment(), after.comment()));
    }
    return changes;
  }

  List<Change> addedForeignKeys() {
    return addedConstraints.stream()
        .filter(Constraint.ForeignKey.class::isInstance)
        .<Change>map(c -> new Change.AddConstraint(name, c))
        .toList();
  }
}
