package dado.schema.change;

import dado.schema.model.Column;
import dado.schema.model.Column.Generation;
import dado.schema.model.Constraint;
import dado.schema.model.Engine;
import dado.schema.model.EnumType;
import dado.schema.model.Grant;
import dado.schema.model.Index;
import dado.schema.model.Name;
import dado.schema.model.OtherObject;
import dado.schema.model.Partitioning.Partition;
import dado.schema.model.Policy;
import dado.schema.model.Schema;
import dado.schema.model.SchemaObject;
import dado.schema.model.SchemaObject.Kind;
import dado.schema.model.Sequence;
import dado.schema.model.Table;
import dado.schema.model.Trigger;
import dado.schema.model.View;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Whether an engine could hold a schema: names are unique, and nothing speaks of what is not
/// there.
final class Soundness {

  private final Schema schema;
  private final boolean postgresql;
  private final boolean family;
  private final Map<Name, Table> tables = new HashMap<>();
  private final Map<Name, View> views = new HashMap<>();
  private final Set<String> others = new HashSet<>();
  private final Set<String> labels = new HashSet<>();
  private final Set<String> names = new HashSet<>();
  private final List<String> flaws = new ArrayList<>();

  private Soundness(Schema schema) {
    this.schema = schema;
    this.postgresql = schema.engine() == Engine.POSTGRESQL;
    this.family = schema.engine() == Engine.MYSQL || schema.engine() == Engine.MARIADB;
    schema.tables().forEach(t -> tables.put(t.name(), t));
    schema.objects().forEach(this::know);
  }

  /// What is wrong with a schema; empty for nothing.
  static List<String> flaws(Schema schema) {
    Soundness soundness = new Soundness(schema);
    schema.tables().forEach(soundness::table);
    schema.objects().forEach(soundness::object);
    return soundness.flaws;
  }

  /// What is wrong with a schema that somebody reads or wants. On the way to another, views of
  /// MySQL, MariaDB and SQLite may speak of what is gone, and a sequence comes before its table and
  /// goes after it.
  static List<String> flawsAtRest(Schema schema) {
    Soundness soundness = new Soundness(schema);
    schema.tables().forEach(soundness::table);
    schema.objects().forEach(soundness::object);
    schema.views().forEach(soundness::selects);
    schema.tables().forEach(t -> t.columns().forEach(soundness::labelled));
    schema.objects(Sequence.class).forEach(soundness::owned);
    return soundness.flaws;
  }

  /// Whether every column of a table can have its default now.
  static boolean canDefault(Schema schema, List<Column> columns) {
    Soundness soundness = new Soundness(schema);
    columns.forEach(soundness::labelled);
    return soundness.flaws.isEmpty();
  }

  private void labelled(Column column) {
    for (String word : Texts.words(column.defaultValue().orElse(""))) {
      require(!Texts.isLabel(word) || labels.contains(word), "no label", column);
    }
  }

  private void owned(Sequence sequence) {
    sequence
        .ownedBy()
        .ifPresent(o -> {
          Table table = tables.get(o.table());
          require(
              table != null && table.column(o.column()).isPresent(), "owned by nothing", sequence);
        });
  }

  private void know(SchemaObject object) {
    if (object instanceof View v) {
      views.put(v.name(), v);
    } else {
      others.add(object.name().local());
    }
    if (object instanceof EnumType e) {
      labels.addAll(e.labels());
    }
  }

  private void require(boolean holds, String flaw, Object what) {
    if (!holds) {
      flaws.add(flaw + ": " + what);
    }
  }

  private void relation(Name name) {
    unique("relation " + name);
  }

  private void unique(String name) {
    require(names.add(name), "two of one name", name);
  }

  private void table(Table table) {
    relation(table.name());
    if (postgresql) {
      require(others.contains(table.name().schema()), "no namespace", table.name());
    }
    Set<String> columns = new HashSet<>();
    table.columns().forEach(c -> require(columns.add(c.name()), "two columns", c.name()));
    table.columns().forEach(c -> column(table, c));
    Set<String> own = new HashSet<>();
    table.constraints().forEach(c -> constraint(table, c, own));
    table.indexes().forEach(i -> index(table, i));
    table
        .partitioning()
        .ifPresent(p -> {
          speaks(table, p.by());
          p.partitions().forEach(this::partition);
        });
  }

  private void partition(Partition partition) {
    if (postgresql) {
      relation(partition.name());
    }
  }

  private void column(Table table, Column column) {
    for (String word : Texts.words(column.type())) {
      require(!Texts.isType(word) || others.contains(word), "no type", column);
    }
    for (String word : Texts.words(column.defaultValue().orElse(""))) {
      require(!Texts.isCalled(word) || others.contains(word), "no such thing", column);
    }
    if (column.generation() instanceof Generation.Computed(String expression, boolean stored)) {
      speaks(table, expression);
    }
  }

