package dado.plan.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dado.plan.advise.Advice;
import dado.plan.advise.Adviser;
import dado.plan.model.Node;
import dado.plan.rule.Analysis;
import dado.schema.dialect.ConnectionSource;
import dado.schema.dialect.Progress;
import dado.schema.model.Column;
import dado.schema.model.Constraint;
import dado.schema.model.Engine;
import dado.schema.model.Id;
import dado.schema.model.Name;
import dado.schema.model.Schema;
import dado.schema.model.Table;
import dado.schema.proof.Proof;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What explaining owes on MySQL and MariaDB.
interface FamilyExplainContract {
  String FOREVER = "select count(*) from t a, t b, t c where a.v + b.v + c.v + rand() = -1";

  Engine engine();

  ConnectionSource source();

  static void fill(ConnectionSource source) throws SQLException {
    execute(
        source,
        "drop table if exists t",
        "create table t (id int primary key auto_increment, v int, w varchar(20))",
        "insert into t (v, w) values (1, 'a'), (2, 'b'), (3, 'c'), (4, 'd')");
    for (int i = 0; i < 10; i++) {
      execute(source, "insert into t (v, w) select id + (select max(id) from t), w from t");
    }
    execute(
        source,
        "drop function if exists writer",
        "create function writer() returns int deterministic modifies sql data begin update t set w ="
            + " 'x'; return 1; end",
        "analyze table t");
  }

  static void execute(ConnectionSource source, String... statements) throws SQLException {
    try (Connection connection = source.open();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private Analysis explain(String sql, ExplainOptions options) throws Exception {
    return Explainer.explain(engine(), source(), sql, options, Progress.NONE);
  }

  @Test
  default void showsThePlanWithoutRunningTheStatement() throws Exception {
    Analysis analysis = explain("select * from t where v = 77", ExplainOptions.PLAN);
    assertThat(analysis.query().analyzed()).isFalse();
    assertThat(analysis.query().engine()).isEqualTo(engine());
  }

  @Test
  default void runsAQueryAndShowsWhatHappened() throws Exception {
    Analysis analysis = explain("select * from t where v > 77", ExplainOptions.ANALYZE);
    assertThat(analysis.query().analyzed()).isTrue();
    assertThat(analysis.query().roots().stream().flatMap(Node::all))
        .anyMatch(n -> n.actual().isPresent() && n.actual().get().rows() > 3000);
  }

  @Test
  default void stopsAtTheTimeLimit() {
    ExplainOptions brief =
        new ExplainOptions(true, false, Duration.ofMillis(500), Duration.ofSeconds(2));
    long start = System.nanoTime();
    assertThatThrownBy(() -> explain(FOREVER, brief)).isInstanceOf(SQLException.class);
    assertThat(System.nanoTime() - start).isLessThan(3_000_000_000L);
  }

  @Test
  default void endsWithinASecondOfBeingCancelled() throws Exception {
    CancelAfter progress = new CancelAfter(Duration.ofMillis(300));
    assertThatThrownBy(
            () -> Explainer.explain(engine(), source(), FOREVER, ExplainOptions.ANALYZE, progress))
        .isInstanceOf(CancellationException.class);
    assertThat(progress.sinceCancelled()).isLessThan(Duration.ofSeconds(1));
    assertThat(running()).isZero();
    assertThat(explain("select 1", ExplainOptions.PLAN).query().roots()).isNotEmpty();
  }

  /// How many sessions still run the endless statement, after a moment to end.
  private long running() throws Exception {
    String ask =
        "select count(*) from information_schema.processlist where info like '%rand() = -1%' and"
            + " info not like '%processlist%'";
    for (int i = 0; i < 50; i++) {
      try (Connection connection = source().open();
          Statement statement = connection.createStatement();
          ResultSet rows = statement.executeQuery(ask)) {
        rows.next();
        if (rows.getLong(1) == 0) {
          return 0;
        }
      }
      Thread.sleep(20);
    }
    return 1;
  }

  @Test
  default void saysWhatAWriteWouldChange() throws Exception {
    execute(
        source(),
        "drop table if exists audited, kept",
        "create table audited (id int primary key auto_increment, v int)",
        "create trigger noted before update on audited for each row set new.v = 1",
        "create table kept (id int primary key) engine = myisam");
    Consequences update =
        consequences("update audited a join kept k on k.id = a.id set a.v = 2 where writer() = 1");
    assertThat(update.targets())
        .extracting(t -> t.table().replaceFirst(".*\\.", ""))
        .containsExactly("audited", "kept");
    assertThat(update.targets().getFirst().triggers()).containsExactly("trigger noted");
    assertThat(update.targets().getLast().rollsBack()).isFalse();
    assertThat(update.calls()).containsExactly("writer");
    assertThat(update.executed()).isEqualTo(engine() == Engine.MARIADB);
    assertThat(update.sentences()).allMatch(s -> s.matches("[A-Za-z].*[.]"));
    assertThat(consequences("select * from audited").none()).isTrue();
  }

  private Consequences consequences(String sql) throws Exception {
    return Explainer.consequences(engine(), source(), sql, ExplainOptions.ANALYZE, Progress.NONE);
  }

  @Test
  default void saysThatAnIndexCannotBeProven() throws Exception {
    Advice advice = advice("select * from t x where x.v = 77 and x.w like '%a'");
    assertThat(advice.suggestions()).hasSize(1);
    assertThat(advice.suggestions().getFirst().index().keys().getFirst().text()).isEqualTo("v");
    assertThat(advice.suggestions().getFirst().proof()).isInstanceOf(Proof.Impossible.class);
    assertThat(advice.conclusion()).contains("cannot be proven here");
    assertThat(advice.rejected().getFirst().reason()).contains("wildcard");
  }

  @Test
  default void isSilentAboutMostOfATable() throws Exception {
    assertThat(advice("select * from t where v > 77").suggestions()).isEmpty();
  }

  private Advice advice(String sql) throws Exception {
    Analysis analysis = explain(sql, ExplainOptions.ANALYZE);
    return Adviser.advise(engine(), source(), schema(), analysis, false, Progress.NONE);
  }

  private Schema schema() throws SQLException {
    try (Connection connection = source().open()) {
      Table table =
          new Table(
              Id.of("table", "t"),
              new Name(connection.getCatalog(), "t"),
              Stream.of("id", "v", "w")
                  .map(c -> Column.of(Id.of("column", c), c, "int", true))
                  .toList(),
              List.of(new Constraint.PrimaryKey("", List.of("id"))),
              List.of(),
              "");
      return Schema.empty(engine()).withTables(List.of(table));
    }
  }
}
