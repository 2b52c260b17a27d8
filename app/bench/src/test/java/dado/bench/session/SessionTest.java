package dado.bench.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dado.bench.connection.Connections;
import dado.bench.connection.MariaDbServer;
import dado.bench.connection.Target;
import dado.bench.session.StatementFailedException.Reason;
import dado.schema.dialect.Progress;
import dado.schema.model.Engine;
import dado.schema.scratch.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SessionTest {

  private static final Duration MINUTE = Duration.ofMinutes(1);

  @TempDir static Path folder;
  private static EmbeddedPostgres postgres;
  private static MariaDbServer mariadb;

  @BeforeAll
  static void startServers() throws Exception {
    postgres = EmbeddedPostgres.start(folder.resolve("servers"), Progress.NONE);
    mariadb = new MariaDbServer();
  }

  @AfterAll
  static void stopServers() throws Exception {
    postgres.close();
    mariadb.close();
  }

  private static String endless(Engine engine) {
    return switch (engine) {
      case POSTGRESQL ->
          "SELECT count(*) FROM generate_series(1, 100000) a, generate_series(1, 100000) b";
      case MYSQL, MARIADB -> "SELECT count(*) FROM seq_1_to_100000 a, seq_1_to_100000 b";
      case SQLITE ->
          "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n";
    };
  }

  private static Session session(Engine engine) {
    Target target =
        switch (engine) {
          case POSTGRESQL ->
              Target.server(engine, "127.0.0.1", postgres.port(), "postgres", postgres.user());
          case MYSQL, MARIADB -> mariadb.target("right");
          case SQLITE -> Target.newFile(folder.resolve("session.db"));
        };
    return new Session(target, Connections.source(target));
  }

  private static Result.Rows rows(Session session, String sql, int most) throws SQLException {
    return (Result.Rows) session.run(sql, most, MINUTE);
  }

  private static StatementFailedException failure(Session session, String sql, Duration limit) {
    return (StatementFailedException) catchThrowable(() -> session.run(sql, 10, limit));
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "MYSQL")
  void fetchesRowsUpToTheLimitAndKeepsNull(Engine engine) throws SQLException {
    try (Session session = session(engine)) {
      String sql = "SELECT 1 AS a, NULL AS b UNION ALL SELECT 2, '' UNION ALL SELECT 3, 'x'";
      Result.Rows all = rows(session, "-- c\n" + sql + " ;", 3);
      assertThat(all.columns()).containsExactly("a", "b");
      assertThat(all.rows())
          .containsExactly(Arrays.asList("1", null), List.of("2", ""), List.of("3", "x"));
      assertThat(all.more()).isFalse();
      Result.Rows two = rows(session, sql, 2);
      assertThat(two.rows()).hasSize(2);
      assertThat(two.more()).isTrue();
      assertThat(session.engine()).isEqualTo(engine);
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "MYSQL")
  void countsChangedRows(Engine engine) throws SQLException {
    try (Session session = session(engine)) {
      session.run("DROP TABLE IF EXISTS counted", 1, MINUTE);
      session.run("CREATE TABLE counted (a INTEGER)", 1, MINUTE);
      Result inserted = session.run("INSERT INTO counted VALUES (1), (2), (3)", 1, MINUTE);
      assertThat(((Result.Count) inserted).rows()).isEqualTo(3);
      assertThat(rows(session, "SELECT count(*) FROM counted", 5).rows().getFirst())
          .containsExactly("3");
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "MYSQL")
  void cancelsWithinASecondAndStaysUsable(Engine engine) throws Exception {
    try (Session session = session(engine)) {
      rows(session, "SELECT 1", 1);
      AtomicLong asked = new AtomicLong();
      Thread.ofPlatform()
          .start(() -> {
            pause(700);
            asked.set(System.nanoTime());
            session.cancel();
          });
      StatementFailedException failure = failure(session, endless(engine), MINUTE);
      long millis = (System.nanoTime() - asked.get()) / 1_000_000;
      assertThat(failure.reason()).isEqualTo(Reason.CANCELLED);
      assertThat(millis).isBetween(0L, 1000L);
      assertThat(rows(session, "SELECT 2", 1).rows()).containsExactly(List.of("2"));
      assertThat(session.notice()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "MYSQL")
  void stopsAtTheLimit(Engine engine) throws Exception {
    try (Session session = session(engine)) {
      rows(session, "SELECT 1", 1);
      long start = System.nanoTime();
      StatementFailedException failure = failure(session, endless(engine), Duration.ofMillis(500));
      assertThat(System.nanoTime() - start).isLessThan(2_500_000_000L);
      assertThat(failure.reason()).isEqualTo(Reason.TIMED_OUT);
      assertThat(failure.getMessage()).contains("its limit");
      assertThat(rows(session, "SELECT 2", 1).rows()).hasSize(1);
    }
  }

  private static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "MYSQL")
  void tellsWhereTheFaultIs(Engine engine) throws SQLException {
    String sql = "/* é\uD83D\uDE00 */ SELECT 1\nFORM nowhere";
    try (Session session = session(engine)) {
      StatementFailedException failure = failure(session, sql, MINUTE);
      assertThat(failure.reason()).isEqualTo(Reason.REFUSED);
      assertThat(failure.getMessage()).startsWith(engine.title() + ": ");
      int offset = failure.offset().orElse(-1);
      // Each may take FORM for an alias, and stumble over the word behind it.
      assertThat(sql.substring(offset)).matches("(FORM )?nowhere");
    }
  }

  @Test
  void tellsWhereAnUnknownColumnIsInSqlite() throws SQLException {
    try (Session session = session(Engine.SQLITE)) {
      StatementFailedException failure =
          failure(session, "SELECT  nmae FROM sqlite_schema", MINUTE);
      assertThat(failure.offset()).isEqualTo(OptionalInt.of(8));
    }
  }

  @Test
  void runsExactlyOneStatement() {
    try (Session session = session(Engine.SQLITE)) {
      assertThat(failure(session, "SELECT 1; DROP TABLE x", MINUTE).reason())
          .isEqualTo(Reason.NOT_ONE);
      assertThat(failure(session, "-- nothing", MINUTE).reason()).isEqualTo(Reason.NOT_ONE);
    }
  }

  @Test
  void connectsAgainWhenTheConnectionIsLostAndSaysSo() throws SQLException {
    try (Session session = session(Engine.POSTGRESQL);
        Session other = session(Engine.POSTGRESQL)) {
      String id = rows(session, "SELECT pg_backend_pid()", 1).rows().getFirst().getFirst();
      rows(other, "SELECT pg_terminate_backend(" + id + ")", 1);
      pause(300);
      StatementFailedException failure = failure(session, "SELECT 1", MINUTE);
      assertThat(failure.reason()).isEqualTo(Reason.LOST);
      assertThat(rows(session, "SELECT 1", 1).rows()).hasSize(1);
      assertThat(session.notice()).contains("new one");
      rows(session, "SELECT 1", 1);
      assertThat(session.notice()).isEmpty();
    }
  }

  @Test
  void leavesATransactionOfThePersonAlone() throws SQLException {
    try (Session session = session(Engine.POSTGRESQL)) {
      session.run("CREATE TABLE IF NOT EXISTS kept (a int)", 1, MINUTE);
      session.run("BEGIN", 1, MINUTE);
      session.run("INSERT INTO kept VALUES (1)", 1, MINUTE);
      rows(session, "SELECT * FROM kept", 10);
      session.run("ROLLBACK", 1, MINUTE);
      assertThat(rows(session, "SELECT * FROM kept", 10).rows()).isEmpty();
    }
  }

  @Test
  void shortensLongTextAndTellsOfBytes() throws SQLException {
    try (Session session = session(Engine.SQLITE)) {
      List<List<String>> rows =
          List.copyOf(
              rows(session, "SELECT hex(zeroblob(20000)), x'00ff', zeroblob(100)", 1).rows());
      List<String> row = rows.getFirst();
      assertThat(row.get(0)).hasSize(10_000 + "… (40000 characters in all)".length());
      assertThat(row.get(1)).isEqualTo("(2 bytes) 0x00ff");
      assertThat(row.get(2)).startsWith("(100 bytes) 0x0000").endsWith("…");
    }
    try (Session session = session(Engine.POSTGRESQL)) {
      assertThat(rows(session, "SELECT '\\x00ff'::bytea", 1).rows().getFirst())
          .containsExactly("(2 bytes) 0x00ff");
    }
  }

  @Test
  void readsTenMillionRowsUpToTheLimitInAMoment() throws SQLException {
    try (Session session = session(Engine.POSTGRESQL)) {
      Result.Rows rows = rows(session, "SELECT * FROM generate_series(1, 10000000)", 1000);
      assertThat(rows.rows()).hasSize(1000);
      assertThat(rows.more()).isTrue();
    }
    try (Session session = session(Engine.MARIADB)) {
      assertThat(rows(session, "SELECT seq FROM seq_1_to_10000000", 1000).rows()).hasSize(1000);
    }
  }
}
