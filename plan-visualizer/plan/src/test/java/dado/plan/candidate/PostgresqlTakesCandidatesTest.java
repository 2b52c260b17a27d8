package dado.plan.candidate;

import static org.assertj.core.api.Assertions.assertThat;

import dado.plan.Case;
import dado.plan.model.Query;
import dado.schema.dialect.Progress;
import dado.schema.model.Engine;
import dado.schema.scratch.Scratch;
import dado.schema.scratch.Scratches;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/// What is proposed without a database is made in one, on the tables that the plans came from.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgresqlTakesCandidatesTest {
  private final List<AutoCloseable> open = new ArrayList<>();
  private Connection connection;

  @BeforeAll
  void fill() throws Exception {
    Scratch scratch = Scratches.embedded().open(Engine.POSTGRESQL, Progress.NONE);
    open.add(scratch);
    connection = scratch.connections().open();
    open.addFirst(connection);
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          Files.readString(Path.of("src/test/cases/candidate/postgresql-shop/setup.sql")));
    }
    connection.setAutoCommit(false);
  }

  @AfterAll
  void close() throws Exception {
    for (AutoCloseable each : open) {
      each.close();
    }
  }

  /// One at least of the proposed indexes is one that the server's planner takes; all can be made.
  @TestFactory
  Stream<DynamicTest> thePlannerTakesWhatIsProposed() {
    return Case.below("candidate/postgresql-shop").stream()
        .map(c -> DynamicTest.dynamicTest(c.name(), () -> takes(c)));
  }

  private void takes(Case c) throws Exception {
    Query query = c.query();
    List<Candidate> candidates =
        Proposal.of(query).candidates().stream().filter(x -> !x.ddl().contains("trgm")).toList();
    if (candidates.isEmpty()) {
      return;
    }
    try (Statement statement = connection.createStatement()) {
      for (Candidate candidate : candidates) {
        statement.execute(candidate.ddl().replace(" CONCURRENTLY", ""));
      }
      statement.execute("ANALYZE");
      String plan = plan(statement, query.sql());
      assertThat(candidates).as(plan).anyMatch(x -> plan.contains(x.index().name()));
    } finally {
      connection.rollback();
    }
  }

  private static String plan(Statement statement, String sql) throws SQLException {
    StringBuilder plan = new StringBuilder();
    try (ResultSet rows = statement.executeQuery("EXPLAIN " + sql)) {
      while (rows.next()) {
        plan.append(rows.getString(1)).append('\n');
      }
    }
    return plan.toString();
  }
}
