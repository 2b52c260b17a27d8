package dado.schema.change;

import dado.schema.model.Constraint;
import dado.schema.model.Engine;
import dado.schema.model.Index;
import dado.schema.model.Name;
import dado.schema.model.Schema;
import dado.schema.model.Table;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What changes in one table that other tables and objects feel.
///
/// @param names the wanted names of constraints and indexes in every table
/// @param held the names in every table now that share one space: of constraints and indexes
///   (PostgreSQL, SQLite), of checks and foreign keys (MySQL, MariaDB)
/// @param renamings the renames of columns, by the wanted name of their table, in their order
/// @param gone the columns that go, by the wanted name of their table
/// @param retyped the columns whose type changes, by the wanted name of their table
/// @param lostKeys the lists of columns that are no longer a key, by the wanted name of their table
/// @param surgery words of the types that are replaced by others of their name
record Upheaval(
    Engine engine,
    Set<String> names,
    Set<String> held,
    Map<Name, List<Renaming>> renamings,
    Map<Name, Set<String>> gone,
    Map<Name, Set<String>> retyped,
    Map<Name, Set<List<String>>> lostKeys,
    Set<String> surgery) {

  static Upheaval of(
      List<Table> current, Schema desired, List<TablePair> pairs, Set<String> surgery) {
    Upheaval upheaval =
        new Upheaval(
            desired.engine(),
            names(desired.tables()),
            held(desired.engine(), current),
            new HashMap<>(),
            new HashMap<>(),
            new HashMap<>(),
            new HashMap<>(),
            surgery);
    pairs.forEach(upheaval::feel);
    return upheaval;
  }

  private static Set<String> held(Engine engine, List<Table> current) {
    return switch (engine) {
      case POSTGRESQL, SQLITE -> names(current);
      case MYSQL, MARIADB -> rules(current);
    };
  }

  private void feel(TablePair pair) {
    Name name = pair.after().name();
    List<Renaming> own = pair.plan().renames(pair.after());
    if (!own.isEmpty()) {
      renamings.put(name, own);
    }
    if (!pair.plan().gone().isEmpty()) {
      gone.put(name, pair.plan().goneNames());
    }
    if (!pair.plan().retyped().isEmpty()) {
      retyped.put(name, pair.plan().retyped());
    }
  }

  private static Set<String> names(List<Table> tables) {
    Set<String> names = new HashSet<>();
    tables.forEach(t -> {
      t.constraints().forEach(c -> names.add(c.name()));
      t.indexes().forEach(i -> names.add(i.name()));
    });
    return names;
  }

  private static Set<String> rules(List<Table> tables) {
    Set<String> names = new HashSet<>();
    for (Table table : tables) {
      table.constraints().stream()
          .filter(c -> c instanceof Constraint.Check || c instanceof Constraint.ForeignKey)
          .forEach(c -> names.add(c.name()));
    }
    return names;
  }

  /// The renames of a table's columns.
  List<Renaming> renamings(Name table) {
    return renamings.getOrDefault(table, List.of());
  }

  /// A constraint under the names that columns have after the renames.
  Constraint renamed(Name table, Constraint constraint) {
    Constraint renamed = constraint;
    for (Renaming renaming : renamings(table)) {
      renamed = renaming.in(table, renamed);
    }
    if (constraint instanceof Constraint.ForeignKey f && !f.references().equals(table)) {
      for (Renaming renaming : renamings(f.references())) {
        renamed = renaming.in(table, renamed);
      }
    }
    return renamed;
  }

  /// Whether a foreign key of an unchanged table can be felt by it.
  boolean reaches(Table table) {
    if (gone.isEmpty() && retyped.isEmpty() && lostKeys.isEmpty() && surgery.isEmpty()) {
      return false;
    }
    return table.foreignKeys().stream().anyMatch(f -> touches(f.references()))
        || (!surgery.isEmpty() && Mentions.in(table).stream().anyMatch(surgery::contains));
  }

  private boolean touches(Name table) {
    return gone.containsKey(table) || retyped.containsKey(table) || lostKeys.containsKey(table);
  }

  boolean anyGone(Name table, List<String> columns) {
    return intersects(gone.get(table), columns);
  }

  boolean anyRetyped(Name table, List<String> columns) {
    return intersects(retyped.get(table), columns);
  }

  private static boolean intersects(
      @org.jspecify.annotations.Nullable Set<String> names, List<String> columns) {
    return names != null && columns.stream().anyMatch(names::contains);
  }

  /// Whether a text speaks of a type that is replaced.
  boolean speaksOfSurgery(String sql) {
    return !surgery.isEmpty() && Mentions.in(sql).stream().anyMatch(surgery::contains);
  }

  /// Whether the engine refuses to change what a foreign key stands on while it is there.
  boolean breaks(Name table, Constraint.ForeignKey key) {
    boolean typed =
        anyRetyped(table, key.columns()) || anyRetyped(key.references(), key.referencedColumns());
    return switch (engine) {
      case SQLITE -> false;
      case POSTGRESQL -> typed || lost(key.references()).contains(key.referencedColumns());
      case MYSQL, MARIADB ->
          typed
              || anyBegins(lost(key.references()), key.referencedColumns())
              || anyBegins(lost(table), key.columns());
    };
  }

  private Set<List<String>> lost(Name table) {
    return lostKeys.getOrDefault(table, Set.of());
  }

  private static boolean anyBegins(Set<List<String>> keys, List<String> columns) {
    return keys.stream()
        .anyMatch(k -> k.size() >= columns.size() && k.subList(0, columns.size()).equals(columns));
  }

  /// Remembers the keys that a table loses.
  void lose(Name table, Constraint key) {
    switch (key) {
      case Constraint.PrimaryKey k -> lose(table, k.columns());
      case Constraint.Unique u -> lose(table, u.columns());
      case Constraint.Check c -> {}
      case Constraint.Exclusion e -> {}
      case Constraint.ForeignKey f -> {}
    }
  }

  /// Remembers an index that other tables' foreign keys can stand on.
  void lose(Name table, Index index) {
    if (index.unique() || engine == Engine.MYSQL || engine == Engine.MARIADB) {
      lose(table, index.keys().stream().map(Index.Key::text).toList());
    }
  }

  private void lose(Name table, List<String> columns) {
    lostKeys.computeIfAbsent(table, t -> new HashSet<>()).add(columns);
  }
}
