package dado.plan.whatif.postgresql;

import dado.plan.explain.ExplainRefusedException;
import dado.plan.explain.PostgresqlSeal;
import dado.plan.explain.Watch;
import dado.plan.format.PlanFormats;
import dado.plan.model.Query;
import dado.plan.syntax.PlanSyntaxException;
import dado.schema.Dialects;
import dado.schema.model.Engine;
import dado.schema.model.Name;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/// A PostgreSQL planner, asked in sealed transactions that are rolled back: nothing runs.
///
/// @param connection in auto-commit between the questions
/// @param readOnly whether the transactions only read, and wait for no lock for long
record SealedPlanner(Connection connection, Watch watch, boolean readOnly) {

  /// The plan of a statement; with parameters, one for any values.
  Query plan(String sql) throws SQLException {
    return plan(sql, false);
  }

  /// The plan of a statement.
  ///
  /// @param verbose whether each step says which columns it gives
  Query plan(String sql, boolean verbose) throws SQLException {
    String one = OneStatement.of(sql);
    connection.setAutoCommit(false);
    try {
      begin();
      String text = PostgresqlSeal.plan(connection, watch, one, verbose);
      return PlanFormats.parse(Engine.POSTGRESQL, one, text);
    } catch (ExplainRefusedException | PlanSyntaxException e) {
      throw new SQLException(e.getMessage(), e);
    } finally {
      if (!connection.isClosed()) {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    }
  }

  private void begin() throws SQLException {
    if (readOnly) {
      try (Statement statement = connection.createStatement()) {
        watch.run(statement, () -> statement.execute("set transaction read only"));
        watch.run(statement, () -> statement.execute("set local lock_timeout = '2s'"));
      }
    }
  }

  /// The pages that a table has now.
  double pages(Name table) throws SQLException {
    try (PreparedStatement ask =
        connection.prepareStatement(
            "select pg_catalog.pg_relation_size(?::regclass)"
                + " / pg_catalog.current_setting('block_size')::int")) {
      ask.setString(1, Dialects.of(Engine.POSTGRESQL).identifiers().quote(table));
      try (ResultSet row = ask.executeQuery()) {
        row.next();
        return row.getDouble(1);
      }
    }
  }

  /// What the planner expects of a query.
  ///
  /// @param width bytes of a row
  record Expected(double rows, double width, double cost) {}

  /// What the planner expects a query to give.
  Expected expect(String sql) throws SQLException {
    var estimate = plan(sql).root().estimate();
    return new Expected(
        estimate.rows().orElse(1), estimate.width().orElse(0), estimate.totalCost().orElse(0));
  }
}
