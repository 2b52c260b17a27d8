package dado.bench.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dado.bench.connection.Connections;
import dado.bench.session.Result;
import dado.bench.session.Session;
import dado.schema.dialect.Progress;
import dado.schema.scratch.RunFolder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleTest {

  private static final Duration NO_LIMIT = Duration.ZERO;

  @TempDir static Path cache;

  @BeforeAll
  static void keepsToAFolderOfTheTest() {
    System.setProperty("dado.cache", cache.toString());
  }

  @AfterAll
  static void forgetsTheFolder() {
    System.clearProperty("dado.cache");
  }

  @Test
  void hasTheSameRowsOnBothEngines() throws Exception {
    try (Sample sqlite = Sample.sqlite(Progress.NONE);
        Sample postgresql = Sample.postgresql(Progress.NONE);
        Connection one = Connections.open(sqlite.target());
        Connection other = Connections.open(postgresql.target())) {
      assertThat(counts(one)).containsExactly(20_000L, 2_000L, 60_000L, 149_850L, 68_000L);
      assertThat(counts(other)).isEqualTo(counts(one));
      for (String table : Shop.TABLES) {
        assertThat(sum(other, table)).as(table).isEqualTo(sum(one, table));
      }
    }
  }

  @Test
  void keepsItsForeignKeysAndItsSkew() throws Exception {
    try (Sample sample = Sample.sqlite(Progress.NONE);
        Connection connection = Connections.open(sample.target())) {
      assertThat(column(connection, "PRAGMA foreign_key_check")).isEmpty();
      assertThat(column(connection, "SELECT count(*) FROM orders WHERE status = 'delivered'"))
          .singleElement()
          .satisfies(n -> assertThat(Integer.parseInt(n)).isBetween(56_500, 57_500));
    }
  }

  @Test
  void foreignKeysHoldOnPostgresqlToo() throws Exception {
    try (Sample sample = Sample.postgresql(Progress.NONE);
        Connection connection = Connections.open(sample.target());
        Statement statement = connection.createStatement()) {
      // Makes the server check every row that was loaded without a check.
      statement.execute(
          "ALTER TABLE orders ADD CONSTRAINT again FOREIGN KEY (user_id) REFERENCES users (id)");
      assertThat(explained(connection, sample.slowQuery())).contains("Seq Scan on orders");
      statement.execute("CREATE INDEX orders_user_id_idx ON orders (user_id)");
      assertThat(explained(connection, sample.slowQuery())).doesNotContain("Seq Scan on orders");
    }
  }

  @Test
  void oneIndexMakesTheSlowQueriesFastOnSqlite() throws Exception {
    try (Sample sample = Sample.sqlite(Progress.NONE);
        Session session = new Session(sample.target(), Connections.source(sample.target()))) {
      long query = fastest(session, sample.slowQuery());
      long report = fastest(session, sample.slowReport());
      session.run("CREATE INDEX orders_user_id_idx ON orders (user_id)", 1, NO_LIMIT);
      assertThat(query).isGreaterThan(3 * fastest(session, sample.slowQuery()));
      assertThat(report).isGreaterThan(10 * fastest(session, sample.slowReport()));
    }
  }

  @Test
  void oneIndexMakesTheSlowQueriesFastOnPostgresql() throws Exception {
    try (Sample sample = Sample.postgresql(Progress.NONE);
        Session session = new Session(sample.target(), Connections.source(sample.target()))) {
      long query = fastest(session, sample.slowQuery());
      long report = fastest(session, sample.slowReport());
      session.run("CREATE INDEX orders_user_id_idx ON orders (user_id)", 1, NO_LIMIT);
      assertThat(query).isGreaterThan(2 * fastest(session, sample.slowQuery()));
      assertThat(report).isGreaterThan(10 * fastest(session, sample.slowReport()));
    }
  }

  @Test
  void isGoneWhenClosedAndNeverTouchesTheTemplate() throws Exception {
    Path file;
    try (Sample sample = Sample.sqlite(Progress.NONE);
        Session session = new Session(sample.target(), Connections.source(sample.target()))) {
      file = sample.target().file().orElseThrow();
      session.run("DELETE FROM reviews", 1, NO_LIMIT);
    }
    assertThat(file).doesNotExist();
    try (Sample sample = Sample.sqlite(Progress.NONE);
        Connection connection = Connections.open(sample.target())) {
      assertThat(counts(connection).getLast()).isEqualTo(68_000L);
    }
  }

  @Test
  void sweepsWhatACrashLeftAndKeepsWhatIsInUse() throws Exception {
    Path runs = cache.resolve("sweep");
    Path left = Files.createDirectories(runs.resolve("run-left"));
    Files.createFile(left.resolve("owner.lock"));
    Files.writeString(left.resolve("shop.sqlite"), "left by a crash");
    try (RunFolder first = RunFolder.claim(runs);
        RunFolder second = RunFolder.claim(runs)) {
      RunFolder.sweep(runs);
      assertThat(left).doesNotExist();
      assertThat(first.folder()).exists();
      assertThat(second.folder()).exists();
    }
  }

  @Test
  void replacesATemplateThatIsNotWhole() throws Exception {
    Path folder = Files.createDirectories(cache.resolve("torn"));
    Path file = Template.file(folder, Progress.NONE);
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length / 2));
    assertThat(Template.file(folder, Progress.NONE)).hasBinaryContent(whole);
  }

  private static long fastest(Session session, String query) throws SQLException {
    long best = Long.MAX_VALUE;
    for (int i = 0; i < 5; i++) {
      Result result = session.run(query, 1000, NO_LIMIT);
      best = Math.min(best, result.took().toNanos());
    }
    return best;
  }

  private static String explained(Connection connection, String query) throws SQLException {
    return String.join("\n", column(connection, "EXPLAIN " + query));
  }

  private static List<Long> counts(Connection connection) throws SQLException {
    List<Long> counts = new ArrayList<>();
    for (String table : Shop.TABLES) {
      counts.add(Long.parseLong(column(connection, "SELECT count(*) FROM " + table).getFirst()));
    }
    return counts;
  }

  private static long sum(Connection connection, String table) throws SQLException {
    CRC32 sum = new CRC32();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT * FROM " + table + " ORDER BY id")) {
      int columns = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        for (int i = 1; i <= columns; i++) {
          sum.update((rows.getString(i) + "|").getBytes(StandardCharsets.UTF_8));
        }
      }
    }
    return sum.getValue();
  }

  private static List<String> column(Connection connection, String sql) throws SQLException {
    List<String> values = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        values.add(rows.getString(1));
      }
    }
    return values;
  }
}
