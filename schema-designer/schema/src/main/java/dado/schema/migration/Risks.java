package dado.schema.migration;

import dado.schema.change.Change;
import dado.schema.change.Spare;
import dado.schema.dialect.Statement;
import dado.schema.migration.Risk.Severity;
import dado.schema.model.Column;
import dado.schema.model.Constraint;
import dado.schema.model.Engine;
import dado.schema.model.EnumType;
import dado.schema.model.Index;
import dado.schema.model.Name;
import dado.schema.model.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What can go wrong when the statements of a migration run on a live database.
///
/// Locks and rewrites are as measured on PostgreSQL 18 and MySQL 9.
final class Risks {

  private Risks() {}

  static List<Risk> of(Engine engine, List<Change> changes, List<Statement> statements) {
    Map<Change, Statement> byCause = new HashMap<>();
    Map<Name, Statement> bySubject = new HashMap<>();
    for (Statement statement : statements) {
      if (!isFrame(statement)) {
        byCause.putIfAbsent(statement.cause(), statement);
        bySubject.putIfAbsent(statement.cause().subject(), statement);
      }
    }
    List<Risk> rebuilds = engine == Engine.SQLITE ? RebuildRisks.of(statements) : List.of();
    return Stream.concat(
            changes.stream()
                .filter(c -> !isParking(c))
                .flatMap(c -> of(engine, c, statement(c, byCause, bySubject)).stream()),
            rebuilds.stream())
        .distinct()
        .toList();
  }

  /// The second half of a swap of names, of which the first half has spoken.
  private static boolean isParking(Change change) {
    return switch (change) {
      case Change.RenameTable(Name from, Name to) -> Spare.is(from.local());
      case Change.RenameColumn(Name table, String from, String to) -> Spare.is(from);
      default -> false;
    };
  }

  /// The statement that makes the change; one that makes several names only the first of them.
  private static Statement statement(
      Change change, Map<Change, Statement> byCause, Map<Name, Statement> bySubject) {
    Statement none = new Statement("", change, true);
    return byCause.getOrDefault(change, bySubject.getOrDefault(change.subject(), none));
  }

  /// What stands around a rebuild of SQLite carries no risk of its own.
  private static boolean isFrame(Statement statement) {
    return statement.sql().startsWith("PRAGMA") || statement.sql().startsWith("BEGIN");
  }

  private static Optional<Risk> of(Engine engine, Change change, Statement statement) {
    return switch (change) {
      case Change.DropTable c -> dropped(statement, c.table());
      case Change.DropColumn c -> dropped(statement, c.table() + "." + c.column().name());
      case Change.RenameTable c -> renamedTable(statement, c.from());
      case Change.RenameColumn c -> renamedColumn(statement, c.table() + "." + c.from());
      case Change.AlterColumn c -> altered(engine, statement, c.table(), c.before(), c.after());
      case Change.AddColumn c -> added(statement, c.table(), c.column());
      case Change.AddIndex c -> index(engine, statement, c.table(), c.index());
      case Change.DropIndex c -> dropped(statement, c.index());
      case Change.AddConstraint c -> constraint(engine, statement, c.table(), c.constraint());
      case Change.AlterObject(EnumType old, EnumType type) ->
          risk(
              "change-enum",
              Severity.WARNING,
              statement,
              "Where "
                  + type.name()
                  + " is replaced, every table that uses it is rewritten while nobody else uses"
                  + " it, and rows with a value that is gone stop the migration.",
              "Change those rows first. To add values only, ALTER TYPE … ADD VALUE needs no rewrite.");
      default -> Optional.empty();
    };
  }

  private static Optional<Risk> dropped(Statement statement, Table table) {
    return risk(
        "drop-table",
        Severity.ERROR,
        statement,
        "Every row of " + table.name() + " is lost. The down script brings back an empty table.",
        "Make a copy of the rows first, or rename the table and drop it some releases later.");
  }

  private static Optional<Risk> dropped(Statement statement, String column) {
    return risk(
        "drop-column",
        Severity.ERROR,
        statement,
        "Every value of " + column + " is lost, and programs that read it fail.",
        "Stop reading it in a release before this one, and keep a copy of the values.");
  }

  private static Optional<Risk> dropped(Statement statement, Index index) {
    return risk(
        "drop-index",
        Severity.INFO,
        statement,
        "Queries that used " + index.name() + " become slower.",
        "Look at the server's statistics of its use before.");
  }

