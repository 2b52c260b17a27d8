package dado.schema.diagram;

import dado.schema.model.Column;
import dado.schema.model.Constraint;
import dado.schema.model.Index;
import dado.schema.model.Name;
import dado.schema.model.Schema;
import dado.schema.model.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A schema as boxes at the origin and the links between them.
record ErGraph(List<ErBox> boxes, List<ErLink> links) {

  static ErGraph of(Schema schema) {
    boolean oneSchema =
        schema.tables().stream().map(t -> t.name().schema()).distinct().count() <= 1;
    List<ErBox> boxes = new ArrayList<>();
    for (Table table : schema.tables()) {
      String title = oneSchema ? table.name().local() : table.name().toString();
      boxes.add(ErBox.of(table.id(), table.name(), title, rows(table)));
    }
    return new ErGraph(boxes, links(schema.tables(), boxes));
  }

  private static List<ErRow> rows(Table table) {
    Set<String> primary = table.primaryKey().map(k -> lower(k.columns())).orElse(Set.of());
    Set<String> foreign =
        lower(table.foreignKeys().stream().flatMap(k -> k.columns().stream()).toList());
    Set<Set<String>> unique = uniqueSets(table).collect(Collectors.toSet());
    return table.columns().stream().map(c -> row(c, primary, foreign, unique)).toList();
  }

  private static ErRow row(
      Column column, Set<String> primary, Set<String> foreign, Set<Set<String>> unique) {
    String name = column.name().toLowerCase(Locale.ROOT);
    boolean key = primary.contains(name);
    return new ErRow(
        column.id(),
        column.name(),
        column.type(),
        key,
        foreign.contains(name),
        !key && unique.contains(Set.of(name)),
        column.nullable());
  }

  /// The sets of columns that are unique without being the primary key.
  private static Stream<Set<String>> uniqueSets(Table table) {
    Stream<Set<String>> constraints =
        table.constraints().stream()
            .filter(Constraint.Unique.class::isInstance)
            .map(c -> lower(((Constraint.Unique) c).columns()));
    Stream<Set<String>> indexes =
        table.indexes().stream()
            .filter(i -> i.unique() && i.where().isEmpty())
            .filter(i -> i.keys().stream().noneMatch(Index.Key::isExpression))
            .map(i -> lower(i.keys().stream().map(Index.Key::text).toList()));
    return Stream.concat(constraints, indexes);
  }

  private static List<ErLink> links(List<Table> tables, List<ErBox> boxes) {
    Map<String, Integer> exact = new HashMap<>();
    Map<String, Integer> folded = new HashMap<>();
    for (int i = 0; i < tables.size(); i++) {
      exact.put(tables.get(i).name().toString(), i);
      folded.putIfAbsent(tables.get(i).name().toString().toLowerCase(Locale.ROOT), i);
    }
    List<ErLink> links = new ArrayList<>();
    for (int i = 0; i < tables.size(); i++) {
      for (Constraint.ForeignKey key : tables.get(i).foreignKeys()) {
        int to = find(key.references(), exact, folded);
        if (to >= 0) {
          links.addAll(links(key, i, to, tables, boxes));
        }
      }
    }
    return links;
  }

  /// SQLite and some MySQL servers let a key name its table in another case.
  private static int find(Name name, Map<String, Integer> exact, Map<String, Integer> folded) {
    Integer same = exact.get(name.toString());
    return same != null ? same : folded.getOrDefault(name.toString().toLowerCase(Locale.ROOT), -1);
  }

  private static List<ErLink> links(
      Constraint.ForeignKey key, int from, int to, List<Table> tables, List<ErBox> boxes) {
    List<String> targets = targets(key, tables.get(to));
    ErEdge.End fromEnd = fromEnd(tables.get(from), key);
    ErEdge.End toEnd = toEnd(tables.get(from), key);
    List<ErLink> links = new ArrayList<>();
    for (int i = 0; i < key.columns().size(); i++) {
      int fromRow = boxes.get(from).rowOf(key.columns().get(i));
      int toRow = i < targets.size() ? boxes.get(to).rowOf(targets.get(i)) : ErBox.HEAD;
      links.add(new ErLink(from, fromRow, to, toRow, key.name(), fromEnd, toEnd));
    }
    return links;
  }

  /// A key that names no columns references the primary key.
  private static List<String> targets(Constraint.ForeignKey key, Table referenced) {
    return key.referencedColumns().isEmpty()
        ? referenced.primaryKey().map(Constraint.PrimaryKey::columns).orElse(List.of())
        : key.referencedColumns();
  }

  private static ErEdge.End fromEnd(Table table, Constraint.ForeignKey key) {
    Set<String> columns = lower(key.columns());
    Stream<Set<String>> primary = table.primaryKey().map(k -> lower(k.columns())).stream();
    boolean atMostOne =
        Stream.concat(primary, uniqueSets(table))
            .anyMatch(set -> !set.isEmpty() && columns.containsAll(set));
    return atMostOne ? ErEdge.End.ZERO_OR_ONE : ErEdge.End.ZERO_OR_MANY;
  }

  private static ErEdge.End toEnd(Table table, Constraint.ForeignKey key) {
    boolean optional =
        key.columns().stream().anyMatch(c -> table.column(c).map(Column::nullable).orElse(true));
    return optional ? ErEdge.End.ZERO_OR_ONE : ErEdge.End.ONE;
  }

  private static Set<String> lower(List<String> names) {
    Set<String> lower = new HashSet<>();
    names.forEach(name -> lower.add(name.toLowerCase(Locale.ROOT)));
    return lower;
  }
}
