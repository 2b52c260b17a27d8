package dado.designer.outline;

import dado.designer.thing.Thing;
import dado.kit.text.Texts;
import dado.schema.edit.Document;
import dado.schema.model.Column;
import dado.schema.model.Id;
import dado.schema.model.Schema;
import dado.schema.model.SchemaObject;
import dado.schema.model.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The rows of a document: schemas, tables with their parts, and the objects by their kinds.
final class OutlineTree {

  private static final Texts TEXTS = new Texts("dado.designer.outline.messages");

  private final Map<String, Branch> known = new HashMap<>();
  private final Map<Id, Branch> tables = new HashMap<>();
  private Document document;
  private Map<Id, Table> before = Map.of();
  private Set<Id> desired = Set.of();
  private Map<Id, Column> columnsBefore = Map.of();
  private String filter = "";

  OutlineTree(Document document) {
    this.document = document;
  }

  /// The rows under the root. A row that was there before is the same item, so that it stays open.
  ///
  /// @param text only tables and objects with it in their name, or in a column's; all for an empty
  ///   one
  List<Branch> rows(Document now, String text) {
    document = now;
    filter = text.strip().toLowerCase(Locale.ROOT);
    desired = now.desired().tables().stream().map(Table::id).collect(Collectors.toSet());
    rememberBefore(now.current());
    tables.clear();
    List<Branch> rows = new ArrayList<>(tableRows());
    rows.addAll(objectRows());
    known.clear();
    rows.forEach(this::remember);
    return rows;
  }

  private void rememberBefore(Schema current) {
    before = new HashMap<>();
    columnsBefore = new HashMap<>();
    for (Table table : current.tables()) {
      before.put(table.id(), table);
      table.columns().forEach(c -> columnsBefore.put(c.id(), c));
    }
  }

  private void remember(Branch row) {
    known.put(row.getValue().key(), row);
    if (row.getValue().thing().isEmpty()) {
      row.getChildren().forEach(c -> known.put(c.getValue().key(), (Branch) c));
    }
  }

  private List<Branch> tableRows() {
    Map<String, List<Table>> bySchema = tablesBySchema();
    if (bySchema.size() <= 1) {
      return bySchema.values().stream().flatMap(List::stream).map(this::table).toList();
    }
    List<Branch> groups = new ArrayList<>();
    bySchema.forEach((schema, all) ->
        groups.add(
            group(TEXTS.get("group.schema", schema), all.stream().map(this::table).toList())));
    return groups;
  }

  private Map<String, List<Table>> tablesBySchema() {
    return document.drawn().tables().stream()
        .filter(this::matches)
        .collect(
            Collectors.groupingBy(t -> t.name().schema(), LinkedHashMap::new, Collectors.toList()));
  }

  private boolean matches(Table table) {
    return filter.isEmpty()
        || table.name().local().toLowerCase(Locale.ROOT).contains(filter)
        || table.columns().stream()
            .anyMatch(c -> c.name().toLowerCase(Locale.ROOT).contains(filter));
  }

  private List<Branch> objectRows() {
    Map<Id, SchemaObject> was = new HashMap<>();
    document.current().objects().forEach(o -> was.put(o.id(), o));
    List<Branch> groups = new ArrayList<>();
    objectsByKind()
        .forEach((kind, all) ->
            groups.add(
                group(
                    TEXTS.get("group." + kind.name().toLowerCase(Locale.ROOT)),
                    all.stream().map(o -> leaf(new Thing.OfObject(o), status(was, o))).toList())));
    return groups;
  }

  private Map<SchemaObject.Kind, List<SchemaObject>> objectsByKind() {
    return document.desired().objects().stream()
        .filter(o -> o.name().local().toLowerCase(Locale.ROOT).contains(filter))
        .collect(
            Collectors.groupingBy(SchemaObject::kind, java.util.TreeMap::new, Collectors.toList()));
  }

  private static Row.Status status(Map<Id, SchemaObject> was, SchemaObject object) {
    SchemaObject then = was.get(object.id());
    return then == null
        ? Row.Status.ADDED
        : then.equals(object) ? Row.Status.SAME : Row.Status.CHANGED;
  }

  /// A group is open at first.
  private Branch group(String title, List<Branch> rows) {
    boolean fresh = !known.containsKey("group " + title);
    Branch group = item(Row.heading(title), () -> rows);
    group.getChildren();
    if (fresh || !filter.isEmpty()) {
      group.setExpanded(true);
    }
    return group;
  }

  private Branch table(Table table) {
    Branch branch = item(Row.of(new Thing.OfTable(table), status(table)), () -> parts(table));
    tables.put(table.id(), branch);
    return branch;
  }

  private Row.Status status(Table table) {
    Table was = before.get(table.id());
    boolean stays = desired.contains(table.id());
    return was == null
        ? Row.Status.ADDED
        : !stays ? Row.Status.REMOVED : was.equals(table) ? Row.Status.SAME : Row.Status.CHANGED;
  }

  private Branch item(Row row, java.util.function.Supplier<List<Branch>> children) {
    Branch there = known.get(row.key());
    if (there == null) {
      return new Branch(row, children);
    }
    if (!there.getValue().equals(row) || row.thing().isEmpty()) {
      there.become(row, children);
    }
    return there;
  }

  private static Branch leaf(Thing thing, Row.Status status) {
    return new Branch(Row.of(thing, status), List::of);
  }

  private List<Branch> parts(Table table) {
    List<Branch> parts = new ArrayList<>();
    for (Column column : table.columns()) {
      Column was = columnsBefore.get(column.id());
      Row.Status status =
          was == null
              ? Row.Status.ADDED
              : was.equals(column) ? Row.Status.SAME : Row.Status.CHANGED;
      parts.add(leaf(new Thing.OfColumn(table, column), status));
    }
    Optional<Table> was = Optional.ofNullable(before.get(table.id()));
    table
        .constraints()
        .forEach(c ->
            parts.add(
                leaf(
                    new Thing.OfConstraint(table, c),
                    part(was.filter(t -> t.constraints().contains(c)).isPresent()))));
    table
        .indexes()
        .forEach(i ->
            parts.add(
                leaf(
                    new Thing.OfIndex(table, i),
                    part(was.filter(t -> t.indexes().contains(i)).isPresent()))));
    return parts;
  }

  private static Row.Status part(boolean same) {
    return same ? Row.Status.SAME : Row.Status.ADDED;
  }

  /// The row of a thing, whose table opens for it; empty where it is not shown.
  Optional<Branch> find(Thing thing) {
    Optional<Branch> table = thing.owner().map(t -> tables.get(t.id()));
    if (thing instanceof Thing.OfTable) {
      return table;
    }
    if (table.isPresent()) {
      return table.get().getChildren().stream()
          .filter(c -> c.getValue().key().equals(Row.of(thing, Row.Status.SAME).key()))
          .map(Branch.class::cast)
          .findFirst();
    }
    return Optional.ofNullable(known.get(Row.of(thing, Row.Status.SAME).key()));
  }

  Schema schema() {
    return document.desired();
  }
}
