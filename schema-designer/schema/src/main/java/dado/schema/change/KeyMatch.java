package dado.schema.change;

import dado.schema.model.Constraint;
import dado.schema.model.Engine;
import dado.schema.model.Index;
import dado.schema.model.Name;
import dado.schema.model.Options;
import dado.schema.model.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Which constraints and indexes of a table stay, and as what.
final class KeyMatch {

  /// What can change on a constraint that stays.
  private static final List<String> MOVABLE = List.of("validated", "enforced", "deferrable");

  private final Name name;
  private final Table before;
  private final Upheaval upheaval;
  private final List<Constraint> droppedConstraints = new ArrayList<>();
  private final List<Constraint> addedConstraints;
  private final List<Index> droppedIndexes = new ArrayList<>();
  private final List<Index> addedIndexes;
  private final List<Change> renamed = new ArrayList<>();
  private final List<Change> altered = new ArrayList<>();
  private final Set<String> names = new HashSet<>();

  KeyMatch(Table before, Table after, Upheaval upheaval) {
    this.name = after.name();
    this.before = before;
    this.upheaval = upheaval;
    this.addedConstraints = new ArrayList<>(after.constraints());
    this.addedIndexes = new ArrayList<>(after.indexes());
    before.constraints().forEach(c -> names.add(c.name()));
    before.indexes().forEach(i -> names.add(i.name()));
    match(c -> !(c instanceof Constraint.ForeignKey));
    before.indexes().forEach(this::match);
    droppedConstraints.forEach(c -> upheaval.lose(name, c));
    droppedIndexes.forEach(i -> upheaval.lose(name, i));
  }

  void settle() {
    match(Constraint.ForeignKey.class::isInstance);
  }

  List<Constraint> droppedConstraints() {
    return droppedConstraints;
  }

  List<Constraint> addedConstraints() {
    return addedConstraints;
  }

  List<Index> droppedIndexes() {
    return droppedIndexes;
  }

  List<Index> addedIndexes() {
    return addedIndexes;
  }

  List<Change> renamed() {
    return renamed;
  }

  List<Change> altered() {
    return altered;
  }

  private void match(Predicate<Constraint> which) {
    List<Constraint> open = new ArrayList<>();
    for (Constraint constraint : before.constraints()) {
      if (which.test(constraint)) {
        Constraint now = upheaval.renamed(name, constraint);
        if (isBlocked(constraint) || !addedConstraints.remove(now)) {
          open.add(constraint);
        }
      }
    }
    open.stream().filter(c -> !stays(c)).forEach(droppedConstraints::add);
  }

  /// Whether it stays under another name or with other options.
  private boolean stays(Constraint constraint) {
    if (isBlocked(constraint)) {
      return false;
    }
    Constraint now = upheaval.renamed(name, constraint);
    return staysUnnamed(now) || staysAltered(now) || staysRenamed(now);
  }

  private boolean staysUnnamed(Constraint now) {
    Optional<Constraint> unnamed =
        addedConstraints.stream()
            .filter(a ->
                isUnnamed(a)
                    && a.equals(now.withName(""))
                    && !upheaval.names().contains(now.name()))
            .findFirst();
    return unnamed.isPresent() && addedConstraints.remove(unnamed.get());
  }

  private boolean staysAltered(Constraint now) {
    Optional<Constraint> moved =
        addedConstraints.stream().filter(a -> fixed(a).equals(fixed(now))).findFirst();
    moved.ifPresent(m -> altered.add(new Change.AlterConstraint(name, now, m)));
    return moved.isPresent() && addedConstraints.remove(moved.get());
  }

  private boolean staysRenamed(Constraint now) {
    Optional<Constraint> other =
        addedConstraints.stream()
            .filter(a -> a.withName(now.name()).equals(now) && !isHeld(a.name()))
            .findFirst();
    other.ifPresent(o -> renamed.add(new Change.RenameConstraint(name, now, o.name())));
    return other.isPresent() && addedConstraints.remove(other.get());
  }

  /// Whether something has the name now.
  private boolean isHeld(String wanted) {
    return names.contains(wanted) || upheaval.held().contains(wanted);
  }

  /// Whether the designer left the name to the engine. SQLite has constraints without a name.
  private boolean isUnnamed(Constraint constraint) {
    return constraint.name().isEmpty() && upheaval.engine() != Engine.SQLITE;
  }

  private static Constraint fixed(Constraint constraint) {
    Options options = constraint.options();
    for (String key : MOVABLE) {
      options = options.without(key);
    }
    return constraint.withOptions(options);
  }

  /// Whether it speaks of a column that goes, whose name another may take, or stands on what cannot
  /// change under it.
  private boolean isBlocked(Constraint constraint) {
    return switch (constraint) {
      case Constraint.PrimaryKey k -> upheaval.anyGone(name, k.columns());
      case Constraint.Unique u -> upheaval.anyGone(name, u.columns());
      case Constraint.ForeignKey f ->
          upheaval.anyGone(name, f.columns())
              || upheaval.anyGone(f.references(), f.referencedColumns())
              || upheaval.breaks(name, f);
      case Constraint.Check c -> isBlocked(c.expression());
      case Constraint.Exclusion e -> isBlocked(e.definition());
    };
  }

  private boolean isBlocked(String sql) {
    return upheaval.anyGone(name, WordRenaming.words(sql).toList())
        || upheaval.speaksOfSurgery(sql);
  }

  private void match(Index index) {
    Index now = renamed(index);
    if (isBlocked(index)) {
      droppedIndexes.add(index);
    } else if (!addedIndexes.removeIf(i -> i.same(now)) && !stays(now)) {
      droppedIndexes.add(index);
    }
  }

  private Index renamed(Index index) {
    Index renamed = index;
    for (Renaming renaming : upheaval.renamings(name)) {
      renamed = renaming.in(renamed);
    }
    return renamed;
  }

  private boolean stays(Index now) {
    return staysAltered(now) || staysRenamed(now);
  }

  private boolean staysAltered(Index now) {
    Optional<Index> moved =
        addedIndexes.stream()
            .filter(a -> a.withOptions("", Options.NONE).same(now.withOptions("", Options.NONE)))
            .findFirst();
    moved.ifPresent(m -> altered.add(new Change.AlterIndex(name, now, m.withId(now.id()))));
    return moved.isPresent() && addedIndexes.remove(moved.get());
  }

  private boolean staysRenamed(Index now) {
    Optional<Index> other =
        addedIndexes.stream()
            .filter(a -> a.withName(now.name()).same(now) && !isHeld(a.name()))
            .findFirst();
    other.ifPresent(o -> renamed.add(new Change.RenameIndex(name, now, o.name())));
    return other.isPresent() && addedIndexes.remove(other.get());
  }

  private boolean isBlocked(Index index) {
    return index.keys().stream()
            .anyMatch(k ->
                k.isExpression() ? isBlocked(k.text()) : upheaval.anyGone(name, List.of(k.text())))
        || upheaval.anyGone(name, index.include())
        || index.where().filter(this::isBlocked).isPresent();
  }
}
