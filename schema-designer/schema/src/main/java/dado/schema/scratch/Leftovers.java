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
import java.util.Optional;

/// Scratch databases that processes left on a named server when they were killed.
final class Leftovers {

  /// No proof takes a day.
  private static final Duration OLD = Duration.ofDays(1);

  private Leftovers() {}

  /// Drops those that no process claims any more, and where that cannot be told (see [Claim]) those
  /// older than a day. One that cannot be dropped stays: it may be another role's, or somebody may
  /// look at it.
  static void sweep(Engine engine, Connection connection, Clock clock) throws SQLException {
    for (String database : named(engine, connection)) {
      Optional<Duration> age = ScratchName.age(database, clock);
      boolean left =
          age.isPresent()
              && (age.get().compareTo(OLD) > 0 || Claim.isFree(engine, connection, database));
      if (left) {
        drop(engine, connection, database);
      }
    }
  }

  private static void drop(Engine engine, Connection connection, String database) {
    try (Statement statement = connection.createStatement()) {
      statement.execute("DROP DATABASE " + ServerScratch.quote(engine, database));
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
