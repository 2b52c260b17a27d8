package dado.schema.dialect.sqlite;

import dado.schema.change.Change;
import dado.schema.change.Changes;
import dado.schema.dialect.Statement;
import dado.schema.model.Constraint;
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

/// The steps of a script: of each table its changes together, either all as `ALTER TABLE` or as one
/// rebuild.
final class Steps {

  /// A part of a script.
  sealed interface Step {}

  /// Changes of one table that SQLite makes itself.
  record Altered(Name table, List<Change> changes, List<Statement> statements) implements Step {}

  /// Changes of one table for which it is made anew.
  record Rebuilt(Change cause, Rebuild rebuild) implements Step {}

  /// A change of a whole table or of another object.
  record Other(Change change) implements Step {}

  private final Features features;
  private final List<Step> all = new ArrayList<>();
  private final Set<String> touched = new HashSet<>();
  private final List<Change> pending = new ArrayList<>();
  private boolean unsafeDrop;
  private Schema now;

  private Steps(Features features, Schema before) {
    this.features = features;
    this.now = before;
  }

  static Steps of(Features features, Schema before, List<Change> changes) {
    Steps steps = new Steps(features, before);
    groups(changes).forEach(steps::add);
    return steps;
  }

  List<Step> all() {
    return all;
  }

  /// The schema when all steps are done.
  Schema after() {
    now = Script.after(now, pending);
    pending.clear();
    return now;
  }

  boolean rebuilds() {
    return all.stream().anyMatch(Rebuilt.class::isInstance);
  }

  /// Whether foreign keys must be off meanwhile: where a table is dropped that rows reference, they
  /// would be deleted or forbid it.
  boolean needsGuard() {
    return unsafeDrop || rebuilds();
  }

  /// The names of tables that were made anew, renamed or dropped.
  Set<String> touchedTables() {
    return touched;
  }

  private static List<List<Change>> groups(List<Change> changes) {
    List<List<Change>> groups = new ArrayList<>();
    Map<Name, List<Change>> open = new HashMap<>();
    for (Change change : changes) {
      if (isEdit(change)) {
        open.computeIfAbsent(change.subject(), n -> opened(groups)).add(change);
      } else {
        open.remove(change.subject());
        if (change instanceof Change.RenameTable(Name from, Name to)) {
          open.remove(to);
        }
        opened(groups).add(change);
      }
    }
    return groups;
  }

  private static List<Change> opened(List<List<Change>> groups) {
    List<Change> group = new ArrayList<>();
    groups.add(group);
    return group;
  }

  /// Whether it changes one table, and can be made together with others of that table.
  private static boolean isEdit(Change change) {
    return switch (change) {
      case Change.AddColumn _,
          Change.DropColumn _,
          Change.RenameColumn _,
          Change.AlterColumn _,
          Change.ReorderColumns _,
          Change.AddConstraint _,
          Change.DropConstraint _,
          Change.RenameConstraint _,
          Change.AlterConstraint _,
          Change.AddIndex _,
          Change.DropIndex _,
          Change.RenameIndex _,
          Change.AlterIndex _,
          Change.AlterTable _,
          Change.CommentTable _ ->
          true;
      case Change.AddTable _,
          Change.DropTable _,
          Change.RenameTable _,
          Change.Repartition _,
          Change.AddPartition _,
          Change.DropPartition _,
          Change.AddObject _,
          Change.DropObject _,
          Change.AlterObject _,
          Change.RenameObject _ ->
          false;
    };
  }

  private void add(List<Change> group) {
    Change first = group.getFirst();
    if (isEdit(first)) {
      edit(group);
      return;
    }
    if (first instanceof Change.DropTable(Table table)) {
      unsafeDrop |= isReferenced(table.name());
      touched.add(table.name().local());
    } else if (first instanceof Change.RenameTable(Name from, Name to)) {
      touched.add(from.local());
      touched.add(to.local());
    }
    all.add(new Other(first));
    pending.add(first);
  }

  private boolean isReferenced(Name table) {
    return after().tables().stream()
        .flatMap(t -> t.foreignKeys().stream().filter(f -> isHeld(t, f)))
        .anyMatch(f -> f.references().equals(table));
  }

  /// A table's own rows may reference each other when it goes, unless that is forbidden at once.
  private static boolean isHeld(Table owner, Constraint.ForeignKey key) {
    return !key.references().equals(owner.name())
        || key.onDelete() == Constraint.Action.RESTRICT;
  }

  private void edit(List<Change> group) {
    Name name = group.getFirst().subject();
    Optional<List<Statement>> natives = new NativeAlter(features, group, after()).statements();
    if (natives.isPresent()) {
      all.add(new Altered(name, group, natives.get()));
      pending.addAll(group);
    } else if (renamesWhatOthersReference(group, name)) {
      cut(group).forEach(this::edit);
    } else {
      rebuild(group, name);
    }
  }

  private void rebuild(List<Change> group, Name name) {
    Table old = after().table(name).orElseThrow();
    Schema next = Changes.apply(now, group);
    Table wanted = next.table(name).orElseThrow();
    all.add(new Rebuilt(group.getFirst(), Rebuild.of(old, wanted, next)));
    touched.add(name.local());
    now = next;
  }

  /// SQLite renames a column in the foreign keys of other tables; a rebuild does not.
  private boolean renamesWhatOthersReference(List<Change> group, Name table) {
    Set<String> renamed = new HashSet<>();
    for (Change change : group) {
      if (change instanceof Change.RenameColumn(Name owner, String from, String to)) {
        renamed.add(from);
        renamed.add(to);
      }
    }
    return group.size() > 1
        && !renamed.isEmpty()
        && now.tables().stream()
            .filter(t -> !t.name().equals(table))
            .flatMap(t -> t.foreignKeys().stream())
            .filter(f -> f.references().equals(table))
            .anyMatch(f -> f.referencedColumns().stream().anyMatch(renamed::contains));
  }

  /// The changes before the renames, the renames, and those behind them.
  private static List<List<Change>> cut(List<Change> group) {
    List<List<Change>> parts = new ArrayList<>();
    boolean renames = false;
    for (Change change : group) {
      boolean rename = change instanceof Change.RenameColumn;
      if (parts.isEmpty() || rename != renames) {
        parts.add(new ArrayList<>());
      }
      parts.getLast().add(change);
      renames = rename;
    }
    return parts;
  }
}
