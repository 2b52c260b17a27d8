package dado.plan.statistics.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dado.plan.explain.Watch;
import dado.plan.statistics.ColumnStatistics;
import dado.plan.statistics.Statistics;
import dado.plan.statistics.TableStatistics;
import dado.schema.Dialects;
import dado.schema.dialect.Progress;
import dado.schema.model.Engine;
import dado.schema.model.Name;
import dado.schema.scratch.Scratch;
import dado.schema.scratch.Scratches;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgresqlStatisticsTest {
  private static final Name ORDERS = new Name("public", "orders");
  private Scratch scratch;

  @BeforeAll
  void fill() throws Exception {
    scratch = Scratches.embedded().open(Engine.POSTGRESQL, Progress.NONE);
    try (Connection connection = scratch.connections().open();
        Statement statement = connection.createStatement()) {
      statement.execute(
          """
          create table orders (id integer primary key, status text, note text, sizes integer[]);
          alter table orders set (autovacuum_enabled = off);
          insert into orders select i, case when i % 10 = 0 then 'a, "b"' else 'paid' end,
            case when i % 4 = 0 then 'n' || i end, array[i % 3] from generate_series(1, 10000) i;
          create table log (at date, n integer) partition by range (at);
          create table log_1 partition of log for values from ('2026-01-01') to ('2026-02-01');
          alter table log_1 set (autovacuum_enabled = off);
          insert into log select '2026-01-05', i from generate_series(1, 5000) i;
          create table fresh (id integer);
          alter table fresh set (autovacuum_enabled = off);
          insert into fresh select generate_series(1, 1000);
          """);
      // What a session counted reaches the server later, and an analyze takes back only what has.
      statement.execute("select pg_stat_force_next_flush()");
      statement.execute("vacuum analyze orders");
      statement.execute("analyze log");
      statement.execute("update orders set note = 'x' where id <= 50");
      statement.execute("select pg_stat_force_next_flush()");
    }
  }

  @AfterAll
  void drop() {
    scratch.close();
  }

  private Statistics read(String... before) throws SQLException {
    try (Connection connection = scratch.connections().open();
        Watch watch = Watch.over(connection, Duration.ofSeconds(20), Progress.NONE);
        Statement statement = connection.createStatement()) {
      for (String sql : before) {
        statement.execute(sql);
      }
      return PostgresqlStatistics.read(
          connection,
          watch,
          List.of(
              ORDERS,
              new Name("public", "log"),
              new Name("public", "fresh"),
              new Name("public", "nothing")));
    }
  }

  @Test
  void knowsRowsPagesAndChanges() throws Exception {
    TableStatistics orders = read().of(ORDERS).orElseThrow();
    assertThat(orders.rows()).isCloseTo(10_000, within(300.0));
    assertThat(orders.pages()).isBetween(50L, 200L);
    assertThat(orders.bytes()).isEqualTo(orders.pages() * 8192);
    assertThat(orders.visible().orElseThrow()).isEqualTo(visible());
    assertThat(orders.analyzed()).isPresent();
    assertThat(orders.inserted()).hasValue(10_000);
    assertThat(orders.updated()).hasValue(50);
    assertThat(orders.changed()).hasValue(50);
  }

  /// A session hands its counts over a moment after it wrote, and may have had the rows analyzed
  /// before that.
  @Test
  void rowsThatWereCountedAfterTheirAnalyzeAreNotTakenForNew() {
    assertThat(changed(10, 1000, 0)).hasValue(0);
    assertThat(changed(5, 1000, 0)).as("the file grew").hasValue(1000);
    assertThat(changed(10, 1000, 1)).as("rows were deleted").hasValue(1000);
  }

  private static OptionalDouble changed(long pages, double inserted, double deleted) {
    RelationFacts table =
        new RelationFacts(
            ORDERS,
            ORDERS,
            'r',
            "",
            10 * 8192,
            pages,
            1000,
            0,
            "",
            Optional.empty(),
            Optional.of(new RelationFacts.Counts(1000, inserted, 0, deleted)));
    return PostgresqlStatistics.of(new PostgresqlFacts(List.of(table), List.of()))
        .of(ORDERS)
        .orElseThrow()
        .changed();
  }

  /// How much a vacuum can mark depends on who else is there.
  private double visible() throws SQLException {
    try (Connection connection = scratch.connections().open();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select least(1, relallvisible::float8 / relpages) from pg_class where relname ="
                    + " 'orders'")) {
      row.next();
      return row.getDouble(1);
    }
  }

  @Test
  void knowsColumns() throws Exception {
    Statistics all = read();
    ColumnStatistics status = all.of(ORDERS, "status").orElseThrow();
    assertThat(status.distinct()).isEqualTo(2);
    assertThat(status.common().keySet()).containsExactly("paid", "a, \"b\"");
    assertThat(status.frequency("paid")).isCloseTo(0.9, within(0.02));
    ColumnStatistics id = all.of(ORDERS, "id").orElseThrow();
    assertThat(id.distinct()).isCloseTo(10_000, within(300.0));
    assertThat(id.correlation().orElseThrow()).isCloseTo(1, within(0.01));
    assertThat(all.of(ORDERS, "note").orElseThrow().nulls()).isCloseTo(0.75, within(0.02));
    assertThat(all.of(ORDERS, "sizes").orElseThrow().common().keySet())
        .containsExactlyInAnyOrder("{0}", "{1}", "{2}");
  }

  @Test
  void addsUpPartitionsAndGuessesWhatWasNeverAnalyzed() throws Exception {
    Statistics all = read();
    assertThat(all.of(new Name("public", "log")).orElseThrow().rows()).isEqualTo(5000);
    assertThat(all.of(new Name("public", "log_1")).orElseThrow().rows()).isEqualTo(5000);
    TableStatistics fresh = all.of(new Name("public", "fresh")).orElseThrow();
    assertThat(fresh.rows()).isBetween(300.0, 3000.0);
    assertThat(fresh.analyzed()).isEmpty();
    assertThat(all.of(new Name("public", "nothing"))).isEmpty();
  }

  @Test
  void tellsARoleThatMayNotReadATableItsSizeAlone() throws Exception {
    try (Connection admin = scratch.privileged().open();
        Statement statement = admin.createStatement()) {
      statement.execute("drop role if exists dado_statistics_guest");
      statement.execute("create role dado_statistics_guest");
      statement.execute("grant dado_statistics_guest to postgres");
    }
    TableStatistics orders = read("set role dado_statistics_guest").of(ORDERS).orElseThrow();
    assertThat(orders.rows()).isCloseTo(10_000, within(300.0));
    assertThat(orders.columns()).isEmpty();
  }

  @Test
  void readsAWholeSchema() throws Exception {
    try (Connection connection = scratch.connections().open();
        Watch watch = Watch.over(connection, Duration.ofSeconds(20), Progress.NONE)) {
      Statistics all =
          PostgresqlStatistics.read(
              connection,
              watch,
              Dialects.of(Engine.POSTGRESQL).catalog().read(connection, Progress.NONE));
      assertThat(all.tables()).hasSize(4);
      assertThat(connection.getAutoCommit()).isTrue();
    }
  }

  @Test
  void readsArraysAsPostgresqlPrintsThem() {
    assertThat(ArrayText.elements("{}")).isEmpty();
    assertThat(ArrayText.elements("{a,\"b, c\",\"d\\\"e\\\\\",\"\"}"))
        .containsExactly("a", "b, c", "d\"e\\", "");
    assertThat(ArrayText.elements("{\"{1,2}\",\"{3}\"}")).containsExactly("{1,2}", "{3}");
  }
}
