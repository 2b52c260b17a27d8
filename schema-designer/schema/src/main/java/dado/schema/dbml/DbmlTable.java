package dado.schema.dbml;

import dado.schema.Dialects;
import dado.schema.dbml.DbmlTree.Body;
import dado.schema.dbml.DbmlTree.CheckNode;
import dado.schema.dbml.DbmlTree.ColumnNode;
import dado.schema.dbml.DbmlTree.IndexNode;
import dado.schema.dbml.DbmlTree.Injection;
import dado.schema.dbml.DbmlTree.Item;
import dado.schema.dbml.DbmlTree.KeyNode;
import dado.schema.dbml.DbmlTree.RefNode;
import dado.schema.dbml.DbmlTree.Setting;
import dado.schema.dbml.DbmlTree.TableNode;
import dado.schema.model.Column;
import dado.schema.model.Constraint;
import dado.schema.model.Engine;
import dado.schema.model.Id;
import dado.schema.model.Index;
import dado.schema.model.Name;
import dado.schema.model.Options;
import dado.schema.model.Table;
import dado.schema.text.SourceException;
import dado.schema.text.Spot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Makes a table of its part of a DBML tree.
final class DbmlTable {

  private final DbmlReader reader;
  private final Name name;
  private final TableNode node;
  private final List<Column> columns = new ArrayList<>();
  private final List<Constraint> constraints = new ArrayList<>();
  private final List<Index> indexes = new ArrayList<>();
  private final List<RefNode> refs = new ArrayList<>();

  DbmlTable(DbmlReader reader, Name name, TableNode node) {
    this.reader = reader;
    this.name = name;
    this.node = node;
  }

  Table read() {
    Body body = body(node);
    body.items().forEach(i -> column((ColumnNode) i));
    primaryKey(body);
    body.checks().forEach(this::check);
    body.indexes().forEach(this::index);
    String comment = body.note().or(() -> text(node.settings(), "note")).orElse("");
    unknown(node.settings(), Set.of("note"), "the table " + name.local());
    Id id = Id.of("table", name.schema(), name.local());
    return new Table(id, name, columns, constraints, indexes, comment(comment, node.spot()));
  }

  /// The references that stand at columns, with the column as their left end.
  List<RefNode> refs() {
    return refs;
  }

  /// The body with all partials in it: what is the table's own goes before, then what comes last.
  private Body body(TableNode table) {
    Map<String, Item> items = new LinkedHashMap<>();
    List<IndexNode> all = new ArrayList<>();
    List<CheckNode> checks = new ArrayList<>();
    Optional<String> note = Optional.empty();
    for (Item item : table.body().items()) {
      switch (item) {
        case ColumnNode c -> put(items, c);
        case Injection i -> {
          Body partial = body(reader.partial(i.name(), i.spot()));
          partial.items().forEach(p -> items.put(((ColumnNode) p).name(), p));
          all.addAll(partial.indexes());
          checks.addAll(partial.checks());
          note =
              partial.note().or(() -> text(reader.partial(i.name(), i.spot()).settings(), "note"));
        }
      }
    }
    own(table).forEach(c -> items.put(c.name(), c));
    all.removeIf(i -> table.body().indexes().stream().anyMatch(o -> o.keys().equals(i.keys())));
    all.addAll(table.body().indexes());
    checks.addAll(table.body().checks());
    Optional<String> last = note;
    return new Body(List.copyOf(items.values()), all, checks, table.body().note().or(() -> last));
  }

  private static List<ColumnNode> own(TableNode table) {
    return table.body().items().stream()
        .filter(ColumnNode.class::isInstance)
        .map(ColumnNode.class::cast)
        .toList();
  }

  private void put(Map<String, Item> items, ColumnNode column) {
    if (items.put(column.name(), column) instanceof ColumnNode before
        && own(node).contains(before)) {
      throw new SourceException(
          column.spot(), "the column " + column.name() + " stands in this table a second time.");
    }
  }

  private void column(ColumnNode column) {
    Id id = Id.of("column", name.schema(), name.local(), column.name());
    boolean key = has(column, "pk") || has(column, "primary key");
    boolean nullable = !has(column, "not null") && (!key || has(column, "null"));
    Column plain =
        new Column(
            id,
            column.name(),
            column.type(),
            nullable,
            defaultValue(column),
            generation(column),
            comment(text(column.settings(), "note").orElse(""), column.spot()));
    columns.add(new DbmlTypes(reader, name, constraints).typed(plain));
    if (has(column, "unique")) {
      constraints.add(new Constraint.Unique("", List.of(column.name())));
    }
    column.settings().forEach(s -> setting(column, s));
  }

  private void setting(ColumnNode column, Setting setting) {
    switch (setting.name()) {
      case "check" -> constraints.add(new Constraint.Check("", setting.value().text()));
      case "ref" ->
          setting
              .ref()
              .ifPresent(r ->
                  refs.add(
                      new RefNode(
                          "", self(column), r.sign(), r.right(), List.of(), true, setting.spot())));
      case "pk", "primary key", "null", "not null", "unique", "increment", "default", "note" -> {}
      default -> left(setting, "the column " + column.name());
    }
  }

