package dado.bench.sample;

import dado.schema.dialect.Progress;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/// Writes the shop into an empty PostgreSQL database of a server that is ours alone.
final class PostgresqlShop {

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
      statement.execute("VACUUM ANALYZE");
    }
  }

  private static void copy(Connection connection, String table, Progress progress)
      throws IOException, SQLException {
    PGConnection postgresql = connection.unwrap(PGConnection.class);
    // The table's name is one of the shop's own.
    try (Writer out =
        new BufferedWriter(
            new OutputStreamWriter(
                new PGCopyOutputStream(postgresql, "COPY " + table + " FROM STDIN"),
                StandardCharsets.UTF_8),
            65_536)) {
      ShopRows.of(table, values -> line(out, values, progress));
    }
  }

  /// One line in the text format of COPY. The shop's texts have nothing in them to escape.
  private static void line(Writer out, @Nullable Object[] values, Progress progress)
      throws IOException {
    if (progress.cancelled()) {
      throw new CancellationException("The sample is not wanted any more");
    }
    for (int i = 0; i < values.length; i++) {
      Object value = values[i];
      out.write(i == 0 ? "" : "\t");
      out.write(value == null ? "\\N" : value.toString());
    }
    out.write("\n");
  }
}
