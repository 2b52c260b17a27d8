package dado.schema.pattern;

import dado.schema.change.Change;
import dado.schema.edit.Edit;
import dado.schema.edit.Edits;
import dado.schema.model.Column;
import dado.schema.model.Column.Generation;
import dado.schema.model.Constraint;
import dado.schema.model.Engine;
import dado.schema.model.Id;
import dado.schema.model.Index;
import dado.schema.model.Name;
import dado.schema.model.Schema;
import dado.schema.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Rows that are marked as deleted and stay. What had to be unique has to be so among the rest.
final class SoftDelete {

  private static final String DELETED = "deleted_at";
  private static final String LIVE = "is_live";

  private SoftDelete() {}

  static Edit apply(Schema schema, Choice choice) {
    Table table = choice.tableIn(schema);
    if (table.column(DELETED).isPresent()) {
      throw new IllegalArgumentException(
          table.name().local() + " has a column deleted_at already.");
    }
    Steps steps = new Steps(schema);
    Column column = Moments.optional(schema.engine(), DELETED);
    steps.then(s -> Edits.addColumn(s, table.name(), column, Integer.MAX_VALUE));
    uniqueAmongLive(steps, schema, table);
    return steps.done("Soft delete of " + table.name().local(), why(schema.engine()));
  }

  private static void uniqueAmongLive(Steps steps, Schema schema, Table table) {
    List<Constraint.Unique> unique = unique(schema, table);
    if (partial(schema.engine())) {
      unique.forEach(u -> partial(steps, table.name(), u));
    } else if (!unique.isEmpty()) {
      steps.then(s -> Edits.addColumn(s, table.name(), live(), Integer.MAX_VALUE));
      unique.forEach(u -> widened(steps, table.name(), u));
    }
  }

  private static boolean partial(Engine engine) {
    return engine == Engine.POSTGRESQL || engine == Engine.SQLITE;
  }

  private static String why(Engine engine) {
    return "A **soft delete** sets `deleted_at` and keeps the row, for undo and for the books.\n\n- "
        + whyUnique(engine)
        + "\n- Constraints that a foreign key references stay as they are.\n- Every query must say"
        + " `WHERE deleted_at IS NULL`: a view that does is the safest way.\n- The law may want rows"
        + " gone for good. Plan when they are purged.";
  }

  private static String whyUnique(Engine engine) {
    return partial(engine)
        ? "Unique constraints become **partial unique indexes** over `deleted_at IS NULL`, so"
            + " that an e-mail address can be used again."
        : engine.title()
            + " has no partial indexes. A computed column `is_live` is 1 for the rows that are"
            + " there and null for the deleted, and unique constraints hold it too: nulls never"
            + " collide, so that an e-mail address can be used again.";
  }

  /// The unique constraints that no foreign key stands on.
  private static List<Constraint.Unique> unique(Schema schema, Table table) {
    List<Constraint.Unique> unique = new ArrayList<>();
    for (Constraint constraint : table.constraints()) {
      if (constraint instanceof Constraint.Unique u && !isReferenced(schema, table, u)) {
        unique.add(u);
      }
    }
    return unique;
  }

  private static boolean isReferenced(Schema schema, Table table, Constraint.Unique unique) {
    return schema.tables().stream()
        .flatMap(t -> t.foreignKeys().stream())
        .anyMatch(k ->
            k.references().equals(table.name())
                && List.copyOf(k.referencedColumns()).equals(unique.columns()));
  }

  private static void partial(Steps steps, Name table, Constraint.Unique unique) {
    steps.then(s -> Edits.dropConstraint(s, table, unique));
    Index live = liveIndex(table, unique.columns());
    steps.then(s -> Edits.addIndex(s, table, live));
  }

  private static Index liveIndex(Name table, List<String> columns) {
    String name = table.local() + "_" + String.join("_", columns) + "_live";
    Index plain = Index.on(name, columns);
    return new Index(
        Id.fresh(),
        name,
        "btree",
        plain.keys(),
        List.of(),
        Optional.of("deleted_at IS NULL"),
        true);
  }

  private static Column live() {
    return Column.of(Id.fresh(), LIVE, "tinyint", true)
        .filledBy("", new Generation.Computed("if(deleted_at is null, 1, null)", true), "");
  }

  private static void widened(Steps steps, Name table, Constraint.Unique unique) {
    List<String> columns = new ArrayList<>(unique.columns());
    columns.add(LIVE);
    steps.make(new Change.DropConstraint(table, unique));
    Constraint wider = new Constraint.Unique(unique.name(), columns, unique.options());
    steps.then(s -> Edits.addConstraint(s, table, wider));
  }
}
