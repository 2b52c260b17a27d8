package dado.schema.scratch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dado.schema.dialect.Progress;
import dado.schema.model.Engine;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A connection that is used again is as a new one.
class KeptConnectionsTest {

  private Scratch scratch;

  @BeforeEach
  void open() throws Exception {
    scratch = Scratches.embedded().open(Engine.POSTGRESQL, Progress.NONE);
  }

  @AfterEach
  void close() {
    scratch.close();
  }

  @Test
  void whatASessionSetMadePreparedOrLockedIsGone() throws Exception {
    String first;
    try (Connection connection = connection()) {
      first = backend(connection);
      run(
          connection,
          "SET search_path = pg_catalog",
          "SET statement_timeout = 12345",
          "CREATE TEMP TABLE t (a int)",
          "PREPARE p AS SELECT 1",
          "DECLARE c CURSOR WITH HOLD FOR SELECT 1",
          "SELECT pg_advisory_lock(1)",
          "SET default_transaction_isolation = 'serializable'");
      connection.setReadOnly(true);
    }
    try (Connection connection = connection()) {
      assertThat(backend(connection)).isEqualTo(first);
      assertThat(value(connection, "SHOW search_path")).isEqualTo("\"$user\", public");
      assertThat(value(connection, "SHOW statement_timeout")).isEqualTo("0");
      assertThat(value(connection, "SHOW transaction_isolation")).isEqualTo("read committed");
      assertThat(value(connection, "SELECT to_regclass('t')")).isNull();
      assertThat(value(connection, "SELECT count(*) FROM pg_prepared_statements")).isEqualTo("0");
      assertThat(value(connection, "SELECT count(*) FROM pg_cursors WHERE name = 'c'"))
          .isEqualTo("0");
      assertThat(value(connection, "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory'"))
          .isEqualTo("0");
      assertThat(connection.isReadOnly()).isFalse();
      run(connection, "CREATE TABLE t (a int)");
    }
  }

  @Test
  void whatWasNotCommittedIsRolledBack() throws Exception {
    try (Connection connection = connection()) {
      connection.setAutoCommit(false);
      run(connection, "CREATE TABLE t (a int)");
    }
    try (Connection connection = connection()) {
      assertThat(connection.getAutoCommit()).isTrue();
      assertThat(value(connection, "SELECT to_regclass('t')")).isNull();
    }
  }

  @Test
  void aSessionInATransactionThatItsOwnSqlBeganIsNotUsedAgain() throws Exception {
    String first;
    try (Connection connection = connection()) {
      first = backend(connection);
      run(connection, "BEGIN", "CREATE TABLE t (a int)");
    }
    try (Connection connection = connection()) {
      assertThat(backend(connection)).isNotEqualTo(first);
      assertThat(value(connection, "SELECT to_regclass('t')")).isNull();
    }
  }

  @Test
  void oneThatWasClosedStaysClosedForItsUserAndComesBackOnlyOnce() throws Exception {
    Connection closed = connection();
    closed.close();
    closed.close();
    assertThat(closed.isClosed()).isTrue();
    assertThatThrownBy(closed::createStatement)
        .isInstanceOf(SQLException.class)
        .hasMessage("This connection is closed.");
    try (Connection one = connection();
        Connection other = connection()) {
      assertThat(backend(one)).isNotEqualTo(backend(other));
      assertThat(closed.isClosed()).isTrue();
    }
  }

  @Test
  void ownersAndTheSuperuserNeverShareOne() throws Exception {
    scratch.privileged().open().close();
    try (Connection connection = connection()) {
      assertThat(value(connection, "SELECT session_user")).isEqualTo("postgres");
    }
  }

  @Test
  void noneOutlivesItsScratch() throws Exception {
    Connection used = connection();
    connection().close();
    scratch.close();
    assertThatThrownBy(() -> backend(used)).isInstanceOf(SQLException.class);
    used.close();
    assertThatThrownBy(this::connection).isInstanceOf(SQLException.class);
  }

  private Connection connection() throws SQLException {
    return scratch.connections().open();
  }

  private static String backend(Connection connection) throws SQLException {
    return value(connection, "SELECT pg_backend_pid()");
  }

  private static void run(Connection connection, String... texts) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String sql : texts) {
        statement.execute(sql);
      }
    }
  }

  private static String value(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }
}
