package dado.schema.dialect.postgresql;

import dado.schema.model.Column;
import dado.schema.model.Constraint;
import dado.schema.model.Constraint.ForeignKey;
import dado.schema.model.Index;
import dado.schema.model.Name;
import dado.schema.model.Schema;
import dado.schema.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Columns that are dropped and added again, with the constraints and indexes that go with them.
///
/// @param goal the schema with the columns as they are added
record ColumnReplacement(Target target, Name table, Schema goal) {

  String drop(String column) {
    return target.alter(table) + "DROP COLUMN " + target.quote(column);
  }

  /// The columns, then what spoke of them.
  List<String> add(List<Column> columns) {
    List<String> texts = new ArrayList<>();
    ColumnText text = new ColumnText(target);
    columns.forEach(c -> texts.addAll(text.add(table, c, goal)));
    List<String> names = columns.stream().map(Column::name).toList();
    goal.table(table).ifPresent(t -> texts.addAll(rest(t, names)));
    return texts;
  }

  private List<String> rest(Table whole, List<String> names) {
    List<String> texts = new ArrayList<>();
    whole.constraints().stream()
        .filter(c -> names.stream().anyMatch(n -> speaksOf(c, n)))
        .forEach(c -> texts.addAll(new ConstraintText(target).add(table, c)));
    whole.indexes().stream()
        .filter(i -> names.stream().anyMatch(n -> speaksOf(i, n)))
        .forEach(i -> texts.addAll(new IndexText(target).add(table, i)));
    return texts;
  }

  static boolean speaksOf(Constraint constraint, String column) {
    return switch (constraint) {
      case Constraint.PrimaryKey k -> k.columns().contains(column);
      case Constraint.Unique u -> u.columns().contains(column);
      case Constraint.Check c -> Expressions.says(c.expression(), column);
      case ForeignKey f -> f.columns().contains(column);
      case Constraint.Exclusion e -> Expressions.says(e.definition(), column);
    };
  }

  static boolean speaksOf(Index index, String column) {
    return index.keys().stream()
            .anyMatch(k ->
                k.isExpression() ? Expressions.says(k.text(), column) : k.text().equals(column))
        || index.include().contains(column)
        || index.where().filter(w -> Expressions.says(w, column)).isPresent();
  }

  /// The foreign keys of other tables to the column, dropped or added again.
  List<String> referencing(String column, boolean drop, Schema schema) {
    List<String> texts = new ArrayList<>();
    ConstraintText text = new ConstraintText(target);
    for (Table other : schema.tables()) {
      for (ForeignKey key : other.foreignKeys()) {
        boolean own = other.name().equals(table) && key.columns().contains(column);
        if (key.references().equals(table) && key.referencedColumns().contains(column) && !own) {
          texts.addAll(drop ? List.of(text.drop(other.name(), key)) : text.add(other.name(), key));
        }
      }
    }
    return texts;
  }

  /// A virtual column that becomes a plain one: PostgreSQL cannot drop its expression, so its
  /// values move to a new column.
  List<String> kept(Column before, Column after) {
    String aside = target.derived(before.name(), "_dado_new");
    ColumnText text = new ColumnText(target);
    List<String> texts = new ArrayList<>();
    texts.addAll(copied(before, after.withName(aside)));
    texts.add(drop(before.name()));
    texts.add(text.rename(table, aside, after.name()));
    texts.addAll(restored(after));
    texts.addAll(text.details(table, after));
    goal.table(table).ifPresent(t -> texts.addAll(rest(t, List.of(after.name()))));
    return texts;
  }

  private List<String> copied(Column before, Column to) {
    Column bare = to.withNullable(true).withDefault(Optional.empty());
    String value = target.quote(to.name()) + " = " + target.quote(before.name());
    return List.of(
        target.alter(table) + "ADD COLUMN " + new ColumnText(target).definition(bare),
        "UPDATE " + target.quote(table) + " SET " + value);
  }

  /// What the column could not have before its values were there.
  private List<String> restored(Column column) {
    List<String> texts = new ArrayList<>();
    String head = new ColumnText(target).head(table, column.name());
    column.defaultValue().ifPresent(d -> texts.add(head + "SET DEFAULT " + d));
    if (!column.nullable() && !column.options().has("not null")) {
      texts.add(new NotNullText(target).added(table, column));
    }
    return texts;
  }
}