  private DbmlTree.End self(ColumnNode column) {
    return new DbmlTree.End(Optional.of(node.path()), List.of(column.name()), column.spot());
  }

  private void left(Setting setting, String what) {
    reader.note(
        setting.spot(),
        "the setting "
            + setting.name()
            + " of "
            + what
            + " is left out: a schema has no place for it.");
  }

  private void unknown(List<Setting> settings, Set<String> known, String what) {
    settings.stream().filter(s -> !known.contains(s.name())).forEach(s -> left(s, what));
  }

  private static boolean has(ColumnNode column, String setting) {
    return column.settings().stream().anyMatch(s -> s.name().equals(setting));
  }

  private static Optional<String> text(List<Setting> settings, String setting) {
    return settings.stream()
        .filter(s -> s.name().equals(setting))
        .map(s -> s.value().text())
        .findFirst();
  }

  /// SQLite has no comments.
  private String comment(String text, Spot spot) {
    if (reader.engine() == Engine.SQLITE && !text.isEmpty()) {
      reader.note(spot, "the note here is left out: SQLite has no comments.");
      return "";
    }
    return text;
  }

  private Optional<String> defaultValue(ColumnNode column) {
    return column.settings().stream()
        .filter(s -> s.name().equals("default"))
        .map(s ->
            s.value().what() == DbmlToken.Kind.STRING
                ? Dialects.of(reader.engine()).identifiers().literal(s.value().text())
                : s.value().text())
        .findFirst();
  }

  private Column.Generation generation(ColumnNode column) {
    if (!has(column, "increment")) {
      return new Column.Generation.None();
    }
    return reader.engine() == Engine.POSTGRESQL
        ? new Column.Generation.Identity(false)
        : new Column.Generation.AutoIncrement();
  }

  private void primaryKey(Body body) {
    List<String> inline =
        body.items().stream()
            .map(ColumnNode.class::cast)
            .filter(c -> has(c, "pk") || has(c, "primary key"))
            .map(ColumnNode::name)
            .toList();
    if (!inline.isEmpty()) {
      constraints.addFirst(new Constraint.PrimaryKey("", inline));
    }
  }

  private void check(CheckNode check) {
    unknown(check.settings(), Set.of("name"), "a check");
    String checkName = text(check.settings(), "name").orElse("");
    constraints.add(new Constraint.Check(checkName, check.expression()));
  }

  /// A key, or an index. `unique` without a type is a constraint, with one an index.
  private void index(IndexNode index) {
    unknown(
        index.settings(),
        Set.of("pk", "primary key", "unique", "name", "note", "type"),
        "an index");
    List<String> names = index.keys().stream().map(KeyNode::text).toList();
    boolean plain = index.keys().stream().noneMatch(KeyNode::expression);
    if (plain) {
      names.forEach(n -> known(n, index.spot()));
    }
    String own = text(index.settings(), "name").orElse("");
    boolean key =
        text(index.settings(), "pk").or(() -> text(index.settings(), "primary key")).isPresent();
    boolean unique = text(index.settings(), "unique").isPresent();
    if (key) {
      key(index, own, names);
    } else if (unique && plain && text(index.settings(), "type").isEmpty()) {
      constraints.add(new Constraint.Unique(own, names));
    } else {
      indexes.add(index(index, own.isEmpty() ? free(names) : own, unique));
    }
  }

  private void key(IndexNode index, String own, List<String> names) {
    if (constraints.removeIf(
        c -> c instanceof Constraint.PrimaryKey k && !k.columns().equals(names))) {
      reader.note(index.spot(), "this primary key takes the place of the pk at columns.");
    }
    constraints.removeIf(Constraint.PrimaryKey.class::isInstance);
    constraints.addFirst(new Constraint.PrimaryKey(own, names));
    boolean allNull = reader.engine() == Engine.SQLITE;
    columns.replaceAll(c -> names.contains(c.name()) && !allNull ? c.withNullable(false) : c);
  }

  private void known(String column, Spot spot) {
    if (columns.stream().noneMatch(c -> c.name().equals(column))) {
      throw new SourceException(
          spot, "the table " + name.local() + " has no column " + column + ".");
    }
  }

  /// A name as PostgreSQL makes it for an index without one.
  private String free(List<String> keys) {
    String words =
        keys.stream().map(k -> k.matches("\\w+") ? k : "expr").collect(Collectors.joining("_"));
    String base = name.local() + "_" + words + "_idx";
    String free = base;
    for (int i = 1; taken(free); i++) {
      free = base + i;
    }
    return free;
  }

  private boolean taken(String other) {
    return indexes.stream().anyMatch(i -> i.name().equals(other));
  }

  private Index index(IndexNode node, String own, boolean unique) {
    List<Index.Key> keys =
        node.keys().stream().map(k -> new Index.Key(k.text(), k.expression(), false, "")).toList();
    return new Index(
        Id.of("index", name.schema(), own),
        own,
        text(node.settings(), "type").orElse("btree").toLowerCase(Locale.ROOT),
        keys,
        List.of(),
        Optional.empty(),
        unique,
        comment(text(node.settings(), "note").orElse(""), node.spot()),
        Options.NONE);
  }
}
