package dado.plan.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dado.plan.statistics.Statistics;
import dado.plan.whatif.Database;
import dado.plan.whatif.Hypothetical;
import dado.plan.workload.Workload;
import dado.plan.workload.WorkloadStatement;
import dado.schema.Dialects;
import dado.schema.dialect.ConnectionSource;
import dado.schema.dialect.Progress;
import dado.schema.model.Engine;
import dado.schema.model.Index;
import dado.schema.model.Schema;
import dado.schema.model.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// What holds for verifying indexes on each engine.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class VerificationContract {
  private ConnectionSource source =
      () -> {
        throw new SQLException("not open");
      };
  private Schema schema = Schema.empty(Engine.SQLITE);

  abstract Engine engine();

  abstract ConnectionSource empty() throws Exception;

  abstract Optional<ConnectionSource> server() throws Exception;

  @BeforeAll
  void fill() throws Exception {
    source = empty();
    String numbers =
        engine() == Engine.POSTGRESQL
            ? "select i from generate_series(1, 100000) i"
            : "with recursive n(i) as (select 1 union all select i + 1 from n where i < 100000)"
                + " select i from n";
    try (Connection connection = source.open();
        Statement statement = connection.createStatement()) {
      if (engine() == Engine.MYSQL) {
        statement.execute("set session cte_max_recursion_depth = 200000");
      }
      if (engine() == Engine.MARIADB) {
        statement.execute("set session max_recursive_iterations = 200000");
      }
      statement.execute(
          "create table visits (id integer primary key, visitor integer not null,"
              + " page varchar(40) not null)");
      statement.execute(
          "insert into visits select i, (i * 7919) % 5000, "
              + page()
              + " from ("
              + numbers
              + ") t");
    }
    try (Connection connection = source.open()) {
      schema = Dialects.of(engine()).catalog().read(connection, Progress.NONE);
    }
  }

  private String page() {
    return engine() == Engine.MYSQL || engine() == Engine.MARIADB
        ? "concat('page ', i % 50)"
        : "'page ' || (i % 50)";
  }

  ConnectionSource source() {
    return source;
  }

  private Database database() {
    return new Database(engine(), source, schema, Statistics.NONE, Duration.ofSeconds(30));
  }

  private Table visits() {
    return schema.tables().stream()
        .filter(t -> t.name().local().equals("visits"))
        .findFirst()
        .orElseThrow();
  }

  private static WorkloadStatement statement(String id, String sql) {
    return new WorkloadStatement(id, sql, 1, "the test");
  }

  @Test
  void anIndexThatHelpsIsVerifiedAndNothingOfItStays() throws Exception {
    Hypothetical index =
        new Hypothetical(visits().name(), Index.on("visits_visitor", List.of("visitor")));
    Workload workload =
        new Workload(
            List.of(
                statement("lookup", "select count(page) from visits where visitor = 4711"),
                statement("write", "update visits set page = 'new' where id = 5"),
                statement("open", "select * from visits where id = ?")),
            List.of());
    Verified verified =
        Verification.run(database(), server(), workload, List.of(index), Progress.NONE);
    Run lookup = verified.runs().getFirst();
    assertThat(lookup.problem()).isEmpty();
    assertThat(lookup.millisBefore()).isGreaterThan(3 * lookup.millisAfter());
    assertThat(lookup.used()).containsExactly(index);
    assertThat(verified.runs().get(1).problem()).isEmpty();
    assertThat(verified.runs().get(2).problem())
        .hasValueSatisfying(p -> assertThat(p).contains("parameter ? has no value"));
    Built built = verified.built().getFirst();
    assertThat(built.took()).isPositive();
    assertThat(built.bytes()).isBetween(500_000L, 10_000_000L);
    assertThat(built.writeFactor().orElse(0)).isGreaterThan(0.5);
    if (engine() == Engine.POSTGRESQL) {
      assertThat(built.writeFactor().orElse(0)).isBetween(1.2, 4.0);
    }
    assertThat(rows("select count(*) from visits where page = 'new'")).isZero();
    try (Connection connection = source.open()) {
      assertThat(Dialects.of(engine()).catalog().read(connection, Progress.NONE)).isEqualTo(schema);
    }
  }

  @Test
  void whatIsTooLargeIsNotCopied() {
    Workload workload = Workload.of("select count(page) from visits where visitor = 4711");
    assertThatThrownBy(() ->
            Verification.run(database(), server(), workload, List.of(), 1 << 20, Progress.NONE))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("no more than 1 MB are copied");
  }

  private long rows(String sql) throws SQLException {
    try (Connection connection = source.open();
        Statement statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
