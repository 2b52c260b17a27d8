package dado.schema.diagram;

import dado.schema.model.Column;
import dado.schema.model.Constraint;
import dado.schema.model.Id;
import dado.schema.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The foreign keys of tables as links, one a column. Keys to tables that are not here are left
/// out.
///
/// @param boxes those of the tables come first, in the order of the tables
record KeyLinks(List<Table> tables, List<ErBox> boxes, ErGraph.Numbers numbers) {

  KeyLinks(List<Table> tables, List<ErBox> boxes) {
    this(tables, boxes, ErGraph.Numbers.of(boxes.subList(0, tables.size())));
  }

  List<ErLink> links() {
    List<ErLink> links = new ArrayList<>();
    for (int i = 0; i < tables.size(); i++) {
      for (Constraint.ForeignKey key : tables.get(i).foreignKeys()) {
        int to = numbers.find(key.references());
        if (to >= 0) {
          add(key, i, to, links);
        }
      }
    }
    return links;
  }

  private void add(Constraint.ForeignKey key, int from, int to, List<ErLink> links) {
    Table table = tables.get(from);
    List<String> targets = targets(key, tables.get(to));
    ErEdge.End fromEnd = fromEnd(table, key);
    ErEdge.End toEnd = toEnd(table, key);
    for (int i = 0; i < key.columns().size(); i++) {
      String column = key.columns().get(i);
      int fromRow = boxes.get(from).rowOf(column);
      int toRow = i < targets.size() ? boxes.get(to).rowOf(targets.get(i)) : ErBox.HEAD;
      Id start = table.column(column).map(Column::id).orElse(table.id());
      Id id = ErLink.id(start, tables.get(to).id());
      links.add(
          new ErLink(
              id, ErEdge.Kind.FOREIGN_KEY, from, fromRow, to, toRow, key.name(), fromEnd, toEnd));
    }
  }

  /// A key that names no columns references the primary key.
  private static List<String> targets(Constraint.ForeignKey key, Table referenced) {
    return key.referencedColumns().isEmpty()
        ? referenced.primaryKey().map(Constraint.PrimaryKey::columns).orElse(List.of())
        : key.referencedColumns();
  }

  private static ErEdge.End fromEnd(Table table, Constraint.ForeignKey key) {
    Set<String> columns = BoxMaker.lower(key.columns());
    Stream<Set<String>> primary = table.primaryKey().map(k -> BoxMaker.lower(k.columns())).stream();
    boolean atMostOne =
        Stream.concat(primary, BoxMaker.uniqueSets(table))
            .anyMatch(set -> !set.isEmpty() && columns.containsAll(set));
    return atMostOne ? ErEdge.End.ZERO_OR_ONE : ErEdge.End.ZERO_OR_MANY;
  }

  private static ErEdge.End toEnd(Table table, Constraint.ForeignKey key) {
    boolean optional =
        key.columns().stream().anyMatch(c -> table.column(c).map(Column::nullable).orElse(true));
    return optional ? ErEdge.End.ZERO_OR_ONE : ErEdge.End.ONE;
  }
}
