package dado.schema.change;

import dado.schema.model.Column;
import dado.schema.model.Column.Generation;
import dado.schema.model.CompositeType;
import dado.schema.model.Constraint;
import dado.schema.model.Domain;
import dado.schema.model.Index;
import dado.schema.model.OtherObject;
import dado.schema.model.Policy;
import dado.schema.model.Routine;
import dado.schema.model.SchemaObject;
import dado.schema.model.Table;
import dado.schema.model.Trigger;
import dado.schema.model.View;
import java.util.List;
import java.util.function.UnaryOperator;

/// Every text of SQL in a table or object, edited alike. What no edit changes is returned itself.
final class SqlTexts {

  private SqlTexts() {}

  static Table of(Table table, UnaryOperator<String> edit) {
    List<Column> columns = table.columns().stream().map(c -> of(c, edit)).toList();
    List<Constraint> constraints = table.constraints().stream().map(c -> of(c, edit)).toList();
    List<Index> indexes = table.indexes().stream().map(i -> of(i, edit)).toList();
    boolean same =
        columns.equals(table.columns())
            && constraints.equals(table.constraints())
            && indexes.equals(table.indexes());
    return same
        ? table
        : table.withColumns(columns).withConstraints(constraints).withIndexes(indexes);
  }

  private static Column of(Column column, UnaryOperator<String> edit) {
    Column typed = column.withType(edit.apply(column.type()));
    Column filled = typed.withDefault(typed.defaultValue().map(edit));
    return filled.generation() instanceof Generation.Computed(String expression, boolean stored)
        ? filled.filledBy(
            "", new Generation.Computed(edit.apply(expression), stored), filled.comment())
        : filled;
  }

  private static Constraint of(Constraint constraint, UnaryOperator<String> edit) {
    return switch (constraint) {
      case Constraint.Check c -> of(c, edit);
      case Constraint.Exclusion e ->
          new Constraint.Exclusion(e.name(), edit.apply(e.definition()), e.options());
      case Constraint.PrimaryKey k -> k;
      case Constraint.Unique u -> u;
      case Constraint.ForeignKey f -> f;
    };
  }

  private static Constraint.Check of(Constraint.Check check, UnaryOperator<String> edit) {
    return new Constraint.Check(check.name(), edit.apply(check.expression()), check.options());
  }

  private static Index of(Index index, UnaryOperator<String> edit) {
    return index
        .withColumns(index.keys().stream().map(k -> of(k, edit)).toList(), index.include())
        .withWhere(index.where().map(edit));
  }

  private static Index.Key of(Index.Key key, UnaryOperator<String> edit) {
    return key.isExpression()
        ? new Index.Key(edit.apply(key.text()), true, key.descending(), key.qualifiers())
        : key;
  }

  static SchemaObject of(SchemaObject object, UnaryOperator<String> edit) {
    SchemaObject edited = edited(object, edit);
    return edited.equals(object) ? object : edited;
  }

  private static SchemaObject edited(SchemaObject object, UnaryOperator<String> edit) {
    return switch (object) {
      case Domain d -> of(d, edit);
      case CompositeType c -> of(c, edit);
      case Routine r -> r.withDefinition(edit.apply(r.definition()));
      case View v -> of(v, edit);
      case Trigger t -> t.withDefinition(edit.apply(t.definition()));
      case Policy p -> p.withConditions(p.using().map(edit), p.check().map(edit));
      case OtherObject o ->
          new OtherObject(o.id(), o.name(), o.what(), edit.apply(o.definition()), o.comment());
      default -> object;
    };
  }

  private static View of(View v, UnaryOperator<String> edit) {
    return v.withDefinition(edit.apply(v.definition()))
        .withIndexes(v.indexes().stream().map(i -> of(i, edit)).toList());
  }

  private static Domain of(Domain d, UnaryOperator<String> edit) {
    return new Domain(
        d.id(),
        d.name(),
        edit.apply(d.type()),
        d.nullable(),
        d.defaultValue().map(edit),
        d.checks().stream().map(c -> of(c, edit)).toList(),
        d.comment(),
        d.options());
  }

  private static CompositeType of(CompositeType c, UnaryOperator<String> edit) {
    return new CompositeType(
        c.id(),
        c.name(),
        c.attributes().stream()
            .map(a -> new CompositeType.Attribute(a.name(), edit.apply(a.type())))
            .toList(),
        c.comment(),
        c.options());
  }
}
