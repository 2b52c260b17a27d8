package dado.plan.trouble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dado.plan.whatif.Rung;
import dado.schema.dialect.ConnectionSource;
import dado.schema.dialect.Progress;
import dado.schema.files.Folders;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/// Servers, the user's and Dado's own, and Dado itself, that end in the middle of advice.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DyingServerTest {
  private static final String SQL = "select * from orders where user_id = 4711";
  private static final String OTHERS =
      "select pg_terminate_backend(pid) from pg_stat_activity"
          + " where pid <> pg_backend_pid() and backend_type = 'client backend'";

  private UserServer server;

  @BeforeAll
  void fill() throws Exception {
    server = UserServer.start(UserServer.NEWEST);
    server.execute(
        "create table orders (id integer primary key, user_id integer not null)",
        "insert into orders select i, 1 + i * 7919 % 20000 from generate_series(1, 50000) i",
        "create role hasty login superuser",
        "alter role hasty set statement_timeout = 1");
    server.analyze("orders");
  }

  @AfterAll
  void stop() throws IOException {
    server.close();
  }

  /// Does something when a stage of advice begins.
  private record When(String stage, ThrowingCallable act) implements Progress {
    @Override
    public void report(String what, double fraction) {
      if (what.startsWith(stage)) {
        try {
          act.call();
        } catch (Throwable e) {
          throw new IllegalStateException(e);
        }
      }
    }

    @Override
    public boolean cancelled() {
      return false;
    }
  }

  @Test
  @Order(1)
  void aSessionThatIsEndedBetweenTwoQuestionsIsOpenedAgain() throws Exception {
    Progress ends = new When("Asking for the plan", () -> server.ask(OTHERS));
    assertThat(Advised.of(server.source(), Rung.PLANNER, ends, SQL, SQL).suggestions()).hasSize(1);
  }

  @Test
  @Order(1)
  void aSessionThatIsEndedInTheMidstIsToldOf() {
    Progress ends = new When("Making 1 indexes", () -> server.ask(OTHERS));
    assertThatThrownBy(() -> Advised.of(server.source(), Rung.ANALYTIC, ends, SQL))
        .isInstanceOf(SQLException.class)
        .hasMessage(
            "The connection to the database server is lost, or cannot be made: terminating"
                + " connection due to administrator command. Nothing more is asked of it. See"
                + " whether it runs, and try again.");
  }

  @Test
  @Order(1)
  void aRoleWithoutTimeIsToldToRaiseItsLimit() {
    ConnectionSource hasty = server.source("hasty");
    assertThatThrownBy(() ->
            Advised.of(hasty, UserServer.schema(server.source()), Rung.PLANNER, Progress.NONE, SQL))
        .isInstanceOf(SQLException.class)
        .hasMessageStartingWith("The server stopped a question about its catalog: ")
        .hasMessageContaining("ALTER ROLE … SET statement_timeout");
  }

  @Test
  @Order(2)
  @EnabledOnOs(OS.LINUX)
  void whatAKilledDadoLeftIsGoneAtTheNextStartAndAKilledLabIsToldOf() throws Exception {
    try (LabServers labs = LabServers.alone(Folders.ofThisMachine().cache());
        AdviceProcess first = advice(labs, "Making 1 indexes")) {
      List<Path> left = labs.databases();
      List<ProcessHandle> kept = labs.postmasters();
      assertThat(left).hasSize(1);
      first.kill();
      try (AdviceProcess next = advice(labs, "Asking the planner")) {
        assertThat(labs.databases()).hasSize(1).doesNotContainAnyElementsOf(left);
        assertThat(labs.postmasters()).as("the same server, no second one").isEqualTo(kept);
        labs.postmasters().forEach(LabServers::kill);
        assertThat(next.goOn())
            .singleElement()
            .asString()
            .startsWith("SQLException: The lab's PostgreSQL, which Dado runs, ended")
            .contains("Your database was only read.");
      }
      try (AdviceProcess last = advice(labs, "")) {
        assertThat(last.goOn()).singleElement().asString().startsWith("orders (user_id) ");
        assertThat(labs.folders()).as("that of the killed server is removed").hasSize(1);
        assertThat(labs.databases()).isEmpty();
      }
    }
  }

  private AdviceProcess advice(LabServers labs, String stage) throws Exception {
    return AdviceProcess.start(labs.cache(), server.url("postgres"), stage, SQL);
  }

  @Test
  @Order(3)
  void aKilledServerIsToldOf() {
    Progress kills = new When("Making the tables in the lab", server::kill);
    assertThatThrownBy(() -> Advised.of(server.source(), Rung.PLANNER, kills, SQL))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("The connection to the database server is lost, or cannot be made: ");
  }
}
