package dado.schema.change;

import dado.schema.model.Column;
import dado.schema.model.Constraint;
import dado.schema.model.Index;
import dado.schema.model.Name;
import dado.schema.model.Table;
import java.util.ArrayList;
import java.util.List;

/// What differs between a table as it is and as it is wanted.
final class TableDifference {

  private final Name name;
  private final Table before;
  private final Table after;
  private final ColumnPlan plan;
  private final Upheaval upheaval;
  private final KeyMatch keys;

  TableDifference(TablePair pair, Upheaval upheaval) {
    this.name = pair.after().name();
    this.before = pair.before();
    this.after = pair.after();
    this.plan = pair.plan();
    this.upheaval = upheaval;
    this.keys = new KeyMatch(before, after, upheaval);
  }

  /// Settles which foreign keys stay, when every table has said which keys it loses.
  void settle() {
    keys.settle();
  }

  List<Change> droppedForeignKeys() {
    return keys.droppedConstraints().stream()
        .filter(Constraint.ForeignKey.class::isInstance)
        .<Change>map(c -> new Change.DropConstraint(name, c))
        .toList();
  }

  List<Change> droppedRest() {
    List<Change> changes = new ArrayList<>();
    keys.droppedIndexes().forEach(i -> changes.add(new Change.DropIndex(name, i)));
    keys.droppedConstraints().stream()
        .filter(c -> !(c instanceof Constraint.ForeignKey))
        .forEach(c -> changes.add(new Change.DropConstraint(name, c)));
    changes.addAll(PartitionDifference.dropped(before, after));
    return changes;
  }

  /// Drops, renames, alterations and additions of columns.
  ///
  /// @param ordered whether the order of columns matters
  List<Change> columns(boolean ordered) {
    List<Change> changes = new ArrayList<>();
    List<Column> now = new ArrayList<>(before.columns());
    for (Column column : plan.gone()) {
      changes.add(new Change.DropColumn(name, column, now.indexOf(column)));
      now.remove(column);
    }
    List<Renaming> renamings = upheaval.renamings(name);
    renamings.forEach(r -> changes.add(new Change.RenameColumn(name, r.from(), r.to())));
    plan.pairs().forEach((a, b) -> alter(a, b, renamings, changes));
    List<String> names = new ArrayList<>();
    now.forEach(c -> names.add(wanted(c).name()));
    plan.fresh().stream()
        .sorted(java.util.Comparator.comparingInt(c -> after.columns().indexOf(c)))
        .forEach(c -> {
          int place = Math.min(after.columns().indexOf(c), names.size());
          changes.add(new Change.AddColumn(name, c, place));
          names.add(place, c.name());
        });
    List<String> order = after.columns().stream().map(Column::name).toList();
    if (ordered && !names.equals(order)) {
      changes.add(new Change.ReorderColumns(name, names, order));
    }
    return changes;
  }

  private Column wanted(Column old) {
    Column wanted = plan.pairs().get(old);
    return wanted == null ? old : wanted;
  }

  private void alter(Column old, Column wanted, List<Renaming> renamings, List<Change> changes) {
    Column renamed = old;
    for (Renaming renaming : renamings) {
      renamed = renaming.in(renamed);
    }
    if (!renamed.same(wanted)) {
      changes.add(new Change.AlterColumn(name, renamed, wanted.withId(old.id())));
    }
  }

  List<Change> addedRest() {
    List<Change> changes = new ArrayList<>();
    changes.addAll(keys.renamed());
    changes.addAll(keys.altered());
    keys.addedConstraints().stream()
        .filter(c -> !(c instanceof Constraint.ForeignKey))
        .forEach(c -> changes.add(new Change.AddConstraint(name, c)));
    for (Index index : keys.addedIndexes()) {
      changes.add(new Change.AddIndex(name, index));
    }
    if (!before.options().equals(after.options())) {
      changes.add(new Change.AlterTable(name, before.options(), after.options()));
    }
    changes.addAll(PartitionDifference.added(before, after));
    if (!before.comment().equals(after.comment())) {
      changes.add(new Change.CommentTable(name, before.comment(), after.comment()));
    }
    return changes;
  }

  List<Change> addedForeignKeys() {
    return keys.addedConstraints().stream()
        .filter(Constraint.ForeignKey.class::isInstance)
        .<Change>map(c -> new Change.AddConstraint(name, c))
        .toList();
  }
}
