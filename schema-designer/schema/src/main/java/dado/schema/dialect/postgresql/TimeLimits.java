package dado.schema.dialect.postgresql;

import dado.schema.dialect.Statement;
import dado.schema.dialect.Statement.Boundary;
import java.util.ArrayList;
import java.util.List;

/// Limits at the head of each transaction: a statement that waits for a lock makes all others wait
/// behind it, so it gives up soon.
final class TimeLimits {

  /// Five seconds for a lock. What only reads (`VALIDATE`) may take its time.
  private static final String HEAD =
      "SET LOCAL lock_timeout = '5s'; SET LOCAL statement_timeout = '%s'";

  private TimeLimits() {}

  static List<Statement> in(List<Statement> statements) {
    List<Statement> all = new ArrayList<>();
    boolean open = false;
    for (int i = 0; i < statements.size(); i++) {
      Statement statement = statements.get(i);
      boolean opens =
          statement.boundary() == Boundary.STARTS || (!open && statement.transactional());
      all.addAll(opens ? limited(statement, isSlow(statements, i)) : List.of(statement));
      open = statement.transactional();
    }
    return all;
  }

  private static List<Statement> limited(Statement first, boolean slow) {
    List<Statement> limited = new ArrayList<>(head(first, slow));
    limited.add(new Statement(first.sql(), first.cause(), Boundary.JOINS));
    return limited;
  }

  private static List<Statement> head(Statement first, boolean slow) {
    List<Statement> head = new ArrayList<>();
    Boundary boundary = first.boundary();
    for (String sql : HEAD.formatted(slow ? "0" : "1min").split("; ")) {
      head.add(new Statement(sql, first.cause(), boundary));
      boundary = Boundary.JOINS;
    }
    return head;
  }

  /// Whether the transaction that starts there has a statement that goes through a whole table.
  private static boolean isSlow(List<Statement> statements, int start) {
    for (int i = start; i < statements.size(); i++) {
      Statement statement = statements.get(i);
      if (i > start && statement.boundary() != Boundary.JOINS) {
        return false;
      }
      if (statement.sql().contains(" VALIDATE CONSTRAINT ")
          || statement.sql().startsWith("--")
          || statement.sql().startsWith("UPDATE ")) {
        return true;
      }
    }
    return false;
  }
}
