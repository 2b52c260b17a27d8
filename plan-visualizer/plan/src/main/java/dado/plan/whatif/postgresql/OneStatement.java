package dado.plan.whatif.postgresql;

import dado.schema.model.Engine;
import dado.schema.sql.SqlStatement;
import dado.schema.sql.Statements;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// A text that is one statement with a plan.
final class OneStatement {
  private static final Set<String> EXPLAINING = Set.of("explain", "analyze", "describe", "desc");

  private OneStatement() {}

  /// The statement without its separator.
  ///
  /// @throws SQLException where there are several or none, or one without a plan
  static String of(String sql) throws SQLException {
    List<SqlStatement> statements = Statements.split(Engine.POSTGRESQL, sql);
    if (statements.size() != 1) {
      throw new SQLException(
          String.format(
              Locale.ROOT,
              "These are %d statements, and a plan is that of one.",
              statements.size()));
    }
    SqlStatement statement = statements.getFirst();
    String word = statement.text().split("\\W", 2)[0].toLowerCase(Locale.ROOT);
    boolean plans =
        switch (statement.kind()) {
          case READS, WRITES, UNKNOWN -> !EXPLAINING.contains(word);
          case DEFINES, CONTROLS -> false;
        };
    if (!plans) {
      throw new SQLException("A statement that begins with " + word + " has no plan.");
    }
    return statement.text();
  }
}
