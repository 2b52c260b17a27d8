package dado.schema.change;

import dado.schema.model.Constraint;
import dado.schema.model.Engine;
import dado.schema.model.Name;
import dado.schema.model.Schema;
import dado.schema.model.SchemaObject;
import dado.schema.model.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What must change so that one schema becomes another, in an order that an engine accepts.
///
/// Applying it to the current schema gives the desired one, up to the order of tables, objects,
/// constraints and indexes, and of columns that both have.
public final class Difference {

  private final Schema current;
  private final Schema desired;
  private final boolean ordered;
  private final Workspace now;
  private final List<Change> changes = new ArrayList<>();

  private Difference(Schema current, Schema desired, boolean ordered) {
    this.current = current;
    this.desired = desired;
    this.ordered = ordered;
    this.now = new Workspace(current);
  }

  /// The changes from `current` to `desired`; empty where nothing differs but order.
  public static List<Change> between(Schema current, Schema desired) {
    return new Difference(current, desired, false).walk();
  }

  /// The changes from `current` to `desired`, with the order of columns.
  public static List<Change> ordered(Schema current, Schema desired) {
    return new Difference(current, desired, true).walk();
  }

  private List<Change> walk() {
    moveNamespaces();
    Pairing<Table> tables = Pairing.of(now.tables(), desired.tables(), Table::id, Table::name);
    List<Table> before = new ArrayList<>(tables.gone());
    List<Table> after = new ArrayList<>(tables.fresh());
    tables
        .pairs()
        .forEach((a, b) -> {
          if (!TablePair.same(a, b)) {
            before.add(a);
            after.add(b);
          }
        });
    Schema moved = now.schema();
    ObjectDifference objects = new ObjectDifference(moved, desired, before, after);
    Anew anew = new Anew(moved, desired, tables, objects);
    Map<Name, Name> renamed = renamed(tables);
    objects.early(anew.keys(), renamed).forEach(o -> make(new Change.DropObject(o)));
    dropTables(tables);
    renameTables(renamed);
    objects.renames().stream().filter(this::isThere).forEach(this::make);
    List<TableDifference> differences = differences(tables, objects.surgery());
    differences.forEach(d -> d.droppedForeignKeys().forEach(this::make));
    differences.forEach(d -> d.droppedRest().forEach(this::make));
    objects.foundations(now).forEach(this::make);
    differences.forEach(d -> d.columns(ordered).forEach(this::make));
    differences.forEach(d -> d.addedRest().forEach(this::make));
    addTables(tables.fresh());
    differences.forEach(d -> d.addedForeignKeys().forEach(this::make));
    objects.superstructure(now).forEach(this::make);
    objects.lateDrops(now.objects()).forEach(o -> make(new Change.DropObject(o)));
    return List.copyOf(changes);
  }

  private void make(Change change) {
    now.make(change);
    changes.add(change);
  }

  private boolean isThere(Change change) {
    return change instanceof Change.RenameObject(SchemaObject before, Name to)
        && now.object(before.key()).isPresent();
  }

  /// A namespace that is renamed takes all that is in it along, so it comes first.
  private void moveNamespaces() {
    Map<Object, SchemaObject> byId = new LinkedHashMap<>();
    desired.objects().stream()
        .filter(o -> o.kind() == SchemaObject.Kind.NAMESPACE)
        .forEach(o -> byId.put(o.id(), o));
    for (SchemaObject object : current.objects()) {
      SchemaObject wanted = byId.get(object.id());
      if (object.kind() == SchemaObject.Kind.NAMESPACE
          && wanted != null
          && !wanted.name().equals(object.name())
          && now.object(wanted.key()).isEmpty()) {
        make(new Change.RenameObject(object, wanted.name()));
      }
    }
  }

  private void dropTables(Pairing<Table> tables) {
    Set<Name> gone = new HashSet<>();
    tables.gone().forEach(t -> gone.add(t.name()));
    if (gone.isEmpty()) {
      return;
    }
    tables.pairs().keySet().forEach(t -> dropForeignKeysTo(t, gone));
    List<Table> order = Precedence.parentsFirst(tables.gone());
    Set<Name> created = new HashSet<>();
    for (Table table : order) {
      if (!isSqlite()) {
        Precedence.early(table, created, gone)
            .forEach(c -> make(new Change.DropConstraint(table.name(), c)));
      }
      created.add(table.name());
    }
    order.reversed().forEach(t -> make(new Change.DropTable(now.table(t.name()).orElseThrow())));
  }

  private void dropForeignKeysTo(Table table, Set<Name> gone) {
    for (Constraint.ForeignKey key : table.foreignKeys()) {
      if (gone.contains(key.references())) {
        make(new Change.DropConstraint(table.name(), key));
      }
    }
  }

  private static Map<Name, Name> renamed(Pairing<Table> tables) {
    Map<Name, Name> renamed = new LinkedHashMap<>();
    tables
        .pairs()
        .forEach((a, b) -> {
          if (!a.name().equals(b.name())) {
            renamed.put(a.name(), b.name());
          }
        });
    return renamed;
  }

  private void renameTables(Map<Name, Name> wanted) {
    if (wanted.isEmpty()) {
      return;
    }
    Set<Name> taken = new HashSet<>();
    now.tables().forEach(t -> taken.add(t.name()));
    RenameSteps.of(wanted, taken, n -> n.withLocal(Spare.name(n.local(), taken.size())))
        .forEach(s -> make(new Change.RenameTable(s.from(), s.to())));
  }

  private List<TableDifference> differences(Pairing<Table> tables, Set<String> surgery) {
    List<TablePair> unequal = new ArrayList<>();
    List<TablePair> equal = new ArrayList<>();
    for (Table after : tables.pairs().values()) {
      Table before = now.table(after.name()).orElseThrow();
      boolean same = TablePair.same(before, after);
      (same ? equal : unequal).add(same ? TablePair.same(before) : TablePair.of(before, after));
    }
    Upheaval upheaval = Upheaval.of(desired.engine(), unequal, surgery);
    List<TableDifference> differences = new ArrayList<>();
    unequal.forEach(p -> differences.add(new TableDifference(p, upheaval)));
    equal.stream()
        .filter(p -> upheaval.reaches(p.after()))
        .forEach(p -> differences.add(new TableDifference(p, upheaval)));
    differences.forEach(TableDifference::settle);
    return differences;
  }

  private void addTables(List<Table> tables) {
    Set<Name> fresh = new HashSet<>();
    tables.forEach(t -> fresh.add(t.name()));
    Set<Name> created = new HashSet<>();
    List<Change> late = new ArrayList<>();
    for (Table table : Precedence.parentsFirst(tables)) {
      List<Constraint> early = isSqlite() ? List.of() : Precedence.early(table, created, fresh);
      List<Constraint> rest = table.constraints().stream().filter(c -> !early.contains(c)).toList();
      make(new Change.AddTable(table.withConstraints(rest)));
      early.forEach(c -> late.add(new Change.AddConstraint(table.name(), c)));
      created.add(table.name());
    }
    late.forEach(this::make);
  }

  /// SQLite lets a table reference one that is not there yet, and cannot add a foreign key later.
  private boolean isSqlite() {
    return desired.engine() == Engine.SQLITE;
  }
}
