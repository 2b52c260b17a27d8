package dado.schema.pattern;

import dado.schema.edit.Edit;
import dado.schema.edit.Edits;
import dado.schema.model.Column;
import dado.schema.model.Constraint;
import dado.schema.model.Constraint.Action;
import dado.schema.model.Engine;
import dado.schema.model.Id;
import dado.schema.model.Index;
import dado.schema.model.Name;
import dado.schema.model.Schema;
import dado.schema.model.Table;
import java.util.ArrayList;
import java.util.List;

/// A table between two others, whose rows join them.
final class ManyToMany {

  private static final String WHY =
      """
      **Many to many** takes a table between the two: each row joins one of here with one of there.

      - Both foreign keys together are the primary key, so that no pair is there twice.
      - The primary key finds rows by the first table; an index finds them by the second.
      - A row goes when one of the two that it joins goes.
      - What belongs to the pair, such as a role or a date, becomes a column here.
      """;

  private ManyToMany() {}

  static Edit apply(Schema schema, Choice choice) {
    Table one = choice.tableIn(schema);
    Table two = Choice.of(choice.other()).tableIn(schema);
    Name name = choice.beside(schema, one.name().local() + "_" + two.name().local());
    List<Column> columns = new ArrayList<>();
    List<String> first = columns(one, columns, "");
    List<String> second = columns(two, columns, one.name().equals(two.name()) ? "other_" : "");
    List<String> both = new ArrayList<>(first);
    both.addAll(second);
    List<Constraint> constraints =
        List.of(
            new Constraint.PrimaryKey(
                schema.engine() == Engine.POSTGRESQL ? name.local() + "_pkey" : "", both),
            key(name, first, one),
            key(name, second, two));
    Index index = Index.on(indexName(name, second), second).withId(Id.fresh());
    Table between = new Table(Id.fresh(), name, columns, constraints, List.of(index), "");
    return new Steps(schema)
        .then(s -> Edits.addTable(s, between))
        .done("Join many " + one.name().local() + " with many " + two.name().local(), WHY);
  }

  private static String indexName(Name table, List<String> columns) {
    return table.local() + "_" + String.join("_", columns) + "_idx";
  }

  private static List<String> columns(Table table, List<Column> columns, String prefix) {
    List<String> key =
        table
            .primaryKey()
            .map(Constraint.PrimaryKey::columns)
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "The table "
                        + table.name().local()
                        + " has no primary key that could be referenced. Give it one first."));
    List<String> names = new ArrayList<>();
    for (String each : key) {
      Column column = table.column(each).orElseThrow();
      String name = prefix + Edits.columnFor(table.name(), each);
      names.add(name);
      columns.add(Column.of(Id.fresh(), name, column.type(), false));
    }
    return names;
  }

  private static Constraint key(Name name, List<String> columns, Table target) {
    return new Constraint.ForeignKey(
        name.local() + "_" + String.join("_", columns) + "_fkey",
        columns,
        target.name(),
        target.primaryKey().orElseThrow().columns(),
        Action.CASCADE,
        Action.NO_ACTION);
  }
}
