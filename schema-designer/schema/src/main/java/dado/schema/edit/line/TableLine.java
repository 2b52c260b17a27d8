package dado.schema.edit.line;

import dado.schema.model.Column;
import dado.schema.model.Column.Generation;
import dado.schema.model.Constraint;
import dado.schema.model.Engine;
import dado.schema.model.Index;
import dado.schema.model.Options;
import dado.schema.model.Schema;
import dado.schema.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Writes a table as a line.
record TableLine(Schema schema, Table table) {

  ColumnLine line() {
    List<LineItem> items = new ArrayList<>();
    table.columns().forEach(c -> items.add(column(c)));
    table.constraints().forEach(c -> key(c).ifPresent(items::add));
    table.indexes().stream()
        .filter(i -> isPlain(i) && i.keys().size() > 1)
        .forEach(i -> items.add(new LineItem.Key(LineItem.Key.Kind.INDEX, columns(i))));
    return new ColumnLine(items);
  }

  /// Constraints over several columns, and checks; those over one stand with their column.
  private Optional<LineItem> key(Constraint constraint) {
    return switch (constraint) {
      case Constraint.PrimaryKey k when k.columns().size() > 1 ->
          Optional.of(new LineItem.Key(LineItem.Key.Kind.PRIMARY, k.columns()));
      case Constraint.Unique u when u.columns().size() > 1 ->
          Optional.of(new LineItem.Key(LineItem.Key.Kind.UNIQUE, u.columns()));
      case Constraint.Check c ->
          Optional.of(new LineItem.Check(LineText.flat(schema.engine(), c.expression())));
      case Constraint.PrimaryKey k -> Optional.empty();
      case Constraint.Unique u -> Optional.empty();
      case Constraint.ForeignKey f -> Optional.empty();
      case Constraint.Exclusion e -> Optional.empty();
    };
  }

  LineItem.Column column(Column column) {
    boolean alone = alone(column, Constraint.PrimaryKey.class);
    boolean id =
        alone && column.name().equalsIgnoreCase("id") && Surrogate.is(schema.engine(), column);
    Engine engine = schema.engine();
    String value = column.defaultValue().map(v -> DefaultText.normal(engine, v)).orElse("");
    boolean generated = !id && isNumbered(column);
    return new LineItem.Column(
        column.name(),
        id ? "" : LineText.flat(engine, column.type()),
        !id && !column.nullable(),
        value,
        column.options().has("on update")
            ? DefaultText.normal(engine, column.options().get("on update"))
            : "",
        reference(column),
        alone && !id,
        alone(column, Constraint.Unique.class),
        !isReference(column) && isIndexed(column),
        generated,
        column.comment());
  }

  private static boolean isNumbered(Column column) {
    return switch (column.generation()) {
      case Generation.Identity i -> true;
      case Generation.AutoIncrement a -> true;
      case Generation.None n -> false;
      case Generation.Computed c -> false;
    };
  }

  private boolean alone(Column column, Class<? extends Constraint> kind) {
    return table.constraints().stream()
        .filter(kind::isInstance)
        .anyMatch(c -> columns(c).equals(List.of(column.name())));
  }

  private static List<String> columns(Constraint constraint) {
    return switch (constraint) {
      case Constraint.PrimaryKey k -> k.columns();
      case Constraint.Unique u -> u.columns();
      case Constraint.ForeignKey f -> f.columns();
      case Constraint.Check c -> List.of();
      case Constraint.Exclusion e -> List.of();
    };
  }

  private static List<String> columns(Index index) {
    return index.keys().stream().map(Index.Key::text).toList();
  }

  private boolean isIndexed(Column column) {
    return table.indexes().stream()
        .anyMatch(i -> isPlain(i) && columns(i).equals(List.of(column.name())));
  }

  /// Whether an index says no more than its columns.
  private static boolean isPlain(Index index) {
    return Index.on(index.name(), columns(index)).same(index);
  }

  private boolean isReference(Column column) {
    return reference(column).isPresent();
  }

  private Optional<Reference> reference(Column column) {
    return table.foreignKeys().stream()
        .filter(k -> k.columns().equals(List.of(column.name())))
        .findFirst()
        .map(this::reference);
  }

  private Reference reference(Constraint.ForeignKey key) {
    List<String> path = new ArrayList<>();
    boolean near = key.references().schema().equals(table.name().schema());
    if (!near) {
      path.add(key.references().schema());
    }
    path.add(key.references().local());
    Optional<List<String>> other =
        schema
            .table(key.references())
            .flatMap(Table::primaryKey)
            .map(Constraint.PrimaryKey::columns);
    if (!other.equals(Optional.of(key.referencedColumns())) && !key.referencedColumns().isEmpty()) {
      path.add(key.referencedColumns().getFirst());
    }
    return new Reference(path, key.onDelete(), key.onUpdate());
  }

  List<String> unsaid() {
    List<String> unsaid = new ArrayList<>();
    table.columns().stream()
        .filter(c -> c.generation() instanceof Generation.Computed)
        .forEach(c -> unsaid.add("how " + c.name() + " is computed"));
    table.columns().stream()
        .filter(c -> !c.options().without("on update").isEmpty())
        .forEach(c -> unsaid.add("options of " + c.name()));
    table.constraints().forEach(c -> unsaid(c).ifPresent(unsaid::add));
    table.indexes().stream()
        .filter(i -> !isPlain(i))
        .forEach(i -> unsaid.add("details of the index " + i.name()));
    if (!table.comment().isEmpty()) {
      unsaid.add("the comment of the table");
    }
    if (table.partitioning().isPresent() || !table.options().equals(Options.NONE)) {
      unsaid.add("options and partitions of the table");
    }
    return unsaid;
  }

  private static Optional<String> unsaid(Constraint constraint) {
    return switch (constraint) {
      case Constraint.Exclusion e -> Optional.of("the constraint " + e.name());
      case Constraint.ForeignKey f when f.columns().size() > 1 ->
          Optional.of("the foreign key (" + String.join(", ", f.columns()) + ")");
      case Constraint.ForeignKey f -> options(f);
      case Constraint.PrimaryKey k -> options(k);
      case Constraint.Unique u -> options(u);
      case Constraint.Check c -> options(c);
    };
  }

  private static Optional<String> options(Constraint constraint) {
    return constraint.options().isEmpty()
        ? Optional.empty()
        : Optional.of("options of the constraint " + constraint.name());
  }
}
