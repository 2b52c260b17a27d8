package dado.schema.dialect.sqlite;

import dado.schema.change.Change;
import dado.schema.dialect.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What stands around a script that makes tables anew.
///
/// Foreign keys go off before the transaction, for inside of one SQLite ignores that. They go on
/// behind it: SQL cannot put back what was there before, because no pragma takes its value from a
/// query, and a connection that enforces foreign keys can break nothing, while one that silently
/// does not can. Who keeps them off sets them off again; Dado's own connections end here.
///
/// The check inside the transaction fails, and takes all back, when a row references a missing one.
final class Guard {

  private static final SqliteIdentifiers IDENTIFIERS = new SqliteIdentifiers();

  private Guard() {}

  /// @param checked the tables whose references are looked at
  static List<Statement> around(List<Statement> statements, List<String> checked) {
    Change first = statements.getFirst().cause();
    Change last = statements.getLast().cause();
    List<Statement> all = new ArrayList<>();
    all.add(outside("PRAGMA foreign_keys = OFF", first));
    all.add(outside("BEGIN IMMEDIATE", first));
    statements.forEach(s -> all.add(outside(s.sql(), s.cause())));
    check(checked).forEach(sql -> all.add(outside(sql, last)));
    all.add(outside("COMMIT", last));
    all.add(outside("PRAGMA foreign_keys = ON", last));
    return all;
  }

  private static Statement outside(String sql, Change cause) {
    return new Statement(sql, cause, false);
  }

  private static List<String> check(List<String> tables) {
    if (tables.isEmpty()) {
      return List.of();
    }
    return List.of(
        "CREATE TEMP TABLE dado_check"
            + " (broken INTEGER CONSTRAINT \"a row references a missing one\" CHECK (broken = 0))",
        broken(tables),
        "DROP TABLE temp.dado_check");
  }

  private static String broken(List<String> tables) {
    return "INSERT OR ROLLBACK INTO temp.dado_check\n"
        + "SELECT 1 FROM main.sqlite_schema AS t JOIN pragma_foreign_key_check(t.name) AS k\n"
        + "WHERE t.type = 'table' AND t.name IN ("
        + tables.stream().map(IDENTIFIERS::literal).collect(Collectors.joining(", "))
        + ")";
  }
}
