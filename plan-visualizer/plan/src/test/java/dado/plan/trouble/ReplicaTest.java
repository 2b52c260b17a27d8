package dado.plan.trouble;

import static org.assertj.core.api.Assertions.assertThat;

import dado.plan.advise.WorkloadAdvice;
import dado.plan.explain.ExplainOptions;
import dado.plan.explain.Explainer;
import dado.plan.whatif.Rung;
import dado.schema.dialect.Progress;
import dado.schema.model.Engine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A replica, on which nothing at all can be written.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReplicaTest {
  private UserServer primary;
  private UserServer replica;

  @BeforeAll
  void start() throws Exception {
    primary = UserServer.start(UserServer.NEWEST);
    primary.execute(
        "create table orders (id integer primary key, user_id integer not null, note text)",
        "insert into orders select i, 1 + i * 7919 % 20000, 'n' from generate_series(1, 50000) i");
    primary.analyze("orders");
    Path copy = copy();
    replica = UserServer.start(UserServer.NEWEST, copy);
  }

  /// As pg_basebackup makes it, which is not among the programs of the test's servers.
  private Path copy() throws IOException, SQLException {
    Path copy = Files.createTempDirectory("dado-replica");
    try (Connection connection = primary.source().open();
        Statement statement = connection.createStatement()) {
      statement.execute("select pg_backup_start('replica', true)");
      try (Stream<Path> all = Files.walk(primary.data())) {
        for (Path from : all.filter(p -> !p.equals(primary.data())).toList()) {
          Path to = copy.resolve(primary.data().relativize(from).toString());
          if (Files.isDirectory(from)) {
            Files.createDirectory(to);
          } else if (!from.getFileName().toString().startsWith("postmaster.")) {
            Files.copy(from, to);
          }
        }
      }
      statement.execute("select pg_backup_stop()");
    }
    Files.createFile(copy.resolve("standby.signal"));
    String port = primary.ask("show port").getFirst();
    Files.writeString(
        copy.resolve("postgresql.conf"),
        "\nprimary_conninfo = 'host=127.0.0.1 port=" + port + " user=postgres'\n",
        StandardOpenOption.APPEND);
    return copy;
  }

  @AfterAll
  void stop() throws IOException {
    replica.close();
    primary.close();
  }

  @Test
  void aStatementIsExplainedAndRunThere() throws Exception {
    assertThat(replica.ask("select pg_is_in_recovery()")).containsExactly("t");
    for (ExplainOptions options : List.of(ExplainOptions.PLAN, ExplainOptions.ANALYZE)) {
      assertThat(
              Explainer.explain(
                      Engine.POSTGRESQL,
                      replica.source(),
                      "select * from orders where user_id = 5",
                      options,
                      Progress.NONE)
                  .query()
                  .root()
                  .actual()
                  .isPresent())
          .isEqualTo(options.analyze());
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Rung.class,
      names = {"ANALYTIC", "PLANNER"})
  void indexesAreAdvisedThereAndMadeOnThePrimary(Rung rung) throws Exception {
    WorkloadAdvice advice =
        Advised.of(
            replica.source(),
            rung,
            Progress.NONE,
            "select * from orders where user_id = 5",
            "select * from orders where note = $1 and user_id = $2");
    assertThat(advice.suggestions())
        .extracting(s -> s.index().title())
        .containsExactly("orders (user_id)");
    assertThat(advice.notes()).anyMatch(n -> n.contains("is a replica") && n.contains("primary"));
    assertThat(advice.unplanned()).isEmpty();
  }
}
