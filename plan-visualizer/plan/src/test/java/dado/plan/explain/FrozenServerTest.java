package dado.plan.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dado.plan.RealEngines;
import dado.schema.dialect.ConnectionSource;
import dado.schema.dialect.Progress;
import dado.schema.model.Engine;
import dado.schema.scratch.Scratch;
import dado.schema.scratch.Scratches;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Servers that stop answering: nobody waits for them longer than patience goes.
class FrozenServerTest {
  private static final Duration PATIENCE = Duration.ofMillis(4500);

  private static String slow(Engine engine) {
    return engine == Engine.POSTGRESQL ? "select pg_sleep(20)" : "select sleep(20)";
  }

  @ParameterizedTest
  @EnumSource(
      value = Engine.class,
      names = {"POSTGRESQL", "MYSQL", "MARIADB"})
  void aCancelledStatementOnAFrozenServerIsCut(Engine engine) throws Exception {
    try (Door door = Door.to(engine)) {
      FreezeWhileRunning progress = new FreezeWhileRunning(door.proxy(), true);
      assertThatThrownBy(() ->
              Explainer.explain(
                  engine, door.source(), slow(engine), ExplainOptions.ANALYZE, progress))
          .isInstanceOf(CancellationException.class);
      assertThat(progress.sinceFrozen()).isLessThan(PATIENCE);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Engine.class,
      names = {"POSTGRESQL", "MYSQL", "MARIADB"})
  void theLimitOfTimeHoldsOnAFrozenServerToo(Engine engine) throws Exception {
    try (Door door = Door.to(engine)) {
      FreezeWhileRunning progress = new FreezeWhileRunning(door.proxy(), false);
      ExplainOptions brief = ExplainOptions.ANALYZE.within(Duration.ofSeconds(1));
      assertThatThrownBy(
              () -> Explainer.explain(engine, door.source(), slow(engine), brief, progress))
          .isInstanceOf(SQLTimeoutException.class);
      assertThat(progress.sinceFrozen()).isLessThan(PATIENCE);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Engine.class,
      names = {"POSTGRESQL", "MYSQL", "MARIADB"})
  void nobodyWaitsForADoorThatDoesNotOpen(Engine engine) throws Exception {
    try (Door door = Door.to(engine)) {
      door.proxy().freeze();
      CancelAfter progress = new CancelAfter(Duration.ofMillis(200));
      assertThatThrownBy(() ->
              Explainer.explain(engine, door.source(), "select 1", ExplainOptions.PLAN, progress))
          .isInstanceOf(CancellationException.class);
      assertThat(progress.sinceCancelled()).isLessThan(Duration.ofSeconds(1));
    }
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aStoppedBackendOfPostgresqlIsCut() throws Exception {
    try (Scratch scratch = Scratches.embedded().open(Engine.POSTGRESQL, Progress.NONE)) {
      StopBackend progress = new StopBackend(scratch.connections());
      try {
        assertThatThrownBy(() ->
                Explainer.explain(
                    Engine.POSTGRESQL,
                    scratch.connections(),
                    "select pg_sleep(20)",
                    ExplainOptions.ANALYZE,
                    progress))
            .isInstanceOf(CancellationException.class);
        assertThat(progress.sinceStopped()).isLessThan(PATIENCE);
      } finally {
        progress.goOn();
      }
    }
  }

  /// A proxy before a server, and connections through it.
  record Door(FreezableProxy proxy, ConnectionSource source, Closeable server)
      implements Closeable {

    static Door to(Engine engine) throws Exception {
      return engine == Engine.POSTGRESQL ? toPostgresql() : toFamily(engine);
    }

    private static Door toPostgresql() throws Exception {
      EmbeddedPostgres server =
          EmbeddedPostgres.builder().setPGStartupWait(Duration.ofSeconds(60)).start();
      FreezableProxy proxy = new FreezableProxy(server.getPort());
      String through = "jdbc:postgresql://127.0.0.1:" + proxy.port() + "/postgres";
      return new Door(proxy, () -> DriverManager.getConnection(through, "postgres", ""), server);
    }

    private static Door toFamily(Engine engine) throws Exception {
      Scratch scratch = RealEngines.scratches(engine).open(engine, Progress.NONE);
      String url;
      String user;
      try (Connection connection = scratch.privileged().open()) {
        url = connection.getMetaData().getURL();
        user = connection.getMetaData().getUserName().replaceAll("@.*", "");
      }
      URI uri = URI.create(url.substring("jdbc:".length()).replaceFirst("\\?.*", ""));
      FreezableProxy proxy = new FreezableProxy(uri.getPort());
      String through =
          url.replace(":" + uri.getPort(), ":" + proxy.port())
              .replaceFirst("//[^:/]+:", "//127.0.0.1:");
      String password = engine == Engine.MYSQL ? password() : "";
      return new Door(
          proxy, () -> DriverManager.getConnection(through, user, password), scratch::close);
    }

    private static String password() {
      String url = System.getenv().getOrDefault("DADO_MYSQL_URL", "");
      return url.contains("password=") ? url.replaceFirst(".*password=([^&]*).*", "$1") : "dado";
    }

    @Override
    public void close() throws IOException {
      proxy.close();
      server.close();
    }
  }

  /// Freezes a proxy a while after the statement began.
  private static final class FreezeWhileRunning implements Progress {
    private final FreezableProxy proxy;
    private final boolean cancels;
    private volatile long began;
    private volatile long frozenAt;

    FreezeWhileRunning(FreezableProxy proxy, boolean cancels) {
      this.proxy = proxy;
      this.cancels = cancels;
    }

    @Override
    public void report(String what, double fraction) {
      began = System.nanoTime();
    }

    @Override
    public boolean cancelled() {
      if (frozenAt == 0 && began != 0 && System.nanoTime() - began > 700_000_000L) {
        proxy.freeze();
        frozenAt = System.nanoTime();
      }
      return cancels && frozenAt != 0;
    }

    Duration sinceFrozen() {
      assertThat(frozenAt).isNotZero();
      return Duration.ofNanos(System.nanoTime() - frozenAt);
    }
  }

  /// Stops the process that runs the statement, as a debugger or a dying disk would.
  private static final class StopBackend implements Progress {
    private final ConnectionSource source;
    private volatile long began;
    private volatile long stoppedAt;
    private volatile long pid;

    StopBackend(ConnectionSource source) {
      this.source = source;
    }

    @Override
    public void report(String what, double fraction) {
      began = System.nanoTime();
    }

    @Override
    public boolean cancelled() {
      if (stoppedAt == 0 && began != 0 && System.nanoTime() - began > 700_000_000L) {
        stop();
      }
      return stoppedAt != 0;
    }

    private void stop() {
      try (Connection connection = source.open();
          Statement statement = connection.createStatement();
          ResultSet rows =
              statement.executeQuery(
                  "select pid from pg_stat_activity where wait_event = 'PgSleep'")) {
        if (rows.next()) {
          pid = rows.getLong(1);
          signal("-STOP");
          stoppedAt = System.nanoTime();
        }
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }

    void goOn() {
      if (pid != 0) {
        signal("-CONT");
      }
    }

    private void signal(String which) {
      try {
        Process kill = new ProcessBuilder("kill", which, Long.toString(pid)).start();
        assertThat(kill.waitFor(5, TimeUnit.SECONDS)).isTrue();
      } catch (java.io.IOException | InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }

    Duration sinceStopped() {
      assertThat(stoppedAt).isNotZero();
      return Duration.ofNanos(System.nanoTime() - stoppedAt);
    }
  }
}
