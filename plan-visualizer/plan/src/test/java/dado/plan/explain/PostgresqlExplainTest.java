package dado.plan.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dado.plan.format.PlanFormats;
import dado.plan.model.Query;
import dado.plan.rule.Analysis;
import dado.schema.dialect.ConnectionSource;
import dado.schema.dialect.Progress;
import dado.schema.model.Engine;
import dado.schema.sql.SqlStatement.Kind;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class PostgresqlExplainTest {
  private static EmbeddedPostgres server;
  private static ConnectionSource source;

  @BeforeAll
  static void start() throws Exception {
    server = EmbeddedPostgres.builder().setPGStartupWait(Duration.ofSeconds(60)).start();
    source = () -> server.getPostgresDatabase().getConnection();
  }

  @AfterAll
  static void stop() throws Exception {
    server.close();
  }

  @BeforeEach
  void fill() throws SQLException {
    execute(
        source,
        """
        drop table if exists t, noted cascade;
        drop sequence if exists numbers cascade;
        create sequence numbers;
        create table t (id int primary key, v int);
        insert into t select i, i from generate_series(1, 100) i;
        create table noted (x int);
        create or replace function writer() returns int language sql as
          'insert into noted values (1) returning x';
        create or replace function "Loud" () returns int language sql volatile as 'select 1';
        create or replace view writing as select writer() as x;
        """);
  }

  @Test
  void showsThePlanWithoutRunningTheStatement() throws Exception {
    Analysis analysis = explain("update t set v = 0", ExplainOptions.PLAN);
    assertThat(analysis.query().analyzed()).isFalse();
    assertThat(analysis.query().root().label()).contains("Update");
    assertUnchanged();
  }

  @Test
  void runsAQueryAndShowsWhatHappened() throws Exception {
    Analysis analysis = explain("select * from t where v > 90;", ExplainOptions.ANALYZE);
    assertThat(analysis.query().root().actual().orElseThrow().rows()).isEqualTo(10);
    assertThat(analysis.query().root().actual().orElseThrow().rowsRemoved()).hasValue(90);
    assertThat(analysis.query().sql()).isEqualTo("select * from t where v > 90");
  }

  @TestFactory
  Stream<DynamicTest> theSealHoldsWithoutTheLexerToo() {
    return Stream.of(
            "select 1; update t set v = 0",
            "select 1; commit; update t set v = 0",
            "select 1; rollback; delete from t",
            "select 1; set transaction read write; update t set v = 0",
            "select 1; do 'begin commit; delete from t; end'",
            "update t set v = 0",
            "select writer()",
            "select 1; select set_config('transaction_read_only', 'off', true); delete from t")
        .map(sql ->
            DynamicTest.dynamicTest(
                sql,
                () -> {
                  assertThatThrownBy(() -> sealed(sql))
                      .isInstanceOfAny(SQLException.class, ExplainRefusedException.class);
                  assertUnchanged();
                }));
  }

  private static Plan sealed(String sql) throws Exception {
    Admitted admitted = new Admitted(sql, Kind.READS, Parameters.of(Engine.POSTGRESQL, sql));
    try (Connection connection = source.open();
        Watch watch = Watch.over(connection, Duration.ofSeconds(10), Progress.NONE)) {
      return PostgresqlExplain.plan(connection, watch, admitted, ExplainOptions.ANALYZE);
    }
  }

  @Test
  void takesBackWhatAnAllowedWriteDid() throws Exception {
    ExplainOptions allowed =
        new ExplainOptions(true, true, Duration.ofSeconds(10), Duration.ofSeconds(2));
    Analysis analysis = explain("update t set v = 0", allowed);
    assertThat(analysis.query().analyzed()).isTrue();
    assertUnchanged();
  }

  @Test
  void saysWhatIsWrongWithAStatement() {
    assertThatThrownBy(() -> explain("select nothing from t", ExplainOptions.PLAN))
        .isInstanceOf(SQLException.class)
        .hasMessage(
            "PostgreSQL cannot explain the statement: column \"nothing\" does not exist"
                + " (line 1, column 8).");
  }

  @Test
  void stopsAtTheTimeLimit() {
    ExplainOptions brief =
        new ExplainOptions(true, false, Duration.ofMillis(300), Duration.ofSeconds(2));
    long start = System.nanoTime();
    assertThatThrownBy(() -> explain("select pg_sleep(20)", brief))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("Allow more time");
    assertThat(System.nanoTime() - start).isLessThan(3_000_000_000L);
  }

  @Test
  void endsWithinASecondOfBeingCancelled() throws Exception {
    CancelAfter progress = new CancelAfter(Duration.ofMillis(300));
    assertThatThrownBy(() ->
            Explainer.explain(
                Engine.POSTGRESQL, source, "select pg_sleep(20)", ExplainOptions.ANALYZE, progress))
        .isInstanceOf(CancellationException.class);
    assertThat(progress.sinceCancelled()).isLessThan(Duration.ofSeconds(1));
    assertThat(
            number(
                source,
                "select count(*) from pg_stat_activity where state <> 'idle'"
                    + " and query like '%pg_sleep%' and pid <> pg_backend_pid()"))
        .isZero();
  }

  @Test
  void saysThatPlpgsqlIsMissing() throws Exception {
    execute(source, "create database bare");
    ConnectionSource bare = () -> server.getDatabase("postgres", "bare").getConnection();
    execute(bare, "drop extension plpgsql");
    assertThatThrownBy(() ->
            Explainer.explain(
                Engine.POSTGRESQL, bare, "select 1", ExplainOptions.PLAN, Progress.NONE))
        .isInstanceOf(ExplainRefusedException.class)
        .hasMessageContaining("CREATE EXTENSION plpgsql");
  }

  @Test
  void saysWhatAWriteWouldChange() throws Exception {
    execute(
        source,
        """
        drop table if exists child, parent;
        create table parent (id serial primary key, n bigint default nextval('numbers'));
        create table child (id int, parent int references parent on delete cascade);
        create function nothing() returns trigger language plpgsql as 'begin return null; end';
        create trigger noting after delete on parent execute function nothing();
        insert into parent select from generate_series(1, 10);
        """);
    Consequences delete = consequences("delete from parent where id > 0 and writer() = 1");
    Consequences.Target target = delete.targets().getFirst();
    assertThat(target.table()).isEqualTo("public.parent");
    assertThat(target.triggers())
        .containsExactly("trigger noting", "changes in child through child_parent_fkey");
    assertThat(target.rows().orElseThrow()).isPositive();
    assertThat(delete.calls()).containsExactly("writer");
    assertThat(delete.sequences()).isEmpty();
    Consequences insert = consequences("insert into parent default values");
    assertThat(insert.sequences()).containsExactly("numbers", "parent_id_seq");
    assertThat(insert.sentences()).contains("Takes numbers from numbers, parent_id_seq.");
    assertThat(consequences("select nextval('numbers')").sequences()).containsExactly("numbers");
    assertThat(consequences("select * from parent where id = :id").none()).isTrue();
    assertThat(number(source, "select count(*) from parent")).isEqualTo(10);
  }

  private static Consequences consequences(String sql) throws Exception {
    return Explainer.consequences(
        Engine.POSTGRESQL, source, sql, ExplainOptions.ANALYZE, Progress.NONE);
  }

  @Test
  void nothingRunsOnProductionUnlessItsNameIsTyped() throws Exception {
    ExplainOptions marked =
        ExplainOptions.ANALYZE.on(new ExplainOptions.Production("shop", "shopp"));
    assertThatThrownBy(() -> explain("select 1", marked))
        .isInstanceOf(ExplainRefusedException.class)
        .hasMessageContaining("production");
    assertThat(explain("select 1", marked.plan()).query().analyzed()).isFalse();
    assertThat(
            explain("select 1", marked.on(new ExplainOptions.Production("shop", "shop")))
                .query()
                .analyzed())
        .isTrue();
  }

  @Test
  void aLockThatSomebodyHoldsIsNotWaitedForLong() throws Exception {
    try (Connection other = source.open();
        Statement statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.execute("lock table t in access exclusive mode");
      long start = System.nanoTime();
      assertThatThrownBy(() -> explain("select * from t", ExplainOptions.PLAN))
          .hasMessageContaining("waited too long for a lock");
      assertThat(System.nanoTime() - start).isLessThan(4_000_000_000L);
    }
  }

  @Test
  void suggestsWhatWouldTellMore() throws Exception {
    execute(
        source,
        "create table if not exists fresh (id int); alter table fresh set"
            + " (autovacuum_enabled = off)");
    Explanation explanation =
        Explainer.explanation(
            Engine.POSTGRESQL, source, "select * from fresh", ExplainOptions.PLAN, Progress.NONE);
    assertThat(explanation.hints())
        .containsExactly(
            new Hint(
                "fresh was never analyzed: the planner guesses what is in it.",
                "ANALYZE public.fresh"));
    assertThat(explanation.server().engine()).isEqualTo(Engine.POSTGRESQL);
  }

  @Test
  void suggestsTheClockOfBlocksAndDoesNotSwitchIt() throws Exception {
    Query read =
        PlanFormats.parse(
            Engine.POSTGRESQL,
            "select 1",
            """
            [{"Plan": {"Node Type": "Result", "Startup Cost": 0, "Total Cost": 1, "Plan Rows": 1,
              "Plan Width": 4, "Actual Startup Time": 0, "Actual Total Time": 1, "Actual Rows": 1,
              "Actual Loops": 1, "Shared Read Blocks": 7}, "Execution Time": 1}]
            """);
    try (Connection connection = source.open();
        Statement statement = connection.createStatement();
        Watch watch = Watch.over(connection, Duration.ofSeconds(10), Progress.NONE)) {
      assertThat(PostgresqlHints.of(connection, watch, read))
          .extracting(Hint::sql)
          .containsExactly("SET track_io_timing = on");
      statement.execute("set track_io_timing = on");
      assertThat(PostgresqlHints.of(connection, watch, read)).isEmpty();
    }
  }

  private static void assertUnchanged() throws SQLException {
    assertThat(number(source, "select sum(v) from t")).isEqualTo(5050);
    assertThat(number(source, "select count(*) from noted")).isZero();
    assertThat(number(source, "select last_value from numbers")).isEqualTo(1);
    assertThat(number(source, "select count(*) from pg_class where relname = 'copied'")).isZero();
  }

  private static Analysis explain(String sql, ExplainOptions options) throws Exception {
    return Explainer.explain(Engine.POSTGRESQL, source, sql, options, Progress.NONE);
  }

  private static void execute(ConnectionSource on, String sql) throws SQLException {
    try (Connection connection = on.open();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static long number(ConnectionSource on, String sql) throws SQLException {
    try (Connection connection = on.open();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
