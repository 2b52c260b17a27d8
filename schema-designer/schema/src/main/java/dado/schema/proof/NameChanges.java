package dado.schema.proof;

import dado.schema.change.Change;
import dado.schema.change.Changes;
import dado.schema.model.Column.Generation;
import dado.schema.model.Name;
import dado.schema.model.Schema;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/// The changes of names among others: rows are found again under the new ones.
record NameChanges(List<Change> changes) {

  /// @param here the name that a table has where the changes are tried
  static NameChanges of(List<Change> changes, UnaryOperator<Name> here) {
    return new NameChanges(changes.stream().flatMap(c -> moved(c, here).stream()).toList());
  }

  private static Optional<Change> moved(Change change, UnaryOperator<Name> here) {
    return switch (change) {
      case Change.RenameTable(Name from, Name to) ->
          Optional.of(new Change.RenameTable(here.apply(from), here.apply(to)));
      case Change.RenameColumn(Name table, String from, String to) ->
          Optional.of(new Change.RenameColumn(here.apply(table), from, to));
      case Change.DropPartition(Name table, var partition, int position) ->
          Optional.of(new Change.DropPartition(here.apply(table), partition, position));
      case Change.DropColumn(Name table, var column, int position) ->
          Optional.of(new Change.DropColumn(here.apply(table), column, position));
      default -> Optional.empty();
    };
  }

  /// The new name of a table.
  Name of(Name table) {
    Name now = table;
    for (Change change : changes) {
      if (change instanceof Change.RenameTable(Name from, Name to) && from.equals(now)) {
        now = to;
      }
    }
    return now;
  }

  /// The new name of a column; empty for one that goes.
  ///
  /// @param table the old name of its table
  String of(Name table, String column) {
    Name owner = of(table);
    String now = column;
    for (Change change : changes) {
      if (change instanceof Change.RenameColumn(Name t, String from, String to)
          && t.equals(owner)
          && from.equals(now)) {
        now = to;
      } else if (change instanceof Change.DropColumn(Name t, var dropped, int position)
          && t.equals(owner)
          && dropped.name().equals(now)) {
        now = "";
      }
    }
    return now;
  }

  /// A schema with the new names, without the columns that went.
  Schema in(Schema schema) {
    Schema now = schema;
    for (Change change : changes) {
      boolean names = !(change instanceof Change.DropPartition);
      if (names && now.table(change.subject()).isPresent()) {
        now = Changes.apply(now, List.of(change));
      }
    }
    return now;
  }

  /// What the changes lose, under the names that it has before them.
  ///
  /// @param column empty for the whole table
  record Lost(Name table, String column) {}

  /// The columns and tables whose values some changes lose.
  ///
  /// @param here the name that a table has where the changes are tried
  static Set<Lost> lost(List<Change> changes, UnaryOperator<Name> here) {
    Map<Name, Name> tables = new HashMap<>();
    Map<Lost, String> columns = new HashMap<>();
    Set<Lost> lost = new HashSet<>();
    for (Change change : changes) {
      Name now = here.apply(change.subject());
      Name table = tables.getOrDefault(now, now);
      switch (change) {
        case Change.RenameTable(Name from, Name to) -> tables.put(here.apply(to), table);
        case Change.RenameColumn(Name t, String from, String to) ->
            columns.put(new Lost(table, to), columns.getOrDefault(new Lost(table, from), from));
        case Change.DropTable d -> lost.add(new Lost(table, ""));
        case Change.DropPartition d -> lost.add(new Lost(table, ""));
        case Change.DropColumn(Name t, var column, int position) ->
            lost.add(original(columns, table, column.name()));
        case Change.AlterColumn(Name t, var before, var after)
            when !before.type().equals(after.type())
                || after.generation() instanceof Generation.Computed ->
            lost.add(original(columns, table, before.name()));
        default -> {}
      }
    }
    return lost;
  }

  private static Lost original(Map<Lost, String> columns, Name table, String column) {
    return new Lost(table, columns.getOrDefault(new Lost(table, column), column));
  }

  /// Rows under the new names, without the columns that went.
  Rows in(Rows rows) {
    Map<Name, Map<String, List<String>>> tables = new TreeMap<>();
    rows.tables().forEach((name, columns) -> tables.put(name, new TreeMap<>(columns)));
    changes.forEach(c -> follow(tables, c));
    return new Rows(tables);
  }

  private static void follow(Map<Name, Map<String, List<String>>> tables, Change change) {
    switch (change) {
      case Change.RenameTable(Name from, Name to) -> move(tables, from, to);
      case Change.RenameColumn(Name table, String from, String to) ->
          move(tables.getOrDefault(table, new TreeMap<>()), from, to);
      case Change.DropPartition(Name table, var partition, int position) -> tables.remove(table);
      case Change.DropColumn(Name table, var column, int position) ->
          tables.getOrDefault(table, new TreeMap<>()).remove(column.name());
      default -> {}
    }
  }

  private static <K, V> void move(Map<K, V> map, K from, K to) {
    V value = map.remove(from);
    if (value != null) {
      map.put(to, value);
    }
  }
}
