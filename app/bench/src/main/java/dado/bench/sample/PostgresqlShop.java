package dado.bench.sample;

import dado.schema.dialect.Progress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;

/// Writes the shop into an empty PostgreSQL database of a server that is ours alone.
final class PostgresqlShop {

  /// How many characters are sent at a time.
  private static final int PORTION = 60_000;

  private PostgresqlShop() {}

  static void write(Connection connection, Progress progress) throws IOException, SQLException {
    try (Statement statement = connection.createStatement()) {
      // The rows are made to fit their foreign keys, and to check each would take longer than to
      // load them. Only an owner of the whole server may say so.
      statement.execute("SET session_replication_role = replica");
      for (String create : Shop.CREATE) {
        statement.execute(create);
      }
      for (String table : Shop.TABLES) {
        double done = (double) Shop.TABLES.indexOf(table) / Shop.TABLES.size();
        progress.report("Loading the sample's " + table, done);
        copy(connection, table, progress);
      }
      for (String index : Shop.INDEXES) {
        statement.execute(index);
      }
      statement.execute("SET session_replication_role = DEFAULT");
      // What the session wrote is counted before the statistics are gathered, not as changed after.
      statement.execute("select pg_stat_force_next_flush()");
      statement.execute("VACUUM ANALYZE");
    }
  }

  private static void copy(Connection connection, String table, Progress progress)
      throws IOException, SQLException {
    CopyManager manager = new CopyManager(connection.unwrap(BaseConnection.class));
    // The table's name is one of the shop's own.
    CopyIn copy = manager.copyIn("COPY " + table + " FROM STDIN");
    try {
      StringBuilder lines = new StringBuilder();
      ShopRows.of(
          table,
          values -> {
            append(lines, values);
            if (lines.length() > PORTION) {
              send(copy, lines, progress);
            }
          });
      send(copy, lines, progress);
      copy.endCopy();
    } finally {
      if (copy.isActive()) {
        copy.cancelCopy();
      }
    }
  }

  private static void send(CopyIn copy, StringBuilder lines, Progress progress)
      throws SQLException {
    if (progress.cancelled()) {
      throw new CancellationException("The sample is not wanted any more");
    }
    byte[] bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
    copy.writeToCopy(bytes, 0, bytes.length);
    lines.setLength(0);
  }

  /// One line in the text format of COPY. The shop's texts have nothing in them to escape.
  private static void append(StringBuilder lines, @Nullable Object[] values) {
    for (int i = 0; i < values.length; i++) {
      Object value = values[i];
      lines.append(i == 0 ? "" : "\t").append(value == null ? "\\N" : value.toString());
    }
    lines.append('\n');
  }
}
