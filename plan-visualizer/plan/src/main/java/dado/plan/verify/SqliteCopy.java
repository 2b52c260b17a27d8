package dado.plan.verify;

import dado.plan.explain.Watch;
import dado.plan.whatif.Database;
import dado.plan.whatif.Hypothetical;
import dado.schema.dialect.ConnectionSource;
import dado.schema.dialect.Identifiers;
import dado.schema.dialect.Progress;
import dado.schema.model.Name;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/// A SQLite file, copied by SQLite's backup into a folder for temporary files. A folder that a
/// killed process left is removed by the next copy.
final class SqliteCopy implements Copy {
  private static final String PREFIX = "dado-verify-";
  private static final Duration COPYING = Duration.ofMinutes(10);

  private final Path folder;
  private final Identifiers identifiers;
  private final RowCopies rows;
  private final String version;

  private SqliteCopy(Path folder, Identifiers identifiers, String version) {
    this.folder = folder;
    this.identifiers = identifiers;
    this.rows = new RowCopies(identifiers, "temp.");
    this.version = version;
  }

  static SqliteCopy of(Database database, long most, Progress progress) throws SQLException {
    progress.report("Copying the file", -1);
    Path folder = folder();
    try (Connection connection = database.source().open();
        Watch watch = Watch.over(connection, COPYING, progress);
        Statement statement = connection.createStatement()) {
      long bytes = number(statement, "pragma page_count") * number(statement, "pragma page_size");
      Sizes.refuse(bytes, most);
      String target = folder.resolve("copy.db").toString();
      int _ = watch.run(statement, () -> statement.executeUpdate("backup to " + quoted(target)));
      return new SqliteCopy(
          folder, database.identifiers(), connection.getMetaData().getDatabaseProductVersion());
    } catch (SQLException | RuntimeException e) {
      delete(folder);
      throw e;
    }
  }

  private static String quoted(String path) {
    return "'" + path.replace("'", "''") + "'";
  }

  private static Path folder() throws SQLException {
    try {
      Path all = Path.of(System.getProperty("java.io.tmpdir", "."));
      sweep(all);
      return Files.createTempDirectory(all, PREFIX + ProcessHandle.current().pid() + "-");
    } catch (IOException e) {
      throw new SQLException("No folder for the copy could be made: " + e.getMessage() + ".", e);
    }
  }

  /// Removes what processes left that are no more.
  static void sweep(Path all) throws IOException {
    try (Stream<Path> folders = Files.list(all)) {
      folders
          .filter(f -> f.getFileName().toString().startsWith(PREFIX))
          .filter(SqliteCopy::isAbandoned)
          .forEach(SqliteCopy::delete);
    }
  }

  private static boolean isAbandoned(Path folder) {
    String name = folder.getFileName().toString().substring(PREFIX.length());
    String pid = name.split("-", 2)[0];
    boolean number =
        !pid.isEmpty() && pid.length() < 12 && pid.chars().allMatch(Character::isDigit);
    return number && ProcessHandle.of(Long.parseLong(pid)).isEmpty();
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The copy in " + folder + " could not be removed.", e);
    }
  }

  private static long number(Statement statement, String sql) throws SQLException {
    try (ResultSet rows = statement.executeQuery(sql)) {
      return rows.next() ? rows.getLong(1) : 0;
    }
  }

  @Override
  public String where() {
    return "SQLite " + version + ", a copy of the file";
  }

  @Override
  public ConnectionSource source() {
    return () -> DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("copy.db"));
  }

  @Override
  public List<String> notes() {
    return List.of();
  }

  @Override
  public Name here(Name original) {
    return original;
  }

  @Override
  public long bytes(Connection connection, Hypothetical index) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      return number(
          statement,
          "select coalesce(sum(pgsize), 0) from dbstat where name = "
              + identifiers.literal(index.index().name()));
    }
  }

  @Override
  public void analyze(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("analyze");
    }
  }

  @Override
  public OptionalDouble insert(Connection connection, Name original) throws SQLException {
    return rows.insert(connection, original, "rowid");
  }

  @Override
  public void close() {
    delete(folder);
  }
}
