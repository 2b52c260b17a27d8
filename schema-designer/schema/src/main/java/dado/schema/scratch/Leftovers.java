package dado.schema.scratch;

import dado.schema.model.Engine;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Scratch databases that processes left on a named server when they were killed.
final class Leftovers {

  /// No proof takes a day. What other machines made is known by its age alone.
  private static final Duration OLD = Duration.ofDays(1);

  private Leftovers() {}

  /// Drops those whose process on this machine is gone, and those older than a day. One that cannot
  /// be dropped stays: it may be another role's, or somebody may look at it.
  static void sweep(Engine engine, Connection connection, Clock clock) throws SQLException {
    for (String database : named(engine, connection)) {
      boolean old = ScratchName.age(database, clock).filter(a -> a.compareTo(OLD) > 0).isPresent();
      if (old || ScratchMark.isAbandoned(database)) {
        drop(engine, connection, database);
      }
    }
  }

  private static void drop(Engine engine, Connection connection, String database) {
    try (Statement statement = connection.createStatement()) {
      if (engine != Engine.POSTGRESQL) {
        // A statement of the killed process may still run in it.
        statement.execute("SET SESSION lock_wait_timeout = 2");
      }
      statement.execute("DROP DATABASE " + ServerScratch.quote(engine, database));
      ScratchMark.remove(database);
    } catch (SQLException e) {
      // The next one tries again.
    }
  }

  private static List<String> named(Engine engine, Connection connection) throws SQLException {
    String sql =
        engine == Engine.POSTGRESQL
            ? "SELECT datname FROM pg_database WHERE starts_with(datname, 'dado_scratch_')"
            : "SELECT schema_name FROM information_schema.schemata"
                + " WHERE schema_name LIKE 'dado\\_scratch\\_%'";
    List<String> names = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        names.add(rows.getString(1));
      }
    }
    return names;
  }
}
