package dado.schema.dialect.sqlite;

import dado.schema.change.Change;
import dado.schema.change.Changes;
import dado.schema.dialect.Statement;
import dado.schema.model.Constraint;
import dado.schema.model.Index;
import dado.schema.model.Name;
import dado.schema.model.Schema;
import dado.schema.model.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The steps of a script. Of each table SQLite makes either all changes itself, one after the
/// other, or none: then it is made anew, once, in its final shape, when all other tables are done.
/// So no shape in between has to be one that SQLite takes.
final class Steps {

  /// A part of a script.
  sealed interface Step {}

  /// A change of a table that SQLite makes itself.
  record Altered(Change change, List<Statement> statements) implements Step {}

  /// All changes of one table, for which it is made anew.
  record Rebuilt(Change cause, Rebuild rebuild) implements Step {}

  /// A change of a whole table or of another object.
  record Other(Change change) implements Step {}

  private final Features features;
  private final List<Change> changes;
  private final Schema after;
  private final List<Step> all = new ArrayList<>();
  private final List<Lineage> lineages = new ArrayList<>();
  private final Map<Name, Lineage> byName = new HashMap<>();
  private final Map<Integer, Lineage> owners = new HashMap<>();
  private final Map<String, Set<Lineage>> indexed = new HashMap<>();
  private final Set<String> touched = new HashSet<>();
  private int lastOfTables = -1;
  private boolean unsafeDrop;

  private Steps(Features features, Schema before, List<Change> changes) {
    this.features = features;
    this.changes = changes;
    this.after = changes.isEmpty() ? before : Changes.apply(before, changes);
    before.tables().forEach(this::begin);
  }

  static Steps of(Features features, Schema before, List<Change> changes) {
    Steps steps = new Steps(features, before, changes);
    for (int i = 0; i < changes.size(); i++) {
      steps.follow(changes.get(i), i);
    }
    steps.settle();
    for (int i = 0; i < changes.size(); i++) {
      steps.make(changes.get(i), i);
    }
    return steps;
  }

  List<Step> all() {
    return all;
  }

  /// The schema when all steps are done.
  Schema after() {
    return after;
  }

  /// Whether foreign keys must be off meanwhile: where a table is dropped that rows reference, they
  /// would be deleted or forbid it.
  boolean needsGuard() {
    return unsafeDrop || all.stream().anyMatch(Rebuilt.class::isInstance);
  }

  /// The names of tables that were made anew, renamed or dropped.
  Set<String> touchedTables() {
    return touched;
  }

  private Lineage begin(Table table) {
    Lineage lineage = new Lineage(table);
    lineages.add(lineage);
    byName.put(table.name(), lineage);
    table.indexes().forEach(i -> index(i, lineage));
    return lineage;
  }

  private void index(Index index, Lineage lineage) {
    indexed.computeIfAbsent(SqliteCatalog.folded(index.name()), n -> new HashSet<>()).add(lineage);
  }

  /// Finds out which table a change is about.
  private void follow(Change change, int place) {
    switch (change) {
      case Change.AddTable(Table table) -> owners.put(place, begin(table));
      case Change.DropTable(Table table) ->
          owned(table.name(), place).ifPresent(l -> drop(l, place));
      case Change.RenameTable(Name from, Name to) ->
          owned(from, place).ifPresent(l -> rename(l, change, to, place));
      case Change.AddObject _, Change.DropObject _, Change.AlterObject _, Change.RenameObject _ -> {
        return;
      }
      default -> owned(change.subject(), place).ifPresent(l -> edit(l, change, place));
    }
    lastOfTables = place;
  }

  private Optional<Lineage> owned(Name name, int place) {
    Optional<Lineage> lineage = Optional.ofNullable(byName.get(name));
    lineage.ifPresent(l -> owners.put(place, l));
    return lineage;
  }

  private void drop(Lineage lineage, int place) {
    unsafeDrop |= lineages.stream().anyMatch(l -> !l.isDropped(place) && holds(l, lineage));
    lineage.drop(place);
    byName.remove(lineage.name());
  }

