package dado.bench.session;

import dado.schema.model.Engine;
import dado.schema.sql.SqlStatement;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.TransactionState;

/// One run of one statement: fetches no more rows than are shown, whatever the server has.
final class Run {

  /// How many rows PostgreSQL sends at a time.
  private static final int FETCH = 500;

  private final Engine engine;
  private final Connection connection;
  private final SqlStatement statement;
  private final int maxRows;
  private final long start = System.nanoTime();

  Run(Engine engine, Connection connection, SqlStatement statement, int maxRows) {
    this.engine = engine;
    this.connection = connection;
    this.statement = statement;
    this.maxRows = Math.max(1, maxRows);
  }

  Result go(Session session, Duration timeout) throws SQLException {
    Stop stop = null;
    boolean cursor = false;
    try (Statement jdbc = connection.createStatement()) {
      cursor = cursor();
      prepare(jdbc);
      stop = session.watch(jdbc, timeout);
      Result result = execute(jdbc);
      session.unwatch(stop);
      finish(cursor);
      return result;
    } catch (SQLException e) {
      if (stop != null) {
        session.unwatch(stop);
      }
      StatementFailedException told =
          session.failed(statement, e, Optional.ofNullable(stop), took());
      abandon(cursor);
      throw told;
    }
  }

  /// PostgreSQL sends rows in portions only within a transaction. One that the person began stays
  /// theirs: there the limit of rows alone keeps the result small.
  private boolean cursor() throws SQLException {
    boolean reads = engine == Engine.POSTGRESQL && statement.kind() == SqlStatement.Kind.READS;
    boolean idle =
        reads
            && connection.unwrap(BaseConnection.class).getTransactionState()
                == TransactionState.IDLE;
    if (idle) {
      connection.setAutoCommit(false);
    }
    return idle;
  }

  private void prepare(Statement jdbc) throws SQLException {
    jdbc.setEscapeProcessing(false);
    if (maxRows < Integer.MAX_VALUE) {
      jdbc.setMaxRows(maxRows + 1);
    }
    switch (engine) {
      case POSTGRESQL -> jdbc.setFetchSize(Math.min(FETCH, maxRows));
      // Connector/J's word for row by row; it would fetch everything otherwise.
      case MYSQL, MARIADB -> jdbc.setFetchSize(Integer.MIN_VALUE);
      case SQLITE -> {}
    }
  }

  private Result execute(Statement jdbc) throws SQLException {
    if (!jdbc.execute(statement.text())) {
      return new Result.Count(Math.max(0, jdbc.getLargeUpdateCount()), took());
    }
    try (ResultSet rows = jdbc.getResultSet()) {
      Cells cells = new Cells(engine, rows);
      List<List<@Nullable String>> shown = new ArrayList<>();
      boolean more = rows.next();
      while (more && shown.size() < maxRows) {
        shown.add(cells.row(engine));
        more = rows.next();
      }
      return new Result.Rows(cells.columns(), shown, more, took());
    }
  }

  private void finish(boolean cursor) throws SQLException {
    if (cursor) {
      connection.commit();
      connection.setAutoCommit(true);
    }
  }

  private void abandon(boolean cursor) {
    try {
      if (cursor && !connection.isClosed()) {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      // The connection is dead, and the session finds it so at the next statement.
    }
  }

  private Duration took() {
    return Duration.ofNanos(System.nanoTime() - start);
  }
}
