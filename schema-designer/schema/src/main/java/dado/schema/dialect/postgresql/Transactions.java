package dado.schema.dialect.postgresql;

import dado.schema.dialect.Statement;
import dado.schema.dialect.Statement.Boundary;
import java.util.ArrayList;
import java.util.List;

/// Where a script's transactions end.
final class Transactions {

  private Transactions() {}

  /// The script with a new transaction after each run of `ADD VALUE`: a value of an enum can be
  /// used only once it is committed.
  static List<Statement> cut(List<Statement> statements) {
    List<Statement> cut = new ArrayList<>();
    boolean adding = false;
    for (Statement statement : statements) {
      boolean adds = isAddValue(statement.sql());
      boolean starts = adding && !adds && statement.boundary() == Boundary.JOINS;
      cut.add(
          starts ? new Statement(statement.sql(), statement.cause(), Boundary.STARTS) : statement);
      adding = adds || (adding && statement.boundary() == Boundary.JOINS && adds);
    }
    return cut;
  }

  private static boolean isAddValue(String sql) {
    return sql.startsWith("ALTER TYPE ") && sql.contains(" ADD VALUE ");
  }
}
