package dado.plan.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dado.plan.model.Node;
import dado.plan.rule.Analysis;
import dado.schema.dialect.ConnectionSource;
import dado.schema.dialect.Progress;
import dado.schema.model.Engine;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteExplainTest {
  private static final String FOREVER =
      "with recursive n(i) as (select 1 union all select i + 1 from n) select count(*) from n";

  @TempDir Path folder;
  private ConnectionSource source;

  @BeforeEach
  void fill() throws SQLException {
    source = () -> DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("t.db"));
    try (Connection connection = source.open();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(
          "create table orders (id integer primary key, customer int, \"key\" int)");
      statement.executeUpdate(
          "with recursive n(i) as (select 1 union all select i + 1 from n where i < 5000)"
              + " insert into orders select i, i % 100, i % 7 from n");
      statement.executeUpdate("create table customers (id integer primary key, name text)");
      statement.executeUpdate("insert into customers values (1, 'a'), (2, 'b')");
      statement.executeUpdate("create view shown as select * from orders");
    }
  }

  @Test
  void showsThePlanWithoutRunningTheStatement() throws Exception {
    Analysis analysis = explain("delete from orders", ExplainOptions.PLAN);
    assertThat(analysis.query().executionMillis()).isEmpty();
    assertThat(analysis.query().analyzed()).isFalse();
  }

  @Test
  void countsWhatAScanReadsAndThrowsAway() throws Exception {
    Node scan =
        scan("select * from orders o where o.customer = 7 and \"key\" > 2 limit 9999 offset 0");
    assertThat(scan.actual()).isEmpty();
    assertThat(scan.raw())
        .containsEntry(SqliteCounts.KEY, "nothing: LIMIT may stop the scan before its end");

    Node whole = scan("select * from orders o where o.customer = 7 and \"key\" > 2");
    assertThat(
            whole.actual().orElseThrow().rows()
                + whole.actual().orElseThrow().rowsRemoved().orElseThrow())
        .isEqualTo(5000);
    assertThat(whole.actual().orElseThrow().rows()).isEqualTo(28);
    assertThat(whole.actual().orElseThrow().totalMillis()).isEmpty();
  }

  @Test
  void measuresTheTimeFromOutside() throws Exception {
    Analysis analysis = explain("select count(*) from orders", ExplainOptions.ANALYZE);
    assertThat(analysis.query().executionMillis().orElseThrow()).isPositive();
  }

  @Test
  void countsOnlyTheConditionsOfTheScannedTable() throws Exception {
    Node scan =
        scan(
            "select * from orders o cross join customers c where c.id = o.id + 0 and o.customer < 50");
    assertThat(scan.actual().orElseThrow().rows()).isEqualTo(2500);
  }

  @Test
  void countsNothingWhereItIsNotSure() throws Exception {
    for (String sql :
        List.of(
            "select * from shown where customer = 7",
            "select * from orders where customer = (select min(id) from customers)",
            "with w as (select * from orders where customer = 3) select * from w where \"key\" = 1")) {
      Analysis analysis = explain(sql, ExplainOptions.ANALYZE);
      assertThat(analysis.query().root().all().map(Node::actual))
          .as(sql)
          .containsOnly(Optional.empty());
    }
  }

  @Test
  void saysWhatAWriteWouldChange() throws Exception {
    try (Connection connection = source.open();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(
          "create trigger noted after delete on orders begin delete from customers; end");
    }
    Consequences delete =
        Explainer.consequences(
            Engine.SQLITE, source, "delete from orders", ExplainOptions.ANALYZE, Progress.NONE);
    assertThat(delete.targets().getFirst().table()).isEqualTo("orders");
    assertThat(delete.targets().getFirst().triggers()).containsExactly("trigger noted");
    assertThat(delete.sentences().getFirst()).isEqualTo("Writes to orders, with trigger noted.");
  }

  @Test
  void stopsAtTheTimeLimit() {
    ExplainOptions brief =
        new ExplainOptions(true, false, Duration.ofMillis(300), Duration.ofSeconds(2));
    long start = System.nanoTime();
    assertThatThrownBy(() -> explain(FOREVER, brief))
        .isInstanceOf(SQLTimeoutException.class)
        .hasMessageContaining("0.3 s");
    assertThat(System.nanoTime() - start).isLessThan(2_000_000_000L);
  }

  @Test
  void endsWithinASecondOfBeingCancelled() {
    CancelAfter progress = new CancelAfter(Duration.ofMillis(300));
    assertThatThrownBy(() ->
            Explainer.explain(Engine.SQLITE, source, FOREVER, ExplainOptions.ANALYZE, progress))
        .isInstanceOf(CancellationException.class);
    assertThat(progress.sinceCancelled()).isLessThan(Duration.ofSeconds(1));
  }

  @Test
  void saysWhatIsWrongWithAStatement() {
    assertThatThrownBy(() -> explain("select absent from orders", ExplainOptions.PLAN))
        .isInstanceOf(SQLException.class)
        .hasMessage(
            "SQLite cannot explain the statement: no such column: absent (line 1, column 8).");
  }

  private Node scan(String sql) throws Exception {
    return explain(sql, ExplainOptions.ANALYZE).query().root().children().getFirst();
  }

  private Analysis explain(String sql, ExplainOptions options) throws Exception {
    return Explainer.explain(Engine.SQLITE, source, sql, options, Progress.NONE);
  }
}
