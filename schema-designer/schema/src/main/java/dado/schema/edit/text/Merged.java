package dado.schema.edit.text;

import dado.schema.model.Column;
import dado.schema.model.Constraint;
import dado.schema.model.EnumType;
import dado.schema.model.Id;
import dado.schema.model.Index;
import dado.schema.model.Name;
import dado.schema.model.Schema;
import dado.schema.model.SchemaObject;
import dado.schema.model.Table;
import dado.schema.model.View;
import java.util.List;
import java.util.Objects;

/// A schema with what changed between two readings of its text. What the text never said stays as
/// it is.
final class Merged {

  private Merged() {}

  /// @param mine the schema that the text was written from
  /// @param base what that text says
  /// @param next what the text says now
  static Schema of(Schema mine, Schema base, Schema next) {
    Parts<Table, Name> tables = new Parts<>(Table::name, Merged::table, (m, n) -> fresh(n));
    Parts<SchemaObject, SchemaObject.Key> objects =
        new Parts<>(SchemaObject::key, Merged::object, (m, n) -> n.withId(Id.fresh()));
    return mine.withTables(tables.merged(mine.tables(), base.tables(), next.tables()))
        .withObjects(objects.merged(mine.objects(), base.objects(), next.objects()));
  }

  private static <T> T pick(T mine, T base, T next) {
    return Objects.equals(base, next) ? mine : next;
  }

  private static Table fresh(Table table) {
    return table
        .withId(Id.fresh())
        .withColumns(table.columns().stream().map(c -> c.withId(Id.fresh())).toList())
        .withIndexes(table.indexes().stream().map(i -> i.withId(Id.fresh())).toList());
  }

  private static Table table(Table mine, Table base, Table next) {
    if (base.equals(next)) {
      return mine;
    }
    Parts<Column, String> columns =
        new Parts<>(Column::name, Merged::column, (m, n) -> n.withId(Id.fresh()));
    Parts<Constraint, String> constraints =
        new Parts<>(Merged::key, Merged::constraint, (m, n) -> n);
    Parts<Index, String> indexes =
        new Parts<>(Index::name, Merged::index, (m, n) -> n.withId(Id.fresh()));
    return mine.withColumns(columns.merged(mine.columns(), base.columns(), next.columns()))
        .withConstraints(
            constraints.merged(mine.constraints(), base.constraints(), next.constraints()))
        .withIndexes(indexes.merged(mine.indexes(), base.indexes(), next.indexes()))
        .withComment(pick(mine.comment(), base.comment(), next.comment()))
        .withPartitioning(pick(mine.partitioning(), base.partitioning(), next.partitioning()))
        .withOptions(pick(mine.options(), base.options(), next.options()));
  }

  private static Column column(Column mine, Column base, Column next) {
    return new Column(
        mine.id(),
        mine.name(),
        pick(mine.type(), base.type(), next.type()),
        pick(mine.nullable(), base.nullable(), next.nullable()),
        pick(mine.defaultValue(), base.defaultValue(), next.defaultValue()),
        pick(mine.generation(), base.generation(), next.generation()),
        pick(mine.comment(), base.comment(), next.comment()),
        pick(mine.options(), base.options(), next.options()));
  }

  /// A constraint by its kind and what it is about: names may be the engine's own.
  private static String key(Constraint constraint) {
    return switch (constraint) {
      case Constraint.PrimaryKey k -> "primary";
      case Constraint.Unique u -> "unique " + u.columns();
      case Constraint.Check c -> "check " + c.expression();
      case Constraint.ForeignKey f -> "foreign " + f.columns() + " " + f.references();
      case Constraint.Exclusion e -> "exclusion " + e.definition();
    };
  }

  private static Constraint constraint(Constraint mine, Constraint base, Constraint next) {
    if (base.equals(next)) {
      return mine;
    }
    return next.withName(pick(mine.name(), base.name(), next.name()))
        .withOptions(pick(mine.options(), base.options(), next.options()));
  }

  private static Index index(Index mine, Index base, Index next) {
    return base.same(next)
        ? mine
        : next.withId(mine.id())
            .withOptions(
                pick(mine.comment(), base.comment(), next.comment()),
                pick(mine.options(), base.options(), next.options()));
  }

  private static SchemaObject object(SchemaObject mine, SchemaObject base, SchemaObject next) {
    if (base.same(next)) {
      return mine;
    }
    if (mine instanceof EnumType m && next instanceof EnumType n && base instanceof EnumType b) {
      return values(m, b, n);
    }
    if (mine instanceof View m && next instanceof View n) {
      return new View(
          m.id(),
          m.name(),
          n.definition(),
          n.materialized(),
          m.indexes(),
          n.comment().isEmpty() ? m.comment() : n.comment(),
          m.options());
    }
    return next.withId(mine.id());
  }

  private static EnumType values(EnumType mine, EnumType base, EnumType next) {
    List<EnumType.Value> values =
        next.values().stream()
            .map(v ->
                mine.values().stream()
                    .filter(m -> m.label().equals(v.label()))
                    .findFirst()
                    .orElse(new EnumType.Value(Id.fresh(), v.label())))
            .toList();
    return new EnumType(
        mine.id(),
        mine.name(),
        values,
        pick(mine.comment(), base.comment(), next.comment()),
        pick(mine.options(), base.options(), next.options()));
  }
}
