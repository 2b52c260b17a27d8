package dado.schema.pattern;

import dado.schema.Dialects;
import dado.schema.dialect.Identifiers;
import dado.schema.edit.Edit;
import dado.schema.edit.Edits;
import dado.schema.model.Column;
import dado.schema.model.Constraint;
import dado.schema.model.Engine;
import dado.schema.model.Id;
import dado.schema.model.Name;
import dado.schema.model.Options;
import dado.schema.model.Routine;
import dado.schema.model.Schema;
import dado.schema.model.Table;
import dado.schema.model.Trigger;
import java.util.List;
import java.util.stream.Collectors;

/// Columns that say when and by whom a row was made and changed.
final class Stamps {

  private static final String UPDATED = "updated_at";

  private static final String AUDIT =
      """
      **Audit columns** answer the first question about any row: when and by whom was it made, and
      when and by whom last changed?

      - `created_at` and `updated_at` are filled by the engine when a row is made. Old rows get the
        moment of the migration, for the truth is not known.
      - `created_by` and `updated_by` are for the application: the engine knows only the role that it
        connects as.
      - The pattern *updated_at by trigger* keeps `updated_at` true when a row is changed.
      """;

  private Stamps() {}

  static Edit audit(Schema schema, Choice choice) {
    Table table = choice.tableIn(schema);
    Engine engine = schema.engine();
    Steps steps = new Steps(schema);
    List<Column> columns =
        List.of(
            Moments.now(engine, "created_at"),
            Moments.person(engine, "created_by"),
            Moments.now(engine, UPDATED),
            Moments.person(engine, "updated_by"));
    for (Column column : columns) {
      if (table.column(column.name()).isEmpty()) {
        steps.then(s -> Edits.addColumn(s, table.name(), column, Integer.MAX_VALUE));
      }
    }
    if (steps.isEmpty()) {
      throw new IllegalArgumentException(table.name().local() + " has the audit columns already.");
    }
    return steps.done("Add audit columns to " + table.name().local(), AUDIT);
  }

  static Edit updated(Schema schema, Choice choice) {
    Table table = choice.tableIn(schema);
    Steps steps = new Steps(schema);
    if (table.column(UPDATED).isEmpty()) {
      Column column = Moments.now(schema.engine(), UPDATED);
      steps.then(s -> Edits.addColumn(s, table.name(), column, Integer.MAX_VALUE));
    }
    switch (schema.engine()) {
      case POSTGRESQL -> postgresql(steps, table.name());
      case MYSQL, MARIADB -> family(steps, table.name());
      case SQLITE -> sqlite(steps, table.name());
    }
    return steps.done("Keep updated_at of " + table.name().local(), why(schema.engine()));
  }

  private static String why(Engine engine) {
    String how =
        switch (engine) {
          case POSTGRESQL ->
              "A trigger sets it before each update. One function serves all tables; it is made"
                  + " once and used again.";
          case MYSQL, MARIADB ->
              "It takes no trigger here: `ON UPDATE CURRENT_TIMESTAMP` belongs to the column.";
          case SQLITE ->
              "A trigger sets it after each update that did not set it itself, so it never calls"
                  + " itself.";
        };
    return "`updated_at` is only worth something where nobody can forget it: the **engine** keeps it,"
        + " whoever writes.\n\n"
        + how
        + "\n\nReaders that fetch *what changed since* want an index on it.";
  }

  private static void postgresql(Steps steps, Name table) {
    Identifiers identifiers = Dialects.of(Engine.POSTGRESQL).identifiers();
    Name function = table.withLocal("set_updated_at");
    String text =
        """
        CREATE OR REPLACE FUNCTION %s()
         RETURNS trigger
         LANGUAGE plpgsql
        AS $function$
        BEGIN
          NEW.updated_at := now();
          RETURN NEW;
        END
        $function$
        """
            .formatted(identifiers.quote(function));
    Routine routine = new Routine(Id.fresh(), function, "FUNCTION", "", text, "", Options.NONE);
    if (steps.schema().object(routine.key()).isEmpty()) {
      steps.then(s -> Edits.addObject(s, routine));
    }
    String name = table.local() + "_updated_at";
    String trigger =
        "CREATE TRIGGER "
            + identifiers.quote(name)
            + " BEFORE UPDATE ON "
            + identifiers.quote(table)
            + " FOR EACH ROW EXECUTE FUNCTION "
            + identifiers.quote(function)
            + "()";
    steps.then(s -> Edits.addObject(s, trigger(table, name, trigger)));
  }

  private static Trigger trigger(Name table, String name, String text) {
    return new Trigger(Id.fresh(), table.withLocal(name), table, text, "", Options.NONE);
  }

  private static void family(Steps steps, Name table) {
    Column column = steps.table(table).column(UPDATED).orElseThrow();
    String now = Moments.now(steps.schema().engine());
    Column kept = column.withOptions(column.options().with("on update", now));
    steps.then(s -> Edits.changeColumn(s, table, UPDATED, kept));
  }

  private static void sqlite(Steps steps, Name table) {
    Identifiers identifiers = Dialects.of(Engine.SQLITE).identifiers();
    Table there = steps.table(table);
    boolean bare = there.options().has("without rowid");
    List<String> key =
        bare
            ? there.primaryKey().map(Constraint.PrimaryKey::columns).orElse(List.of())
            : List.of("rowid");
    String same =
        key.stream()
            .map(c -> identifiers.quote(c) + " = NEW." + identifiers.quote(c))
            .collect(Collectors.joining(" AND "));
    String name = table.local() + "_updated_at";
    String text =
        "CREATE TRIGGER "
            + identifiers.quote(name)
            + " AFTER UPDATE ON "
            + identifiers.quote(table)
            + " WHEN NEW.updated_at IS OLD.updated_at BEGIN UPDATE "
            + identifiers.quote(table.local())
            + " SET updated_at = CURRENT_TIMESTAMP WHERE "
            + same
            + "; END";
    steps.then(s -> Edits.addObject(s, trigger(table, name, text)));
  }
}
