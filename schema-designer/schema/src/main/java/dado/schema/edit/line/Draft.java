package dado.schema.edit.line;

import dado.schema.change.Change;
import dado.schema.edit.Edits;
import dado.schema.edit.type.TypeCatalog;
import dado.schema.model.Column;
import dado.schema.model.Column.Generation;
import dado.schema.model.Constraint;
import dado.schema.model.Engine;
import dado.schema.model.Id;
import dado.schema.model.Index;
import dado.schema.model.Options;
import dado.schema.model.Schema;
import dado.schema.model.Table;
import dado.schema.parse.AutoNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A table as it becomes while the parts of a line are put into it.
final class Draft {

  private final Schema schema;
  private final Engine engine;
  private final TypeCatalog types;
  private Table table;
  private final List<String> keyColumns = new ArrayList<>();

  Draft(Schema schema, Table table) {
    this.schema = schema;
    this.engine = schema.engine();
    this.types = TypeCatalog.of(schema);
    this.table = table;
  }

  /// The table as it is now.
  Table table() {
    return table;
  }

  /// The table with its key, and with names for what the engine names by itself.
  Table finished() {
    if (!keyColumns.isEmpty()) {
      add(new Constraint.PrimaryKey("", keyColumns));
      keyColumns.clear();
    }
    return AutoNames.named(engine, table);
  }

  /// Whether the table has a primary key, or this line has given it one.
  boolean hasKey() {
    return table.primaryKey().isPresent() || !keyColumns.isEmpty();
  }

  boolean isKeyOfLine() {
    return !keyColumns.isEmpty();
  }

  void add(LineItem item) {
    switch (item) {
      case LineItem.Column c -> column(c);
      case LineItem.Key k -> key(k);
      case LineItem.Check c -> add(new Constraint.Check("", c.condition()));
    }
  }

  private void add(Constraint constraint) {
    List<Constraint> all = new ArrayList<>(table.constraints());
    all.add(constraint);
    table = table.withConstraints(all);
  }

  private void key(LineItem.Key key) {
    switch (key.kind()) {
      case PRIMARY -> primary(key.columns());
      case UNIQUE -> add(new Constraint.Unique("", key.columns()));
      case INDEX -> index(key.columns());
    }
  }

  /// The columns of a primary key hold a value each. SQLite alone would let them be null, but for
  /// the row's own number.
  private void primary(List<String> columns) {
    keyColumns.addAll(columns);
    table =
        table.withColumns(
            table.columns().stream()
                .map(c -> columns.contains(c.name()) && !isRowNumber(c) ? c.withNullable(false) : c)
                .toList());
  }

  private boolean isRowNumber(Column column) {
    return engine == Engine.SQLITE && column.type().equalsIgnoreCase("INTEGER");
  }

  private void column(LineItem.Column item) {
    Optional<Target> target = item.reference().flatMap(r -> Target.of(schema, table, r));
    List<Column> columns = new ArrayList<>(table.columns());
    columns.add(column(item, target));
    table = table.withColumns(columns);
    if (item.key() || (item.isSurrogate() && !hasKey())) {
      primary(List.of(item.name()));
    }
    if (item.unique()) {
      add(new Constraint.Unique("", List.of(item.name())));
    }
    target.ifPresent(t -> reference(item, t));
    if (item.indexed()) {
      index(List.of(item.name()));
    }
  }

  private Column column(LineItem.Column item, Optional<Target> target) {
    Column bare =
        item.isSurrogate()
            ? Surrogate.column(engine, Id.fresh(), item.name())
            : Column.of(Id.fresh(), item.name(), type(item, target), !item.required());
    Generation generation = item.generated() ? generation(bare) : bare.generation();
    boolean nullable = bare.nullable() && !(item.generated() && engine != Engine.SQLITE);
    return bare.withNullable(nullable)
        .filledBy(item.value(), generation, item.comment())
        .withOptions(Options.NONE.with("on update", item.touched()));
  }

  private String type(LineItem.Column item, Optional<Target> target) {
    return item.type().isEmpty()
        ? target.flatMap(Target::column).map(Column::type).orElse("")
        : types.canonical(item.type());
  }

  private Generation generation(Column bare) {
    return engine == Engine.POSTGRESQL
        ? new Generation.Identity(false)
        : engine == Engine.SQLITE ? bare.generation() : new Generation.AutoIncrement();
  }

  private void reference(LineItem.Column item, Target target) {
    Reference reference = item.reference().orElseThrow();
    List<String> columns = List.of(item.name());
    List<String> others = target.column().map(c -> List.of(c.name())).orElse(List.of());
    add(
        new Constraint.ForeignKey(
            "",
            columns,
            target.table().name(),
            others,
            reference.onDelete(),
            reference.onUpdate()));
    boolean makesOwn = LineText.family(engine);
    if (!makesOwn && !item.indexed() && !item.key() && !item.unique()) {
      index(columns);
    }
  }

  private void index(List<String> columns) {
    Edits.index(working(), table.name(), columns).changes().stream()
        .filter(Change.AddIndex.class::isInstance)
        .map(c -> ((Change.AddIndex) c).index())
        .forEach(i -> {
          List<Index> all = new ArrayList<>(table.indexes());
          all.add(i);
          table = table.withIndexes(all);
        });
  }

  /// The schema with the table as it is now.
  private Schema working() {
    List<Table> tables = new ArrayList<>(schema.tables());
    tables.removeIf(t -> t.name().equals(table.name()));
    tables.add(table);
    return schema.withTables(tables);
  }

  /// Why the schema cannot have a column, for people; empty where it can.
  Optional<String> refusal(LineItem.Column item) {
    Optional<Target> target = item.reference().flatMap(r -> Target.of(schema, table, r));
    Column column = column(item, target);
    // A number that the engine counts needs its key, which comes after it.
    Column plain =
        column.filledBy(column.defaultValue().orElse(""), new Generation.None(), column.comment());
    try {
      Edits.addColumn(working(), table.name(), plain, table.columns().size());
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.ofNullable(e.getMessage());
    }
  }
}
