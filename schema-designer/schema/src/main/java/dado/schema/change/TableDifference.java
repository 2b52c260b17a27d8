package dado.schema.change;

import dado.schema.model.Column;
import dado.schema.model.Constraint;
import dado.schema.model.Index;
import dado.schema.model.Name;
import dado.schema.model.Table;
import java.util.ArrayList;
import java.util.Comparator;
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
    changes.addAll(partitions().dropped());
    return changes;
  }

  /// Drops, renames, alterations and additions of columns.
  ///
  /// @param ordered whether the order of columns matters
  List<Change> columns(boolean ordered) {
    List<Change> changes = new ArrayList<>();
    List<Column> now = new ArrayList<>(before.columns());
    plan.freed()
        .forEach((a, b) -> {
          Column plain = b.withName(a.name()).withId(a.id());
          changes.add(new Change.AlterColumn(name, a, plain));
          now.set(now.indexOf(a), plain);
        });
    for (Column column : computedFirst(plan.gone())) {
      changes.add(new Change.DropColumn(name, column, now.indexOf(column)));
      now.remove(column);
    }
    List<Renaming> renamings = upheaval.renamings(name);
    renamings.forEach(r -> changes.add(new Change.RenameColumn(name, r.from(), r.to())));
    plan.pairs().forEach((a, b) -> alter(a, b, renamings, changes));
    List<String> names = new ArrayList<>();
    now.forEach(c -> names.add(wanted(c).name()));
    plan.fresh().stream()
        .sorted(
            Comparator.comparing(ColumnPlan::isComputed)
                .thenComparingInt(c -> after.columns().indexOf(c)))
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

  private static List<Column> computedFirst(List<Column> columns) {
    return columns.stream().sorted(Comparator.comparing(c -> !ColumnPlan.isComputed(c))).toList();
  }

  private PartitionDifference partitions() {
    return new PartitionDifference(before, renamed(), after, plan.goneNames());
  }

  /// The table under the names that its columns have after the renames.
  private Table renamed() {
    Table renamed = before;
    for (Renaming renaming : upheaval.renamings(name)) {
      renamed = renaming.in(renamed);
    }
    return renamed;
  }

  private Column wanted(Column old) {
    Column wanted = plan.pairs().get(old);
    return wanted == null ? plan.freedAs(old) : wanted;
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

  /// Constraints and indexes that stay under another name.
  List<Change> renamedKeys() {
    return keys.renamed();
  }

  List<Change> addedRest() {
    List<Change> changes = new ArrayList<>(addedKeys());
    if (!before.options().equals(after.options())) {
      changes.add(new Change.AlterTable(name, before.options(), after.options()));
    }
    changes.addAll(partitions().added());
    if (!before.comment().equals(after.comment())) {
      changes.add(new Change.CommentTable(name, before.comment(), after.comment()));
    }
    return changes;
  }

  private List<Change> addedKeys() {
    List<Change> changes = new ArrayList<>(keys.altered());
    keys.addedConstraints().stream()
        .filter(c -> !(c instanceof Constraint.ForeignKey))
        .forEach(c -> changes.add(new Change.AddConstraint(name, c)));
    for (Index index : keys.addedIndexes()) {
      changes.add(new Change.AddIndex(name, index));
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