  private static Optional<Risk> renamedTable(Statement statement, Name from) {
    return risk(
        "rename-table",
        Severity.WARNING,
        statement,
        "Programs that use " + from + " fail from this moment on.",
        "Deploy together with the programs, or leave a view under the old name for a while.");
  }

  private static Optional<Risk> renamedColumn(Statement statement, String from) {
    return risk(
        "rename-column",
        Severity.WARNING,
        statement,
        "Programs that use " + from + " fail from this moment on.",
        "Deploy together with the programs, or add a new column and move to it in steps.");
  }

  private static Optional<Risk> index(Engine engine, Statement statement, Name table, Index index) {
    String what = "Building " + index.name() + " reads all of " + table + "; ";
    return switch (engine) {
      case POSTGRESQL ->
          statement.sql().contains(" CONCURRENTLY ")
              ? risk(
                  "index-build",
                  Severity.INFO,
                  statement,
                  what + "reads and writes go on meanwhile (share update exclusive lock).",
                  "Run it alone, outside a transaction. If it fails, drop the invalid index and"
                      + " build it again.")
              : risk(
                  "index-build-blocks-writes",
                  Severity.WARNING,
                  statement,
                  what + "writes wait until it is done (share lock).",
                  "Build it with CREATE INDEX CONCURRENTLY.");
      case MYSQL, MARIADB ->
          risk(
              "index-build",
              Severity.INFO,
              statement,
              what
                  + "the server refuses it rather than block writes (ALGORITHM=INPLACE, LOCK=NONE).",
              "Run it in a quiet hour: it competes for disk and memory.");
      case SQLITE ->
          risk(
              "index-build-blocks-writes",
              Severity.INFO,
              statement,
              what + "other connections cannot write until it is done.",
              "Run it while nobody writes to the file.");
    };
  }

  private static Optional<Risk> added(Statement statement, Name table, Column column) {
    boolean needsValue =
        !column.nullable()
            && column.defaultValue().isEmpty()
            && column.generation() instanceof Column.Generation.None;
    return needsValue
        ? risk(
            "add-required-column",
            Severity.ERROR,
            statement,
            table + "." + column.name() + " needs a value, and rows that are there have none.",
            "Give it a default, or add it nullable, fill it, and make it required after that.")
        : Optional.empty();
  }

  private static Optional<Risk> altered(
      Engine engine, Statement statement, Name table, Column before, Column after) {
    String column = table + "." + after.name();
    if (!before.type().equals(after.type())) {
      return risk(
          "change-type",
          Severity.WARNING,
          statement,
          "The type of "
              + column
              + " changes; values that do not fit stop the migration, and the"
              + " table can be rewritten while nobody else uses it.",
          "Try it on a copy with real rows first.");
    }
    if (before.nullable() && !after.nullable()) {
      return risk(
          "set-not-null",
          Severity.WARNING,
          statement,
          "All rows of "
              + table
              + " are read to see that "
              + column
              + " is never NULL"
              + (engine == Engine.POSTGRESQL ? ", under an access exclusive lock." : "."),
          "Fill the column first. On PostgreSQL, add the constraint NOT VALID and validate it in a"
              + " second step.");
    }
    return Optional.empty();
  }

  private static Optional<Risk> constraint(
      Engine engine, Statement statement, Name table, Constraint constraint) {
    if (engine == Engine.SQLITE) {
      // A rebuild speaks for itself; a check that SQLite adds itself reads every row.
      return statement.sql().startsWith("ALTER TABLE")
          ? risk(
              "validate-constraint",
              Severity.INFO,
              statement,
              "All rows of " + table + " are checked; one that breaks the rule stops it.",
              "Look for such rows first.")
          : Optional.empty();
    }
    String lock =
        constraint instanceof Constraint.ForeignKey
            ? "writes to both tables wait"
            : "the table is locked";
    return risk(
        "validate-constraint",
        Severity.WARNING,
        statement,
        "All rows of " + table + " are checked; " + lock + " until that is done.",
        "On a large PostgreSQL table add it NOT VALID and validate it in a second step.");
  }

  private static Optional<Risk> risk(
      String rule, Severity severity, Statement statement, String message, String advice) {
    return Optional.of(new Risk(rule, severity, statement.sql(), message, advice));
  }
}