  private void constraint(Table table, Constraint constraint, Set<String> own) {
    if (!constraint.name().isEmpty()) {
      require(own.add(constraint.name()), "two constraints", constraint);
    }
    switch (constraint) {
      case Constraint.PrimaryKey k -> {
        require(own.add(" primary key"), "two primary keys", table.name());
        key(table, k.name(), k.columns());
      }
      case Constraint.Unique u -> key(table, u.name(), u.columns());
      case Constraint.Exclusion e -> key(table, e.name(), List.of());
      case Constraint.Check c -> {
        speaks(table, c.expression());
        inSchema(c);
      }
      case Constraint.ForeignKey f -> {
        f.columns().forEach(c -> has(table, c));
        inSchema(f);
        reference(table, f);
      }
    }
  }

  private void inSchema(Constraint constraint) {
    if (family && !constraint.name().isEmpty()) {
      unique("constraint " + constraint.name());
    }
  }

  private void key(Table table, String name, List<String> columns) {
    columns.forEach(c -> has(table, c));
    if (postgresql && !name.isEmpty()) {
      relation(table.name().withLocal(name));
    }
  }

  private void has(Table table, String column) {
    require(table.column(column).isPresent(), "no column " + column, table.name());
  }

  private void reference(Table table, Constraint.ForeignKey key) {
    Table parent = tables.get(key.references());
    if (parent == null) {
      require(schema.engine() == Engine.SQLITE, "reference to nothing", key);
      return;
    }
    if (schema.engine() != Engine.SQLITE) {
      key.referencedColumns().forEach(c -> has(parent, c));
      require(Texts.isKey(parent, key.referencedColumns(), family), "reference to no key", key);
      require(
          Texts.types(table, key.columns()).equals(Texts.types(parent, key.referencedColumns())),
          "reference between types",
          key);
    }
  }

  private void index(Table table, Index index) {
    if (family) {
      unique("index " + table.name() + " " + index.name());
    } else {
      relation(table.name().withLocal(index.name()));
    }
    for (Index.Key key : index.keys()) {
      if (key.isExpression()) {
        speaks(table, key.text());
      } else {
        has(table, key.text());
      }
    }
    index.include().forEach(c -> has(table, c));
    index.where().ifPresent(w -> speaks(table, w));
  }

  private void speaks(Table table, String sql) {
    for (String word : Texts.words(sql)) {
      require(
          !Texts.isColumn(word) || table.column(word).isPresent(),
          "no column in " + sql,
          table.name());
      require(
          !Texts.isCalled(word) || others.contains(word), "no such thing in " + sql, table.name());
    }
  }

  private void object(SchemaObject object) {
    if (postgresql && object.kind() != Kind.NAMESPACE) {
      require(others.contains(object.name().schema()), "no namespace", object);
    }
    switch (object) {
      case View v -> {
        relation(v.name());
        v.indexes().forEach(i -> relation(v.name().withLocal(i.name())));
        if (postgresql) {
          selects(v);
        }
      }
      case Trigger t -> require(isThere(t.table()), "trigger on nothing", t);
      case Policy p -> guards(p);
      case Grant g -> require(isThere(g.name()), "grant on nothing", g);
      case OtherObject o -> speaks(o.definition(), o);
      default -> {
        if (object.kind() == Kind.SEQUENCE) {
          relation(object.name());
        } else {
          unique(object.key().toString());
        }
      }
    }
  }

  private boolean isThere(Name name) {
    return tables.containsKey(name) || views.containsKey(name);
  }

  private void guards(Policy policy) {
    Table table = tables.get(policy.table());
    require(table != null, "policy on nothing", policy);
    if (table != null) {
      policy.using().ifPresent(u -> speaks(table, u));
    }
  }

  private void selects(View view) {
    speaks(view.definition(), view);
  }

  /// Whether a view can be made now.
  static boolean canSelect(Schema schema, View view) {
    Soundness soundness = new Soundness(schema);
    soundness.selects(view);
    return soundness.flaws.isEmpty();
  }

  private void speaks(String sql, SchemaObject object) {
    Name from = object.name();
    for (String word : Texts.words(sql)) {
      if (Texts.isRelation(word) && !word.equals(object.name().local())) {
        from = object.name().withLocal(word);
        require(isThere(from), "speaks of nothing", object);
      }
    }
    for (String word : Texts.words(sql)) {
      require(!Texts.isColumn(word) || shows(from, word), "no column " + word, object);
    }
  }

  /// Whether a table or view has a column; of what is not there it does not matter.
  private boolean shows(Name relation, String column) {
    Table table = tables.get(relation);
    View view = views.get(relation);
    return table != null
        ? table.column(column).isPresent()
        : view == null || Texts.words(view.definition()).contains(column);
  }
}
