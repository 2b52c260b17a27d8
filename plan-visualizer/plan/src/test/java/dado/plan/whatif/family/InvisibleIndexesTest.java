package dado.plan.whatif.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dado.plan.RealEngines;
import dado.plan.statistics.Statistics;
import dado.plan.whatif.Database;
import dado.plan.whatif.Hypothetical;
import dado.plan.whatif.Planned;
import dado.plan.whatif.WhatIf.Refusal;
import dado.schema.Dialects;
import dado.schema.dialect.ConnectionSource;
import dado.schema.dialect.Progress;
import dado.schema.model.Engine;
import dado.schema.model.Id;
import dado.schema.model.Index;
import dado.schema.model.Name;
import dado.schema.model.Schema;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Invisible indexes on a real MySQL.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InvisibleIndexesTest {
  private static final String BY_A = "select * from t where a = 3";
  private ConnectionSource source;
  private Schema schema;
  private Name table;
  private String before;

  @BeforeAll
  void fill() throws Exception {
    source = RealEngines.empty(Engine.MYSQL);
    execute("create table t (id int primary key, a int, b int, c varchar(20), key held (c))");
    execute(
        "insert into t with recursive r(n) as (select 1 union all select n + 1 from r where n <"
            + " 999) select n, n % 50, n % 300, concat('x', n) from r");
    execute("insert into t select id + 1000, a, b, c from t");
    execute("create index hers on t (b) invisible");
    execute("analyze table t");
    try (Connection connection = source.open()) {
      schema = Dialects.of(Engine.MYSQL).catalog().read(connection, Progress.NONE);
    }
    table = schema.tables().getFirst().name();
    before = catalog();
  }

  @AfterEach
  void nothingIsLeftBehind() throws SQLException {
    assertThat(catalog()).isEqualTo(before);
  }

  private String catalog() throws SQLException {
    return lines(
            "select * from information_schema.columns where table_schema = database()"
                + " order by column_name")
        + lines("show create table t")
        + lines(
            "select table_name, index_name, seq_in_index, column_name, is_visible, index_comment"
                + " from information_schema.statistics where table_schema = database() order by 1,"
                + " 2, 3")
        + lines(
            "select table_name, index_name, stat_name from mysql.innodb_index_stats where"
                + " database_name = database() order by 1, 2, 3");
  }

  private String lines(String sql) throws SQLException {
    StringBuilder text = new StringBuilder();
    try (Connection connection = source.open();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      int width = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        for (int i = 1; i <= width; i++) {
          text.append(rows.getString(i)).append('|');
        }
        text.append('\n');
      }
    }
    return text.toString();
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = source.open();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private InvisibleIndexes open(int most) throws SQLException {
    return InvisibleIndexes.open(database(source), most, Progress.NONE);
  }

  private Database database(ConnectionSource from) {
    return new Database(Engine.MYSQL, from, schema, Statistics.NONE, Duration.ofSeconds(30));
  }

  private Hypothetical on(String... columns) {
    return new Hypothetical(
        table, Index.on("t_" + String.join("_", columns) + "_idx", List.of(columns)));
  }

  @Test
  void aPlanReadsOnlyTheIndexesThatAreAskedFor() throws Exception {
    Hypothetical a = on("a");
    Hypothetical both = on("a", "b");
    try (InvisibleIndexes place = open(5)) {
      assertThat(place.admit(List.of(a, both))).isEmpty();
      String sql = "select * from t where a = 3 and b = 3";
      Planned without = place.plan(sql, Set.of(), Set.of());
      Planned one = place.plan(sql, Set.of(a), Set.of());
      Planned better = place.plan(sql, Set.of(a, both), Set.of());
      assertThat(without.used()).isEmpty();
      assertThat(one.used()).containsExactly(a);
      assertThat(better.used()).containsExactly(both);
      assertThat(better.cost()).isLessThan(one.cost());
      assertThat(one.cost()).isLessThan(without.cost());
      assertThat(place.bytes(a).orElse(0)).isGreaterThan(8000);
    }
  }

  @Test
  void theyAreHiddenInEveryBlockAndUnderEveryAlias() throws Exception {
    Hypothetical a = on("a");
    try (InvisibleIndexes place = open(5)) {
      assertThat(place.admit(List.of(a))).isEmpty();
      List<String> statements =
          List.of(
              "select x.id from t x join t as y on y.id = x.a where x.a = 3",
              "with q as (select /*+ NO_MERGE() */ * from t where a = 3 limit 9) select * from q",
              "(select id from t where a = 3) union all (select id from `t` `o p` where a = 4)",
              "select id, (select count(*) from t as i where i.a = o.id) from t o where o.id < 5",
              "update t set c = 'y' where a = 3",
              "delete from t where a = 3 limit 5");
      for (String sql : statements) {
        assertThat(place.plan(sql, Set.of(), Set.of()).used()).as(sql).isEmpty();
        assertThat(place.plan(sql, Set.of(a), Set.of()).used()).as(sql).containsExactly(a);
      }
    }
  }

  @Test
  void anIndexThatIsThereCanBeHidden() throws Exception {
    try (InvisibleIndexes place = open(5)) {
      String sql = "select * from t where c = 'x7'";
      double with = place.plan(sql, Set.of(), Set.of()).cost();
      assertThat(place.plan(sql, Set.of(), Set.of("held")).cost()).isGreaterThan(10 * with);
    }
  }

  @Test
  void otherSessionsSeeNoneOfThem() throws Exception {
    try (InvisibleIndexes place = open(5)) {
      assertThat(place.admit(List.of(on("a")))).isEmpty();
      assertThat(lines("explain format=tree " + BY_A)).contains("Table scan on t");
      assertThat(
              lines(
                  "select is_visible from information_schema.statistics where index_name ="
                      + " 't_a_idx' and table_schema = database()"))
          .isEqualTo("NO|\n");
    }
  }

  @Test
  void noMoreAreMadeThanAgreed() throws Exception {
    try (InvisibleIndexes place = open(1)) {
      List<Refusal> refusals = place.admit(List.of(on("a"), on("a", "b"), on("b", "a")));
      assertThat(refusals).extracting(Refusal::index).containsExactly(on("a", "b"), on("b", "a"));
      assertThat(refusals.getFirst().reason()).contains("No more than 1", "--invisible-most");
    }
  }

  @Test
  void whatWouldLockWritersOutIsRefused() throws Exception {
    Index lower =
        new Index(
            Id.of("index", "t_lower_idx"),
            "t_lower_idx",
            "btree",
            List.of(new Index.Key("lower(`c`)", true, false, "")),
            List.of(),
            Optional.empty(),
            false);
    try (InvisibleIndexes place = open(5)) {
      List<Refusal> refusals = place.admit(List.of(new Hypothetical(table, lower)));
      assertThat(refusals).hasSize(1);
      assertThat(refusals.getFirst().reason()).contains("lock out writers", "--level clone");
    }
  }

  @Test
  void aTableInUseIsWaitedForTwoSeconds() throws Exception {
    try (Connection other = source.open();
        Statement statement = other.createStatement();
        InvisibleIndexes place = open(5)) {
      other.setAutoCommit(false);
      statement.execute("insert into t values (5001, 1, 1, '')");
      long start = System.nanoTime();
      List<Refusal> refusals = place.admit(List.of(on("a")));
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
      assertThat(refusals).hasSize(1);
      assertThat(refusals.getFirst().reason()).contains("in a transaction that goes on");
      other.rollback();
    }
  }

  @Test
  void cancelledItLeavesNothing() throws Exception {
    CancelledLater progress = new CancelledLater();
    InvisibleIndexes place = InvisibleIndexes.open(database(source), 5, progress);
    assertThat(place.admit(List.of(on("a")))).isEmpty();
    progress.cancel();
    assertThatThrownBy(() -> place.admit(List.of(on("b", "a"))))
        .isInstanceOf(CancellationException.class);
    place.close();
  }

  private static final class CancelledLater implements Progress {
    private volatile boolean cancelled;

    void cancel() {
      cancelled = true;
    }

    @Override
    public void report(String step, double done) {}

    @Override
    public boolean cancelled() {
      return cancelled;
    }
  }

  @Test
  void aRoleWithoutRightsAndAServerThatOnlyReadsAreNamed() throws Exception {
    execute("create user if not exists h2reader identified by 'reader'");
    execute("grant select on `" + table.schema() + "`.* to h2reader");
    String own = RealEngines.url(Engine.MYSQL).replaceFirst("/\\?", "/" + table.schema() + "?");
    String url =
        own.replaceFirst("user=[^&]*", "user=h2reader")
            .replaceFirst("password=[^&]*", "password=reader");
    ConnectionSource poor = () -> DriverManager.getConnection(url);
    try (InvisibleIndexes place = InvisibleIndexes.open(database(poor), 5, Progress.NONE)) {
      String reason = place.admit(List.of(on("a"))).getFirst().reason();
      assertThat(reason).contains("command denied", "Give the role the right", "--scratch");
    } finally {
      execute("drop user h2reader");
    }
  }

  @Test
  void whatAKilledProcessLeftIsDroppedButNothingThatIsInUse() throws Exception {
    Process process = crasher();
    try (BufferedReader said =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      assertThat(said.readLine()).isEqualTo("BUILT");
      assertThat(InvisibleIndexes.sweep(source)).noneMatch(s -> s.contains("t_a_idx"));
      assertThat(catalog()).contains("t_a_idx");
    } finally {
      process.destroyForcibly().waitFor();
    }
    List<String> dropped = List.of();
    for (int i = 0; i < 100 && dropped.isEmpty(); i++) {
      Thread.sleep(50);
      dropped = InvisibleIndexes.sweep(source);
    }
    assertThat(dropped)
        .contains(
            "The invisible index t_a_idx of t, left by a Dado that was killed while it tried"
                + " indexes, is dropped.");
  }

  private Process crasher() throws Exception {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElseThrow());
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(InvisibleCrasher.class.getName(), table.schema()));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }
}
