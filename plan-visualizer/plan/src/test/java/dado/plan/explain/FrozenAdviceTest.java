package dado.plan.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dado.plan.advise.AdviceOptions;
import dado.plan.advise.EnginePlaces;
import dado.plan.advise.WorkloadAdviser;
import dado.plan.whatif.Database;
import dado.plan.whatif.Rung;
import dado.plan.workload.Workload;
import dado.schema.Dialects;
import dado.schema.dialect.ConnectionSource;
import dado.schema.dialect.Progress;
import dado.schema.model.Engine;
import dado.schema.model.Schema;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Servers that stop answering in the middle of advice.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FrozenAdviceTest {
  private static final String SQL = "select * from dado_frozen where user_id = 4711";
  private static final Duration USUAL = Duration.ofSeconds(30);

  private FrozenServerTest.Door postgresql;
  private Schema schema;

  @BeforeAll
  void fill() throws Exception {
    postgresql = FrozenServerTest.Door.to(Engine.POSTGRESQL);
    execute(
        postgresql.source(),
        "create table dado_frozen (id integer primary key, user_id integer not null)",
        "insert into dado_frozen select i, i from generate_series(1, 20000) i",
        "analyze dado_frozen");
    schema = schema(postgresql.source());
  }

  @AfterAll
  void stop() throws Exception {
    postgresql.close();
  }

  /// The stages are those of all three places: the lab, HypoPG, the formulas.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Reading the statistics",
        "Asking for the plan",
        "Making the tables in the lab",
        "Looking for HypoPG",
        "Reading the planner's settings",
        "Making 1 indexes known to"
      })
  void cancellingDuringAdviceTakesASecondAtMostAndLeavesNothing(String stage) throws Exception {
    Freeze freeze = new Freeze(postgresql.proxy(), stage, true);
    assertThatThrownBy(() ->
            advise(Engine.POSTGRESQL, postgresql.source(), schema, USUAL, Rung.PLANNER, freeze))
        .isInstanceOf(CancellationException.class);
    assertThat(freeze.sinceCancelled()).isLessThan(Duration.ofMillis(1500));
    postgresql.proxy().thaw();
    assertThat(others()).as("sessions that are left").isZero();
  }

  @Test
  void theLimitOfTimeEndsAdviceOnAFrozenServer() throws Exception {
    Freeze freeze = new Freeze(postgresql.proxy(), "Making 1 indexes known to", false);
    Duration brief = Duration.ofSeconds(1);
    assertThatThrownBy(() ->
            advise(Engine.POSTGRESQL, postgresql.source(), schema, brief, Rung.ANALYTIC, freeze))
        .isInstanceOf(SQLTimeoutException.class)
        .hasMessage(
            "The statement was stopped after 1.0 s, the limit. The server does not even answer that"
                + " it stopped, so the connection was cut: see whether the server is stopped or"
                + " overloaded, and try again.");
    postgresql.proxy().thaw();
    assertThat(others()).isZero();
  }

  @ParameterizedTest
  @EnumSource(
      value = Engine.class,
      names = {"MYSQL", "MARIADB"})
  void theOthersAreLeftWithinASecondToo(Engine engine) throws Exception {
    try (FrozenServerTest.Door door = FrozenServerTest.Door.to(engine)) {
      Freeze freeze = new Freeze(door.proxy(), "Asking for the plan", true);
      Schema empty = Schema.empty(engine);
      assertThatThrownBy(() -> advise(engine, door.source(), empty, USUAL, Rung.PLANNER, freeze))
          .isInstanceOf(CancellationException.class);
      assertThat(freeze.sinceCancelled()).isLessThan(Duration.ofMillis(1500));
    }
  }

  private static void advise(
      Engine engine,
      ConnectionSource source,
      Schema schema,
      Duration limit,
      Rung rung,
      Progress progress)
      throws SQLException {
    Database read = EnginePlaces.database(engine, source, schema, progress);
    var _ =
        WorkloadAdviser.advise(
            new Database(engine, source, schema, read.statistics(), limit),
            Workload.of(SQL),
            EnginePlaces.upTo(rung, Optional.empty()),
            AdviceOptions.USUAL,
            progress,
            first -> {});
  }

  private static Schema schema(ConnectionSource source) throws SQLException {
    try (Connection connection = source.open()) {
      return Dialects.of(Engine.POSTGRESQL).catalog().read(connection, Progress.NONE);
    }
  }

  private static void execute(ConnectionSource source, String... statements) throws SQLException {
    try (Connection connection = source.open();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  /// The server takes a moment to see that a session is gone.
  private long others() throws Exception {
    long left = 1;
    try (Connection connection = postgresql.source().open();
        Statement statement = connection.createStatement()) {
      for (int i = 0; i < 200 && left > 0; i++) {
        try (ResultSet row =
            statement.executeQuery(
                "select count(*) from pg_stat_activity where backend_type = 'client backend'"
                    + " and pid <> pg_backend_pid()")) {
          row.next();
          left = row.getLong(1);
        }
        Thread.sleep(left > 0 ? 20 : 0);
      }
    }
    return left;
  }

  /// Freezes a proxy when a stage of advice begins, and then cancels.
  private static final class Freeze implements Progress {
    private static final long WAIT = 100_000_000;

    private final FreezableProxy proxy;
    private final String stage;
    private final boolean cancels;
    private volatile long frozenAt;

    Freeze(FreezableProxy proxy, String stage, boolean cancels) {
      this.proxy = proxy;
      this.stage = stage;
      this.cancels = cancels;
    }

    @Override
    public void report(String what, double fraction) {
      if (frozenAt == 0 && what.startsWith(stage)) {
        proxy.freeze();
        frozenAt = System.nanoTime();
      }
    }

    @Override
    public boolean cancelled() {
      return cancels && frozenAt != 0 && System.nanoTime() - frozenAt > WAIT;
    }

    Duration sinceCancelled() {
      assertThat(frozenAt).as(stage).isNotZero();
      return Duration.ofNanos(System.nanoTime() - frozenAt - WAIT);
    }
  }
}
