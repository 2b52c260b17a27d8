package dado.schema.change;

import dado.schema.model.Constraint;
import dado.schema.model.Engine;
import dado.schema.model.EnumType;
import dado.schema.model.Id;
import dado.schema.model.Name;
import dado.schema.model.Schema;
import dado.schema.model.SchemaObject;
import dado.schema.model.Sequence;
import dado.schema.model.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

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

  /// The changes that take others back.
  ///
  /// Their inverses, as a rule. Where the values of an enum change, other statements stand in the
  /// way of the way back than in that of the way up, so that it is a difference of its own.
  ///
  /// @param current the schema that the changes start from
  public static List<Change> back(Schema current, List<Change> changes) {
    boolean relabels =
        changes.stream()
            .anyMatch(c ->
                c instanceof Change.AlterObject(EnumType before, EnumType after)
                    && !before.labels().equals(after.labels()));
    return relabels ? ordered(Changes.apply(current, changes), current) : Changes.inverses(changes);
  }

  private List<Change> walk() {
    namespaces();
    Schema moved = now.schema();
    Pairing<Table> tables = Pairing.of(moved.tables(), desired.tables(), Table::id, Table::name);
    Map<Table, ColumnPlan> plans = plans(tables);
    ObjectDifference objects = objects(moved, tables, plans);
    Set<SchemaObject.Key> anew = new Anew(moved, desired, tables, plans, objects).keys();
    Fates fates = new Fates(moved, tables, objects.pairs(), anew);
    objects.early(anew, fates).forEach(o -> make(new Change.DropObject(o)));
    releaseSequences(tables, plans);
    dropTables(tables);
    renameRelations(tables, objects);
    objects.renames(now).forEach(this::make);
    build(tables, objects);
    return List.copyOf(changes);
  }

  /// What becomes of the columns of the tables that differ.
  private static Map<Table, ColumnPlan> plans(Pairing<Table> tables) {
    Map<Table, ColumnPlan> plans = new HashMap<>();
    tables
        .pairs()
        .forEach((a, b) -> {
          if (!TablePair.same(a, b)) {
            plans.put(a, ColumnPlan.of(a, b));
          }
        });
    return plans;
  }

  private ObjectDifference objects(
      Schema moved, Pairing<Table> tables, Map<Table, ColumnPlan> plans) {
    List<Table> before = new ArrayList<>(tables.gone());
    List<Table> after = new ArrayList<>(tables.fresh());
    tables
        .pairs()
        .forEach((a, b) -> {
          if (plans.containsKey(a)) {
            before.add(a);
            after.add(b);
          }
        });
    return new ObjectDifference(moved, desired, before, after);
  }

  /// What is left when everything that goes is gone and everything that stays has its name.
  private void build(Pairing<Table> tables, ObjectDifference objects) {
    List<TableDifference> differences = differences(tables, objects.surgery());
    differences.forEach(d -> d.droppedForeignKeys().forEach(this::make));
    differences.forEach(d -> d.droppedRest().forEach(this::make));
    objects.foundations(now).forEach(this::make);
    differences.forEach(d -> d.columns(ordered).forEach(this::make));
    differences.forEach(d -> d.renamedKeys().forEach(this::make));
    differences.forEach(d -> d.addedRest().forEach(this::make));
    addTables(tables.fresh());
    differences.forEach(d -> d.addedForeignKeys().forEach(this::make));
    objects.superstructure(now).forEach(this::make);
    objects.lateDrops(now.objects()).forEach(o -> make(new Change.DropObject(o)));
  }

  private void make(Change change) {
    now.make(change);
    changes.add(change);
  }

  /// A namespace that is renamed takes all that is in it along, and one that is new is there before
  /// anything moves into it.
  private void namespaces() {
    List<SchemaObject> wanted =
        desired.objects().stream().filter(o -> o.kind() == SchemaObject.Kind.NAMESPACE).toList();
    renameNamespaces(Slots.map(wanted, SchemaObject::id));
    wanted.stream()
        .filter(o -> now.object(o.key()).isEmpty())
        .forEach(o -> make(new Change.AddObject(o)));
  }

  private void renameNamespaces(Map<Id, SchemaObject> wanted) {
    for (SchemaObject object : current.objects()) {
      SchemaObject after = wanted.get(object.id());
      if (object.kind() == SchemaObject.Kind.NAMESPACE
          && after != null
          && !after.name().equals(object.name())
          && now.object(after.key()).isEmpty()) {
        make(new Change.RenameObject(object, after.name()));
      }
    }
  }

  /// A sequence goes with the column that owns it; one that is to stay, or to go by a change of its
  /// own, is released before.
  private void releaseSequences(Pairing<Table> tables, Map<Table, ColumnPlan> plans) {
    Set<Name> gone = new HashSet<>();
    tables.gone().forEach(t -> gone.add(t.name()));
    Map<Name, Set<String>> columns = new HashMap<>();
    plans.forEach((t, p) -> columns.put(t.name(), p.goneNames()));
    Predicate<Sequence.OwningColumn> goes =
        o ->
            gone.contains(o.table())
                || columns.getOrDefault(o.table(), Set.of()).contains(o.column());
    for (SchemaObject object : now.objects()) {
      if (object instanceof Sequence s && s.ownedBy().filter(goes).isPresent()) {
        make(new Change.AlterObject(s, s.withOwner(Optional.empty())));
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
    if (!isSqlite()) {
      dropCircles(order, gone);
    }
    order.reversed().forEach(t -> make(new Change.DropTable(now.table(t.name()).orElseThrow())));
  }

  /// Foreign keys that hold tables in a circle go before the tables.
  private void dropCircles(List<Table> order, Set<Name> gone) {
    Set<Name> created = new HashSet<>();
    for (Table table : order) {
      Precedence.early(table, created, gone)
          .forEach(c -> make(new Change.DropConstraint(table.name(), c)));
      created.add(table.name());
    }
  }

  private void dropForeignKeysTo(Table table, Set<Name> gone) {
    for (Constraint.ForeignKey key : table.foreignKeys()) {
      if (gone.contains(key.references())) {
        make(new Change.DropConstraint(table.name(), key));
      }
    }
  }

  /// Tables, views and sequences share one space of names.
  private void renameRelations(Pairing<Table> tables, ObjectDifference objects) {
    Map<Name, Name> wanted = renames(tables);
    wanted.putAll(objects.relationRenames(now));
    Set<Name> taken = objects.relations(now);
    now.tables().forEach(t -> taken.add(t.name()));
    if (!wanted.isEmpty()) {
      RenameSteps.of(wanted, taken, n -> n.withLocal(Spare.name(n.local(), taken.size())))
          .forEach(s -> renameRelation(s.from(), s.to(), objects));
    }
  }

  private static Map<Name, Name> renames(Pairing<Table> tables) {
    Map<Name, Name> renames = new LinkedHashMap<>();
    tables
        .pairs()
        .forEach((a, b) -> {
          if (!a.name().equals(b.name())) {
            renames.put(a.name(), b.name());
          }
        });
    return renames;
  }

  private void renameRelation(Name from, Name to, ObjectDifference objects) {
    if (now.table(from).isPresent()) {
      make(new Change.RenameTable(from, to));
    } else {
      objects.relation(now, from).ifPresent(o -> make(new Change.RenameObject(o, to)));
    }
  }

  private List<TableDifference> differences(Pairing<Table> tables, Set<String> surgery) {
    List<TablePair> unequal = new ArrayList<>();
    List<TablePair> equal = new ArrayList<>();
    for (Table after : tables.pairs().values()) {
      Table before = now.table(after.name()).orElseThrow();
      boolean same = TablePair.same(before, after);
      (same ? equal : unequal).add(same ? TablePair.same(before) : TablePair.of(before, after));
    }
    Upheaval upheaval = Upheaval.of(now.tables(), desired, unequal, surgery);
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
