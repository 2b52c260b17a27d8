package dado.bench.sample;

import dado.bench.connection.Connections;
import dado.bench.connection.Target;
import dado.schema.dialect.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/// Writes the shop into a SQLite file.
final class SqliteShop {

  private static final int BATCH = 1000;

  private SqliteShop() {}

  /// Fills a file that does not exist yet. One that is left half full is of no use.
  static void write(Path file, Progress progress) throws IOException, SQLException {
    try (Connection connection = Connections.open(Target.newFile(file));
        Statement statement = connection.createStatement()) {
      // Nobody reads the file before it is whole, so that no journal is needed meanwhile, and the
      // rows are made to fit their foreign keys.
      statement.execute("PRAGMA journal_mode = OFF");
      statement.execute("PRAGMA synchronous = OFF");
      statement.execute("PRAGMA foreign_keys = OFF");
      connection.setAutoCommit(false);
      fill(connection, statement, progress);
      connection.commit();
      connection.setAutoCommit(true);
      statement.execute("ANALYZE");
      statement.execute("PRAGMA journal_mode = DELETE");
    }
  }

  private static void fill(Connection connection, Statement statement, Progress progress)
      throws IOException, SQLException {
    for (String create : Shop.CREATE) {
      statement.execute(create);
    }
    for (String table : Shop.TABLES) {
      double done = (double) Shop.TABLES.indexOf(table) / Shop.TABLES.size();
      progress.report("Writing the sample's " + table, done);
      rows(connection, table, progress);
    }
    for (String index : Shop.INDEXES) {
      statement.execute(index);
    }
    statement.execute("PRAGMA user_version = " + Shop.VERSION);
  }

  private static void rows(Connection connection, String table, Progress progress)
      throws IOException, SQLException {
    try (Insert insert = new Insert(connection, table, progress)) {
      ShopRows.of(table, insert::row);
      insert.flush();
    }
  }

  /// Rows for one table, sent in batches.
  private static final class Insert implements AutoCloseable {

    private final Connection connection;
    private final String table;
    private final Progress progress;
    private @Nullable PreparedStatement statement;
    private int waiting;

    Insert(Connection connection, String table, Progress progress) {
      this.connection = connection;
      this.table = table;
      this.progress = progress;
    }

    void row(@Nullable Object... values) throws SQLException {
      PreparedStatement prepared = statement(values.length);
      for (int i = 0; i < values.length; i++) {
        prepared.setObject(i + 1, values[i]);
      }
      prepared.addBatch();
      waiting++;
      if (waiting == BATCH) {
        flush();
      }
    }

    private PreparedStatement statement(int columns) throws SQLException {
      PreparedStatement known = statement;
      if (known == null) {
        // The table's name is one of the shop's own.
        String marks = String.join(", ", Collections.nCopies(columns, "?"));
        known = connection.prepareStatement("INSERT INTO " + table + " VALUES (" + marks + ")");
        statement = known;
      }
      return known;
    }

    void flush() throws SQLException {
      if (progress.cancelled()) {
        throw new CancellationException("The sample is not wanted any more");
      }
      PreparedStatement prepared = statement;
      if (prepared != null && waiting > 0) {
        prepared.executeBatch();
        waiting = 0;
      }
    }

    @Override
    public void close() throws SQLException {
      PreparedStatement prepared = statement;
      if (prepared != null) {
        prepared.close();
      }
    }
  }
}
