package dado.designer.canvas;

import dado.designer.model.ChangeLine;
import dado.designer.model.ChangeWords;
import dado.schema.change.Change;
import dado.schema.diagram.Overlay;
import dado.schema.edit.Document;
import dado.schema.model.Column;
import dado.schema.model.Id;
import dado.schema.model.Index;
import dado.schema.model.Table;
import dado.schema.review.Mark;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What a diagram shows of tables and columns besides their names, types and keys.
///
/// @param changes the pending changes of each table that has any
/// @param states what becomes of tables, columns, other things and edges
/// @param commented the tables and columns that have a comment
/// @param indexed the columns that an index begins with
/// @param colors the colours of the schemas
/// @param marks what the rules say of tables and columns
record Looks(
    Map<Id, List<ChangeLine>> changes,
    Map<Id, Overlay.State> states,
    Set<Id> commented,
    Set<Id> indexed,
    SchemaColors colors,
    Map<Id, Mark> marks) {

  static Looks of(Document document, Overlay overlay, Map<Id, Mark> marks) {
    Set<Id> commented = new HashSet<>();
    Set<Id> indexed = new HashSet<>();
    for (Table table : overlay.drawn().tables()) {
      comments(table, commented);
      indexes(table, indexed);
    }
    return new Looks(
        lines(document.changesByTable()),
        overlay.states(),
        commented,
        indexed,
        SchemaColors.of(document),
        marks);
  }

  /// What the rules say of a table or column.
  Optional<Mark> mark(Id id) {
    return Optional.ofNullable(marks.get(id));
  }

  /// What becomes of a thing, a column or an edge.
  Optional<ChangeLine.Kind> change(Id id) {
    return Optional.ofNullable(states.get(id))
        .map(state ->
            switch (state) {
              case ADDED -> ChangeLine.Kind.ADDED;
              case CHANGED -> ChangeLine.Kind.CHANGED;
              case REMOVED -> ChangeLine.Kind.REMOVED;
            });
  }

  private static void comments(Table table, Set<Id> commented) {
    if (!table.comment().isEmpty()) {
      commented.add(table.id());
    }
    table.columns().stream()
        .filter(c -> !c.comment().isEmpty())
        .forEach(c -> commented.add(c.id()));
  }

  /// The keys of a table are marked as keys; only what other indexes begin with is marked here.
  private static void indexes(Table table, Set<Id> indexed) {
    for (Index index : table.indexes()) {
      Index.Key first = index.keys().getFirst();
      if (!first.isExpression()) {
        table.column(first.text()).map(Column::id).ifPresent(indexed::add);
      }
    }
  }

  private static Map<Id, List<ChangeLine>> lines(Map<Id, List<Change>> byTable) {
    return byTable.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, e -> e.getValue().stream().map(ChangeWords::line).toList()));
  }
}
