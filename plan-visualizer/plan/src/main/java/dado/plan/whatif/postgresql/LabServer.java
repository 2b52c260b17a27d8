package dado.plan.whatif.postgresql;

import dado.schema.dialect.Progress;
import dado.schema.model.Engine;
import dado.schema.scratch.Scratch;
import dado.schema.scratch.ScratchUnavailableException;
import dado.schema.scratch.Scratches;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.logging.Level;
import java.util.logging.Logger;

/// An empty database on the PostgreSQL that Dado carries, with two sessions: an ordinary role's, in
/// which all runs that others wrote, and a superuser's, in which the catalog is told of sizes.
///
/// @param folder of the files of the database
record LabServer(Scratch scratch, Connection admin, Connection owner, Path folder)
    implements AutoCloseable {

  /// The first version that takes statistics from outside.
  private static final int RESTORES_SINCE = 18;

  /// What others wrote must not appear in the server's log, not even when it fails. The pages that
  /// Dado writes have no checksums.
  private static final String[] HABITS = {
    "log_min_messages = panic", "log_min_error_statement = panic", "ignore_checksum_failure = on"
  };

  /// @param plainOrder whether texts are ordered by their bytes
  static LabServer open(boolean plainOrder, Progress progress)
      throws ScratchUnavailableException, SQLException {
    Scratch scratch = Scratches.embedded().open(Engine.POSTGRESQL, progress);
    try {
      prepare(scratch, plainOrder);
      Connection admin = scratch.privileged().open();
      Path folder = Path.of(only(admin, FOLDER));
      return new LabServer(scratch, admin, scratch.connections().open(), folder);
    } catch (ScratchUnavailableException | SQLException | RuntimeException e) {
      scratch.close();
      throw e;
    }
  }

  private static final String FOLDER =
      """
      select pg_catalog.current_setting('data_directory') || '/base/' || oid
      from pg_catalog.pg_database
      where datname = pg_catalog.current_database()
      """;

  /// A session takes these over when it begins.
  private static void prepare(Scratch scratch, boolean plainOrder)
      throws ScratchUnavailableException, SQLException {
    try (Connection admin = scratch.privileged().open();
        Statement statement = admin.createStatement()) {
      if (admin.getMetaData().getDatabaseMajorVersion() < RESTORES_SINCE) {
        throw new ScratchUnavailableException(
            "The PostgreSQL that Dado carries is older than 18 and takes no statistics.",
            "Install HypoPG on the server, or be content with computed costs.");
      }
      String database = "\"" + only(admin, "select pg_catalog.current_database()") + "\"";
      for (String habit : HABITS) {
        statement.execute("alter database " + database + " set " + habit);
      }
      if (plainOrder) {
        statement.execute(
            "update pg_catalog.pg_database set datlocprovider = 'c', datcollate = 'C',"
                + " datctype = 'C' where datname = pg_catalog.current_database()");
      }
    }
  }

  static String only(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }

  /// Whether the server ended, or ended the sessions.
  boolean isGone() throws SQLException {
    return owner.isClosed() || admin.isClosed();
  }

  /// What is said then.
  static SQLException gone(SQLException e) {
    return new SQLException(
        "The lab's PostgreSQL, which Dado runs, ended in the middle of it: "
            + Refusals.said(e)
            + " Your database was only read. Ask again: another one is started. If that happens"
            + " again, memory or disk space may be short, and --level analytic needs no lab.",
        e);
  }

  /// The database goes when nobody is connected to it.
  @Override
  public void close() throws SQLException {
    try {
      owner.close();
      admin.close();
    } finally {
      drop();
    }
  }

  private void drop() {
    try {
      scratch.close();
    } catch (IllegalStateException e) {
      // The server is gone. Whoever starts the next one removes what it left.
      LOG.log(Level.FINE, "The lab was not dropped.", e);
    }
  }

  private static final Logger LOG = Logger.getLogger(LabServer.class.getName());
}
