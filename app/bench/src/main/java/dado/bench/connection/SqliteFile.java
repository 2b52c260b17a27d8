package dado.bench.connection;

import dado.bench.connection.ConnectionFailedException.Stage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import org.sqlite.JDBC;
import org.sqlite.SQLiteConfig;

/// Opens SQLite files, after a look at them: SQLite itself would make a missing file and find out
/// late that a file is no database.
final class SqliteFile {

  private static final byte[] HEADER = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

  private SqliteFile() {}

  static Connection open(Target target, Path file) throws ConnectionFailedException {
    boolean create = Boolean.parseBoolean(target.properties().get(Target.CREATE));
    inspect(file, create);
    boolean writable = !Files.exists(file) || Files.isWritable(file);
    boolean readOnly = !writable || Boolean.parseBoolean(target.properties().get(Target.READ_ONLY));
    try {
      return connect(file, readOnly);
    } catch (SQLException e) {
      throw Diagnosis.of(target, e);
    }
  }

  private static void inspect(Path file, boolean create) throws ConnectionFailedException {
    if (Files.isDirectory(file)) {
      throw failed(file, "is a folder. Choose a file in it");
    }
    if (!Files.exists(file)) {
      missing(file, create);
    } else if (!Files.isReadable(file)) {
      throw failed(file, "may not be read by you. Ask its owner, or change its permissions");
    } else if (!database(file)) {
      throw failed(file, "is no SQLite database: it begins with other bytes. Choose another file");
    }
  }

  private static void missing(Path file, boolean create) throws ConnectionFailedException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null && !Files.isDirectory(folder)) {
      throw failed(file, "does not exist, and neither does its folder. Check the path");
    }
    if (!create) {
      throw failed(file, "does not exist. Check the path");
    }
  }

  private static boolean database(Path file) throws ConnectionFailedException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] start = in.readNBytes(HEADER.length);
      // A file of no bytes is what SQLite makes of a database that holds nothing yet.
      return start.length == 0 || Arrays.equals(start, HEADER);
    } catch (IOException e) {
      throw failed(file, "could not be read. Check the disk and its permissions");
    }
  }

  private static ConnectionFailedException failed(Path file, String what) {
    return new ConnectionFailedException(Stage.FILE, "The file %s %s.".formatted(file, what));
  }

  private static Connection connect(Path file, boolean readOnly) throws SQLException {
    String path = file.toAbsolutePath().toString();
    if (path.contains("?")) {
      // The driver would read options behind it.
      throw new SQLException("its path has a question mark in it. Rename it, or its folder");
    }
    Connection connection =
        JDBC.createConnection("jdbc:sqlite:" + path, config(readOnly).toProperties());
    try {
      prepare(connection);
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  private static SQLiteConfig config(boolean readOnly) {
    SQLiteConfig config = new SQLiteConfig();
    config.enforceForeignKeys(true);
    config.enableLoadExtension(false);
    config.setBusyTimeout(5000);
    config.setReadOnly(readOnly);
    config.setPragma(SQLiteConfig.Pragma.MMAP_SIZE, "0");
    return config;
  }

  private static void prepare(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA trusted_schema = 0");
      statement.execute("PRAGMA cell_size_check = 1");
      // Reads the catalog, so that a damaged file is found here and not at the first query.
      statement.executeQuery("SELECT count(*) FROM sqlite_schema").close();
    }
  }
}
