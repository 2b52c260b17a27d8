package dado.schema.change;

import dado.schema.model.Constraint;
import dado.schema.model.EnumType;
import dado.schema.model.Name;
import dado.schema.model.Schema;
import dado.schema.model.Table;
import dado.schema.model.View;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What must change so that one schema becomes another, in an order that an engine accepts.
///
/// Applying it to the current schema gives the desired one, up to the order of tables, constraints
/// and indexes, and of columns that both have. An enum whose values differ is a `DropEnum` followed
/// at once by an `AddEnum` of the same name.
public final class Difference {

  private final Schema desired;
  private final Pairing<Table> tables;
  private final List<Change> changes = new ArrayList<>();
  private Schema now;

  private Difference(Schema current, Schema desired) {
    this.desired = desired;
    this.now = current;
    this.tables = Pairing.of(current.tables(), desired.tables(), Table::id, Table::name);
  }

  /// The changes from `current` to `desired`; empty where nothing differs but order.
  public static List<Change> between(Schema current, Schema desired) {
    return new Difference(current, desired).walk();
  }

  private List<Change> walk() {
    List<View> newViews = dropViews();
    dropTables();
    renameTables();
    List<Renaming> renamings = columnRenames();
    Map<Name, Set<String>> gone = new HashMap<>();
    tables.pairs().values().forEach(t -> gone.put(t.name(), goneColumns(t)));
    List<TableDifference> differences =
        tables.pairs().values().stream()
            .map(t -> new TableDifference(now, t, renamings, gone))
            .toList();
    differences.forEach(d -> d.droppedForeignKeys().forEach(this::make));
    differences.forEach(d -> d.droppedRest().forEach(this::make));
    addEnums();
    differences.forEach(d -> d.columns().forEach(this::make));
    differences.forEach(d -> d.addedRest().forEach(this::make));
    addTables();
    differences.forEach(d -> d.addedForeignKeys().forEach(this::make));
    dropEnums();
    newViews.forEach(v -> make(new Change.AddObject(v)));
    return List.copyOf(changes);
  }

  private void make(Change change) {
    now = Changes.apply(now, List.of(change));
    changes.add(change);
  }

  private List<View> dropViews() {
    for (View view : now.views().reversed()) {
      if (desired.views().stream().noneMatch(v -> same(v, view))) {
        make(new Change.DropObject(view));
      }
    }
    List<View> kept = now.views();
    return desired.views().stream().filter(v -> kept.stream().noneMatch(k -> same(k, v))).toList();
  }

  private static boolean same(View a, View b) {
    return a.name().equals(b.name()) && a.definition().equals(b.definition());
  }

  private void dropTables() {
    Set<Name> gone = new HashSet<>();
    tables.gone().forEach(t -> gone.add(t.name()));
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

  private void renameTables() {
    Map<Name, Name> wanted = new LinkedHashMap<>();
    tables.pairs().forEach((a, b) -> wanted.put(a.name(), b.name()));
    Set<Name> taken = new HashSet<>();
    now.tables().forEach(t -> taken.add(t.name()));
    RenameSteps.of(wanted, taken, n -> n.withLocal(Spare.name(n.local(), taken.size())))
        .forEach(s -> make(new Change.RenameTable(s.from(), s.to())));
  }

  private List<Renaming> columnRenames() {
    return tables.pairs().values().stream()
        .flatMap(t -> TableDifference.renames(now.table(t.name()).orElseThrow(), t).stream())
        .toList();
  }

  private Set<String> goneColumns(Table table) {
    return TableDifference.gone(now.table(table.name()).orElseThrow(), table);
  }

  private void addEnums() {
    for (EnumType type : desired.enums()) {
      var old = now.object(type.key());
      if (old.isEmpty()) {
        make(new Change.AddObject(type));
      } else if (!old.get().same(type)) {
        make(new Change.AlterObject(old.get(), type));
      }
    }
  }

  private void dropEnums() {
    now.enums().stream()
        .filter(e -> desired.object(e.key()).isEmpty())
        .forEach(e -> make(new Change.DropObject(e)));
  }

  private void addTables() {
    Set<Name> fresh = new HashSet<>();
    tables.fresh().forEach(t -> fresh.add(t.name()));
    Set<Name> created = new HashSet<>();
    List<Change> late = new ArrayList<>();
    for (Table table : Precedence.parentsFirst(tables.fresh())) {
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
    return switch (desired.engine()) {
      case SQLITE -> true;
      case POSTGRESQL, MYSQL, MARIADB -> false;
    };
  }
}
