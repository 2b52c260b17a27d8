package dado.schema.proof;

import dado.schema.change.Change;
import dado.schema.change.Changes;
import dado.schema.model.Name;
import dado.schema.model.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/// The changes of names among others: rows are found again under the new ones.
record NameChanges(List<Change> changes) {

  /// @param here the name that a table has where the changes are tried
  static NameChanges of(List<Change> changes, UnaryOperator<Name> here) {
    List<Change> renames = new ArrayList<>();
    for (Change change : changes) {
      switch (change) {
        case Change.RenameTable(Name from, Name to) ->
            renames.add(new Change.RenameTable(here.apply(from), here.apply(to)));
        case Change.RenameColumn(Name table, String from, String to) ->
            renames.add(new Change.RenameColumn(here.apply(table), from, to));
        case Change.DropColumn(Name table, var column, int position) ->
            renames.add(new Change.DropColumn(here.apply(table), column, position));
        default -> {}
      }
    }
    return new NameChanges(renames);
  }

  /// A schema with the new names, without the columns that went.
  Schema in(Schema schema) {
    Schema now = schema;
    for (Change change : changes) {
      if (now.table(change.subject()).isPresent()) {
        now = Changes.apply(now, List.of(change));
      }
    }
    return now;
  }

  /// Rows under the new names, without the columns that went.
  Rows in(Rows rows) {
    Map<Name, Map<String, List<String>>> tables = new TreeMap<>();
    rows.tables().forEach((name, columns) -> tables.put(name, new TreeMap<>(columns)));
    for (Change change : changes) {
      switch (change) {
        case Change.RenameTable(Name from, Name to) -> move(tables, from, to);
        case Change.RenameColumn(Name table, String from, String to) ->
            move(tables.getOrDefault(table, new TreeMap<>()), from, to);
        case Change.DropColumn(Name table, var column, int position) ->
            tables.getOrDefault(table, new TreeMap<>()).remove(column.name());
        default -> {}
      }
    }
    return new Rows(tables);
  }

  private static <K, V> void move(Map<K, V> map, K from, K to) {
    V value = map.remove(from);
    if (value != null) {
      map.put(to, value);
    }
  }
}
