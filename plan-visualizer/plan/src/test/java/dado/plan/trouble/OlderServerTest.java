package dado.plan.trouble;

import static org.assertj.core.api.Assertions.assertThat;

import dado.plan.advise.Effect;
import dado.plan.advise.Suggestion;
import dado.plan.advise.WorkloadAdvice;
import dado.plan.report.AdviceReport;
import dado.plan.whatif.Rung;
import dado.schema.dialect.Progress;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The lab is PostgreSQL 18, the user's server is older: what is advised there must hold there.
class OlderServerTest {

  /// The third is one that version 18 answers by skipping through the index that there is; the
  /// fourth is what pg_stat_statements keeps.
  private static final String[] STATEMENTS = {
    "select * from orders where user_id = 4711",
    "select * from orders where created_at = timestamptz '2026-01-05'",
    "select * from events where sub = 4711",
    "select * from orders where user_id = $1 and total > $2",
    "select * from events limit 3",
    "select count(*) from logs where sub = 77",
    "select u.id, (select max(total) from orders o where o.user_id = u.id) from users u where id < 9"
  };

  @ParameterizedTest
  @ValueSource(ints = {13, 17})
  void whatTheLabPromisesTheOlderServerKeeps(int major) throws Exception {
    try (UserServer server = UserServer.start(major)) {
      fill(server);
      WorkloadAdvice advice = Advised.of(server.source(), Rung.PLANNER, Progress.NONE, STATEMENTS);
      assertThat(advice.unplanned()).isEmpty();
      assertThat(advice.notes())
          .anyMatch(n -> n.contains("runs PostgreSQL " + major + ".") && n.contains("without what"))
          .anyMatch(n -> n.contains("skip scan") && n.contains(major + " reads all of the index"))
          .noneMatch(n -> n.contains("does not know these settings"));
      assertThat(advice.suggestions())
          .as(new AdviceReport(advice).as("text"))
          .extracting(
              s -> s.index().table().local() + " " + s.index().index().keys().getFirst().text())
          .contains("orders user_id", "orders created_at", "events sub", "logs sub");
      for (Suggestion suggestion : advice.suggestions()) {
        assertThat(kept(server, suggestion)).as(suggestion.ddl()).isLessThan(0.25);
      }
    }
  }

  private static void fill(UserServer server) throws Exception {
    server.execute(
        "create table users (id integer primary key)",
        "insert into users select generate_series(1, 20000)",
        "create table orders (id integer primary key, user_id integer not null, status text not"
            + " null, total integer, created_at timestamptz not null)",
        "insert into orders select i, 1 + i * 7919 % 20000, case when i % 100 = 0 then 'open' else"
            + " 'paid' end, i % 1000, timestamptz '2026-01-01' + i * interval '1 minute'"
            + " from generate_series(1, 100000) i",
        "create index orders_status_created_idx on orders (status, created_at)",
        "create table events (id integer, kind integer, sub integer, what text) partition by range (id)",
        "create table events_1 partition of events for values from (0) to (60000)",
        "create table events_2 partition of events for values from (60000) to (120001)",
        "insert into events select i, i % 5, i * 7919 % 50000, repeat('x', 20)"
            + " from generate_series(1, 120000) i",
        "create index events_kind_sub_idx on events (kind, sub)",
        "create table logs (id integer, sub integer) partition by range (id)",
        "create table logs_1 partition of logs for values from (0) to (60000)",
        "insert into logs select i, i * 7919 % 30000 from generate_series(1, 50000) i");
    // As autovacuum does it: partitions are analyzed, and the whole is left alone.
    server.analyze("orders", "users", "events_1", "events_2", "logs_1");
    server.execute("analyze events");
  }

  /// What the server's own planner leaves of the cost of the statement that a suggestion helps
  /// most, once the index is really there.
  private static double kept(UserServer server, Suggestion suggestion) throws SQLException {
    Effect best =
        suggestion.effects().stream().min(Comparator.comparingDouble(Effect::left)).orElseThrow();
    String sql = best.statement().sql().replace("$1", "4711").replace("$2", "5");
    double before = cost(server, sql);
    server.execute(suggestion.ddl());
    double after = cost(server, sql);
    server.execute("drop index " + suggestion.index().index().name());
    return after / before;
  }

  private static double cost(UserServer server, String sql) throws SQLException {
    List<String> plan = server.ask("explain " + sql);
    return Double.parseDouble(plan.getFirst().replaceAll(".*cost=[0-9.]*\\.\\.([0-9.]*) .*", "$1"));
  }
}
