package dado.plan.advise;

import dado.plan.explain.ExplainRefusedException;
import dado.plan.explain.PostgresqlSeal;
import dado.plan.explain.VolatileCalls;
import dado.plan.explain.Watch;
import dado.plan.format.PlanFormats;
import dado.plan.rule.Analysis;
import dado.plan.rule.Rules;
import dado.plan.syntax.PlanSyntaxException;
import dado.schema.model.Engine;
import dado.schema.model.Index;
import dado.schema.model.Schema;
import dado.schema.proof.Proof;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/// The ways to try an index on PostgreSQL: HypoPG where the database has it, a real index that is
/// rolled back where the database is a throw-away one, and else none.
final class PostgresqlTrials {
  private PostgresqlTrials() {}

  static Trials of(
      Connection connection, Watch watch, Schema schema, Analysis analysis, boolean sandbox)
      throws SQLException {
    Plans plans = new Plans(connection, watch, analysis.query().sql());
    Optional<String> hypopg = hypopg(connection);
    if (hypopg.isPresent()) {
      return new HypotheticalTrials(plans, new IndexDdl(schema), hypopg.get());
    }
    if (sandbox) {
      return new SandboxTrials(plans, new IndexDdl(schema));
    }
    return new Unproven(analysis);
  }

  /// The schema that HypoPG's functions are in.
  private static Optional<String> hypopg(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                """
                select n.nspname
                from pg_catalog.pg_extension e
                join pg_catalog.pg_namespace n on n.oid = e.extnamespace
                where e.extname = 'hypopg'
                """)) {
      return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
    }
  }

  private record Unproven(Analysis analysis) implements Trials {
    @Override
    public Outcome tryOut(Candidate candidate, Index index) {
      Optional<String> unselective = Selectivity.unselective(analysis, candidate);
      if (unselective.isPresent()) {
        return new Outcome.Unselective(unselective.get());
      }
      return new Outcome.Unproven(
          new Proof.Impossible(
              "this database has no HypoPG, and Dado builds no index on a database that others use.",
              "Install HypoPG on the server and run CREATE EXTENSION hypopg in this database, or let"
                  + " Dado try it on a copy of the database."));
    }

    @Override
    public void close() {}
  }

  /// Plans of the query on one connection. The caller holds the transaction.
  record Plans(Connection connection, Watch watch, String sql) {

    /// The engine and its version.
    String server() throws SQLException {
      String version = connection.getMetaData().getDatabaseProductVersion();
      return "PostgreSQL " + version.split(" ")[0];
    }

    /// Whether the query may be run: it only reads, as far as can be told.
    boolean runnable() throws SQLException {
      return VolatileCalls.readsOnly(connection, watch, sql);
    }

    Analysis plan(boolean analyze) throws SQLException {
      try {
        String text = PostgresqlSeal.explain(connection, watch, sql, analyze);
        return Rules.analyze(PlanFormats.parse(Engine.POSTGRESQL, sql, text));
      } catch (ExplainRefusedException | PlanSyntaxException e) {
        throw new SQLException(e.getMessage(), e);
      }
    }

    void execute(String statement) throws SQLException {
      try (Statement running = connection.createStatement()) {
        watch.run(running, () -> running.execute(statement));
      }
    }

    /// Begins a transaction that waits neither long for locks nor for results.
    void begin() throws SQLException {
      connection.setAutoCommit(false);
      execute("set local lock_timeout = '2s'");
      execute("set local statement_timeout = '30s'");
    }

    /// Takes everything back.
    void end() throws SQLException {
      if (!connection.isClosed()) {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    }
  }
}
