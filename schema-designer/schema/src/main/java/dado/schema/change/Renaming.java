package dado.schema.change;

import dado.schema.model.Column;
import dado.schema.model.Constraint;
import dado.schema.model.Index;
import dado.schema.model.Name;
import dado.schema.model.OtherObject;
import dado.schema.model.Partitioning;
import dado.schema.model.Policy;
import dado.schema.model.SchemaObject;
import dado.schema.model.Sequence;
import dado.schema.model.Table;
import dado.schema.model.Trigger;
import java.util.List;
import java.util.Optional;

/// What the renaming of a column does to all that speaks of it.
record Renaming(Name table, String from, String to) {

  Constraint in(Name owner, Constraint constraint) {
    Constraint own = owner.equals(table) ? inOwn(constraint) : constraint;
    return own instanceof Constraint.ForeignKey f && f.references().equals(table)
        ? f.withColumns(f.columns(), names(f.referencedColumns()))
        : own;
  }

  /// A constraint of the table itself; what a foreign key refers to is left.
  private Constraint inOwn(Constraint constraint) {
    return switch (constraint) {
      case Constraint.PrimaryKey k ->
          new Constraint.PrimaryKey(k.name(), names(k.columns()), k.options());
      case Constraint.Unique u -> new Constraint.Unique(u.name(), names(u.columns()), u.options());
      case Constraint.Check c -> new Constraint.Check(c.name(), text(c.expression()), c.options());
      case Constraint.Exclusion e ->
          new Constraint.Exclusion(e.name(), text(e.definition()), e.options());
      case Constraint.ForeignKey f -> f.withColumns(names(f.columns()), f.referencedColumns());
    };
  }

  Index in(Index index) {
    return index
        .withColumns(index.keys().stream().map(this::in).toList(), names(index.include()))
        .withWhere(index.where().map(this::text));
  }

  private Index.Key in(Index.Key key) {
    String text = key.isExpression() ? text(key.text()) : name(key.text());
    return new Index.Key(text, key.isExpression(), key.descending(), key.qualifiers());
  }

  Column in(Column column) {
    return column.generation() instanceof Column.Generation.Computed(var expression, var stored)
        ? computed(column, new Column.Generation.Computed(text(expression), stored))
        : filled(column);
  }

  private Column computed(Column column, Column.Generation.Computed computation) {
    return new Column(
        column.id(),
        name(column.name()),
        column.type(),
        column.nullable(),
        column.defaultValue(),
        computation,
        column.comment(),
        column.options());
  }

  private Column filled(Column column) {
    // MariaDB keeps a check of a column's own with the column.
    Column named =
        column
            .withName(name(column.name()))
            .withOptions(column.options().with("check", text(column.options().get("check"))));
    // MySQL and MariaDB let a default speak of other columns.
    return named
        .defaultValue()
        .filter(d -> d.startsWith("("))
        .map(d -> named.withDefault(Optional.of(text(d))))
        .orElse(named);
  }

  /// The table with the new name in it; the table itself where it does not speak of the column.
  Table in(Table owner) {
    boolean speaks =
        owner.name().equals(table)
            || owner.foreignKeys().stream().anyMatch(f -> f.references().equals(table));
    return speaks ? renamed(owner) : owner;
  }

  private Table renamed(Table owner) {
    Table known =
        owner.withConstraints(owner.constraints().stream().map(c -> in(owner.name(), c)).toList());
    if (!owner.name().equals(table)) {
      return known;
    }
    return known
        .withPartitioning(
            known.partitioning().map(p -> new Partitioning(text(p.by()), p.partitions())))
        .withColumns(owner.columns().stream().map(this::in).toList())
        .withIndexes(owner.indexes().stream().map(this::in).toList());
  }

  private List<String> names(List<String> names) {
    return names.stream().map(this::name).toList();
  }

  private String name(String name) {
    return name.equals(from) ? to : name;
  }

  private String text(String sql) {
    return new WordRenaming(from, to).text(sql);
  }

  /// What speaks of the column besides tables; the object itself where it does not.
  SchemaObject in(SchemaObject object) {
    return switch (object) {
      case Trigger t when t.table().equals(table) -> t.withDefinition(text(t.definition()));
      case Policy p when p.table().equals(table) ->
          p.withConditions(p.using().map(this::text), p.check().map(this::text));
      case Sequence s when owns(s) ->
          s.withOwner(Optional.of(new Sequence.OwningColumn(table, to)));
      case OtherObject o when Mentions.in(o).contains(Mentions.lower(table.local())) ->
          new OtherObject(o.id(), o.name(), o.what(), text(o.definition()), o.comment());
      default -> object;
    };
  }

  private boolean owns(Sequence sequence) {
    return sequence
        .ownedBy()
        .filter(o -> o.table().equals(table) && o.column().equals(from))
        .isPresent();
  }
}
