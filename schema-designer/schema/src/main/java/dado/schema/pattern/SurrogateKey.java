package dado.schema.pattern;

import dado.schema.change.Change;
import dado.schema.edit.Edit;
import dado.schema.edit.Edits;
import dado.schema.model.Column;
import dado.schema.model.Column.Generation;
import dado.schema.model.Constraint;
import dado.schema.model.Engine;
import dado.schema.model.Id;
import dado.schema.model.Name;
import dado.schema.model.Schema;
import dado.schema.model.Table;
import java.util.List;
import java.util.Optional;

/// A key that means nothing: numbers that the engine counts. What was the key stays unique.
final class SurrogateKey {

  private static final String WHY =
      """
      A **surrogate key** means nothing, so nothing in the world can force it to change, and every
      foreign key to it is one small number.

      - Old rows are numbered when the column is added: the table is written anew.
      - What was the primary key becomes a unique constraint, and foreign keys to it stay.
      """;

  private SurrogateKey() {}

  static Edit apply(Schema schema, Choice choice) {
    Table table = choice.tableIn(schema);
    Optional<Constraint.PrimaryKey> old = table.primaryKey();
    old.filter(k -> counted(schema.engine(), table, k))
        .ifPresent(k -> {
          throw new IllegalArgumentException(
              table.name().local()
                  + " has a surrogate key already: "
                  + k.columns().getFirst()
                  + ".");
        });
    Steps steps = new Steps(schema);
    old.ifPresent(k -> demote(steps, table.name(), k));
    String name = table.column("id").isEmpty() ? "id" : table.name().local() + "_id";
    steps.make(new Change.AddColumn(table.name(), column(schema.engine(), name), 0));
    steps.then(s -> Edits.primaryKey(s, table.name(), List.of(name)));
    return steps.done("Give " + table.name().local() + " a surrogate key", WHY);
  }

  /// The unique constraint is there before the primary key goes, for the foreign keys' sake.
  private static void demote(Steps steps, Name table, Constraint.PrimaryKey key) {
    steps.make(new Change.DropConstraint(table, key));
    steps.then(s -> Edits.unique(s, table, key.columns()));
  }

  private static boolean counted(Engine engine, Table table, Constraint.PrimaryKey key) {
    Optional<Column> only =
        key.columns().size() == 1 ? table.column(key.columns().getFirst()) : Optional.empty();
    boolean rowid =
        engine == Engine.SQLITE && only.filter(c -> c.type().equals("INTEGER")).isPresent();
    return rowid || only.filter(c -> !(c.generation() instanceof Generation.None)).isPresent();
  }

  private static Column column(Engine engine, String name) {
    return switch (engine) {
      case POSTGRESQL ->
          Column.of(Id.fresh(), name, "bigint", false)
              .filledBy("", new Generation.Identity(false), "");
      case MYSQL, MARIADB ->
          Column.of(Id.fresh(), name, "bigint", false)
              .filledBy("", new Generation.AutoIncrement(), "");
      case SQLITE -> Column.of(Id.fresh(), name, "INTEGER", true);
    };
  }
}