  /// A table's own rows may reference each other when it goes, unless that is forbidden at once or
  /// writes to the rows.
  private static boolean holds(Lineage owner, Lineage gone) {
    Set<Constraint.Action> harmless =
        Set.of(Constraint.Action.NO_ACTION, Constraint.Action.CASCADE);
    return owner.old().foreignKeys().stream()
        .filter(f -> f.references().equals(gone.old().name()))
        .anyMatch(f -> owner != gone || !harmless.contains(f.onDelete()));
  }

  private void rename(Lineage lineage, Change change, Name to, int place) {
    lineage.add(change, place);
    byName.remove(lineage.name());
    lineage.rename(to);
    byName.put(to, lineage);
  }

  private void edit(Lineage lineage, Change change, int place) {
    lineage.add(change, place);
    if (change instanceof Change.AddIndex c) {
      index(c.index(), lineage);
    } else if (change instanceof Change.RenameIndex c) {
      index(c.before().withName(c.to()), lineage);
    }
  }

  /// Settles what is made anew: a table of which SQLite cannot make every change, and those whose
  /// foreign keys reference a column of it under its old name.
  private void settle() {
    Set<Name> uneasy = new HashSet<>();
    changes.stream()
        .filter(Change.RenameColumn.class::isInstance)
        .forEach(c -> uneasy.add(c.subject()));
    lineages.forEach(l -> l.settle(features, uneasy));
    List<Lineage> open = new ArrayList<>(lineages.stream().filter(Lineage::isRebuilt).toList());
    while (!open.isEmpty()) {
      Lineage parent = open.removeFirst();
      Set<String> renamed = parent.renamed(after.table(parent.name()).orElseThrow());
      if (!renamed.isEmpty()) {
        lineages.stream()
            .filter(l -> !l.isRebuilt() && !l.isDropped() && l.references(parent, renamed))
            .forEach(l -> {
              l.rebuild();
              open.add(l);
            });
      }
    }
  }

  private void make(Change change, int place) {
    Optional<Lineage> owner = Optional.ofNullable(owners.get(place));
    if (isWhole(change)) {
      touch(change);
      all.add(new Other(change));
    } else {
      owner.ifPresent(l -> make(l, change, place));
    }
    if (place == lastOfTables) {
      lineages.stream()
          .filter(l -> l.isRebuilt() && !l.isDropped())
          .forEach(l -> rebuild(l, change));
    }
  }

  private static boolean isWhole(Change change) {
    return switch (change) {
      case Change.AddTable _,
          Change.DropTable _,
          Change.RenameTable _,
          Change.AddObject _,
          Change.DropObject _,
          Change.AlterObject _,
          Change.RenameObject _ ->
          true;
      default -> false;
    };
  }

  private void touch(Change change) {
    if (change instanceof Change.DropTable(Table table)) {
      touched.add(table.name().local());
    } else if (change instanceof Change.RenameTable(Name from, Name to)) {
      touched.add(from.local());
      touched.add(to.local());
    }
  }

  private void make(Lineage lineage, Change change, int place) {
    List<Statement> statements = lineage.statements(place);
    if (!statements.isEmpty()) {
      all.add(new Altered(change, statements));
    } else if (lineage.isRebuilt() && change instanceof Change.DropIndex c && isMoving(c)) {
      all.add(new Altered(change, List.of(NativeAlter.dropped(c))));
    }
  }

  /// Whether another table gets an index of that name; names are unique in the whole file.
  private boolean isMoving(Change.DropIndex change) {
    return indexed.getOrDefault(SqliteCatalog.folded(change.index().name()), Set.of()).size() > 1;
  }

  private void rebuild(Lineage lineage, Change last) {
    Table wanted = after.table(lineage.name()).orElseThrow();
    Rebuild rebuild = Rebuild.of(lineage.old().withName(wanted.name()), wanted, after);
    all.add(new Rebuilt(lineage.cause(last), rebuild));
    touched.add(wanted.name().local());
  }
}
