package dado.schema.diagram;

import dado.schema.model.Column;
import dado.schema.model.Constraint;
import dado.schema.model.Id;
import dado.schema.model.Name;
import dado.schema.model.Schema;
import dado.schema.model.SchemaObject;
import dado.schema.model.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Makes the later of two schemas with what went put back.
final class Overlaid {

  private final Schema before;
  private final Schema after;
  private final Set<Id> edges;
  private final Map<Id, Table> old;
  private final Map<Id, Table> now;
  private final Map<Name, Table> oldByName = new HashMap<>();

  /// @param edges the ids of the edges of the later one
  Overlaid(Schema before, Schema after, Set<Id> edges) {
    this.before = before;
    this.after = after;
    this.edges = edges;
    this.old = Overlay.byId(before.tables(), Table::id);
    this.now = Overlay.byId(after.tables(), Table::id);
    before.tables().forEach(table -> oldByName.putIfAbsent(table.name(), table));
  }

  Schema schema() {
    List<Table> tables = new ArrayList<>();
    for (Table table : after.tables()) {
      Table was = old.get(table.id());
      tables.add(was == null ? table : both(was, table));
    }
    before.tables().stream()
        .filter(t -> !now.containsKey(t.id()))
        .forEach(t -> tables.add(gone(t)));
    Set<Id> kept = after.objects().stream().map(SchemaObject::id).collect(Collectors.toSet());
    List<SchemaObject> objects = new ArrayList<>(after.objects());
    Overlay.shown(before).stream().filter(o -> !kept.contains(o.id())).forEach(objects::add);
    return after.withTables(tables).withObjects(objects);
  }

  /// A table that went, with its keys to where the tables are called now.
  private Table gone(Table table) {
    List<Constraint> constraints = new ArrayList<>();
    for (Constraint constraint : table.constraints()) {
      constraints.add(constraint instanceof Constraint.ForeignKey k ? renamed(k) : constraint);
    }
    return table.withConstraints(constraints);
  }

  private Constraint.ForeignKey renamed(Constraint.ForeignKey key) {
    Table target = oldByName.get(key.references());
    Table today = target == null ? null : now.get(target.id());
    return today == null ? key : key.withReferences(today.name());
  }

  /// A table with the columns and foreign keys that went, each column behind its former
  /// predecessor.
  private Table both(Table was, Table table) {
    Map<Id, Column> kept = Overlay.byId(table.columns(), Column::id);
    List<Column> columns = new ArrayList<>(table.columns());
    int at = 0;
    for (Column column : was.columns()) {
      if (kept.containsKey(column.id())) {
        at = place(columns, column.id()) + 1;
      } else {
        columns.add(at++, column);
      }
    }
    return table.withColumns(columns).withConstraints(constraints(was, table, kept));
  }

  private static int place(List<Column> columns, Id id) {
    int at = 0;
    while (!columns.get(at).id().equals(id)) {
      at++;
    }
    return at;
  }

  /// The constraints of now, and those foreign keys that went, over the columns as they are called
  /// now.
  private List<Constraint> constraints(Table was, Table table, Map<Id, Column> kept) {
    List<Constraint> all = new ArrayList<>(table.constraints());
    for (Constraint.ForeignKey key : was.foreignKeys()) {
      boolean went = key.columns().stream().anyMatch(c -> !edges.contains(edge(was, c, key)));
      if (went) {
        List<String> columns = key.columns().stream().map(c -> today(was, c, kept)).toList();
        all.add(renamed(key).withColumns(columns, key.referencedColumns()));
      }
    }
    return all;
  }

  private static String today(Table was, String column, Map<Id, Column> kept) {
    return was.column(column)
        .flatMap(c -> Optional.ofNullable(kept.get(c.id())))
        .map(Column::name)
        .orElse(column);
  }

  private Id edge(Table from, String column, Constraint.ForeignKey key) {
    Id start = from.column(column).map(Column::id).orElse(from.id());
    Table target = oldByName.get(key.references());
    return ErLink.id(start, target == null ? new Id("") : target.id());
  }
}
