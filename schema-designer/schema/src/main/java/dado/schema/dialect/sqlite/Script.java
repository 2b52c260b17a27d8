package dado.schema.dialect.sqlite;

import dado.schema.change.Change;
import dado.schema.dialect.Statement;
import dado.schema.model.Constraint;
import dado.schema.model.Id;
import dado.schema.model.Name;
import dado.schema.model.Schema;
import dado.schema.model.SchemaObject;
import dado.schema.model.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/// One script: what its steps do, with views and triggers out of their way, inside a guard where
/// one is needed.
final class Script {

  private static final TableSql SQL = new TableSql();

  private final Schema before;
  private final Schema after;
  private final List<Change> changes;
  private final Steps steps;
  private final Set<SchemaObject> parked;
  private final List<Statement> statements = new ArrayList<>();

  private boolean plainRenames;

  /// The views and triggers that are in the database at this point of the script.
  private final Set<Id> present = new HashSet<>();

  Script(Features features, Schema before, List<Change> changes) {
    this.before = before;
    this.changes = changes;
    this.steps = Steps.of(features, before, changes);
    this.after = steps.after();
    this.parked = Parking.of(before, changes, steps);
    before.objects().forEach(o -> present.add(o.id()));
  }

  List<Statement> statements() {
    if (changes.isEmpty()) {
      return List.of();
    }
    park();
    steps.all().forEach(this::make);
    renames(false, changes.getLast());
    restore();
    return steps.needsGuard() ? Guard.around(statements, checked()) : statements;
  }

  /// Takes out of the way what comes back at the end: triggers first, then views, each before what
  /// it speaks of.
  private void park() {
    List<SchemaObject> order = new Mentions(before).ordered(new ArrayList<>(parked)).reversed();
    order.forEach(o -> drop(o, cause(o)));
  }

  /// The change that names the object, or else the first one.
  private Change cause(SchemaObject object) {
    return changes.stream()
        .filter(c -> c.subject().equals(object.name()) && !(c instanceof Change.AddTable))
        .findFirst()
        .orElse(changes.getFirst());
  }

  private void drop(SchemaObject object, Change cause) {
    if (present.remove(object.id())) {
      add(ObjectSql.drop(object), cause);
    }
  }

  private void add(String sql, Change cause) {
    statements.add(new Statement(sql, cause, true));
  }

  private void make(Steps.Step step) {
    switch (step) {
      case Steps.Altered a -> {
        renames(false, a.change());
        statements.addAll(a.statements());
      }
      case Steps.Rebuilt r -> {
        renames(true, r.cause());
        r.rebuild().texts().forEach(sql -> add(sql, r.cause()));
      }
      case Steps.Other o -> {
        renames(false, o.change());
        make(o.change());
      }
    }
  }

  /// Switches between SQLite's two ways of renaming. The plain one is for a table that was made
  /// anew: it looks at nothing else, so that no broken view elsewhere stops it, and a thousand
  /// other tables do not slow it down. The other follows the name into views, triggers and foreign
  /// keys.
  private void renames(boolean plain, Change cause) {
    if (plain != plainRenames) {
      add("PRAGMA legacy_alter_table = " + (plain ? "ON" : "OFF"), cause);
      plainRenames = plain;
    }
  }

  private void make(Change change) {
    switch (change) {
      case Change.AddTable(Table table) -> {
        add(SQL.create(table, SQL.quote(table.name())), change);
        table.indexes().forEach(i -> add(SQL.index(table.name(), i), change));
      }
      case Change.DropTable(Table table) -> add("DROP TABLE " + SQL.quote(table.name()), change);
      case Change.RenameTable(Name from, Name to) -> rename(from, to, change);
      case Change.DropObject(SchemaObject object) -> drop(object, change);
      case Change.AddObject(SchemaObject object) -> create(object, change);
      case Change.AlterObject(SchemaObject old, SchemaObject object) -> {
        drop(old, change);
        create(object, change);
      }
      case Change.RenameObject(SchemaObject object, var to) ->
          ObjectSql.rename(object, to).ifPresent(sql -> add(sql, change));
      // The engine has none of these; they are named as unsupported and never asked for.
      default -> {}
    }
  }

  /// SQLite sees no case in names, and so no difference between two that differ in nothing else.
  private void rename(Name from, Name to, Change change) {
    if (from.local().equalsIgnoreCase(to.local())) {
      Name spare = Rebuild.spare(to, before);
      rename(from, spare, change);
      rename(spare, to, change);
    } else {
      add("ALTER TABLE " + SQL.quote(from) + " RENAME TO " + SQL.quote(to), change);
    }
  }

  /// Makes an object at once, unless views and triggers wait for the end.
  private void create(SchemaObject object, Change change) {
    if (parked.isEmpty() || !ObjectSql.waits(object)) {
      ObjectSql.create(object).ifPresent(sql -> add(sql, change));
      present.add(object.id());
    }
  }

  /// Makes the views and triggers of the wanted schema that are not there.
  private void restore() {
    List<SchemaObject> missing =
        after.objects().stream()
            .filter(o -> ObjectSql.waits(o) && !present.contains(o.id()))
            .toList();
    Map<SchemaObject.Key, Change> causes = causes();
    for (SchemaObject object : new Mentions(after).ordered(missing)) {
      Change cause = Optional.ofNullable(causes.get(object.key())).orElse(changes.getFirst());
      ObjectSql.create(object).ifPresent(sql -> add(sql, cause));
    }
  }

  private Map<SchemaObject.Key, Change> causes() {
    Function<Change, Optional<SchemaObject.Key>> key =
        c ->
            switch (c) {
              case Change.AddObject(SchemaObject o) -> Optional.of(o.key());
              case Change.AlterObject(SchemaObject old, SchemaObject o) -> Optional.of(o.key());
              case Change.RenameObject(SchemaObject o, var to) -> Optional.of(o.withName(to).key());
              default -> Optional.empty();
            };
    return changes.stream()
        .filter(c -> key.apply(c).isPresent())
        .collect(Collectors.toMap(c -> key.apply(c).orElseThrow(), c -> c, (a, b) -> b));
  }

  /// The tables of which a row can have lost what it references: those that were made anew, and
  /// those that reference one that was made anew, renamed or dropped.
  private List<String> checked() {
    Set<String> touched = steps.touchedTables();
    Set<String> checked = new TreeSet<>();
    for (Table table : after.tables()) {
      if (canBreak(table, touched)) {
        checked.add(table.name().local());
      }
    }
    return List.copyOf(checked);
  }

  private static boolean canBreak(Table table, Set<String> touched) {
    boolean own = touched.contains(table.name().local()) && !table.foreignKeys().isEmpty();
    return own
        || table.foreignKeys().stream()
            .map(Constraint.ForeignKey::references)
            .anyMatch(n -> touched.contains(n.local()));
  }
}
