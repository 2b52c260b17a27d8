package dado.plan.candidate;

import static org.assertj.core.api.Assertions.assertThat;

import dado.plan.Case;
import dado.plan.RealEngines;
import dado.schema.Dialects;
import dado.schema.dialect.Progress;
import dado.schema.model.Engine;
import dado.schema.scratch.Scratch;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What is proposed with tables and statistics at hand is what the engines take: the indexes are
/// made, the statistics gathered, and the queries as rewritten are planned.
class StatisticsDdlTest {
  private static final String TRIGRAMS = "gin_trgm_ops";

  @ParameterizedTest
  @EnumSource(names = {"POSTGRESQL", "MYSQL", "SQLITE"})
  void theEngineTakesAllOfIt(Engine engine) throws Exception {
    List<Case> cases = Case.below("candidate-statistics/" + engine.name().toLowerCase(Locale.ROOT));
    try (Scratch scratch = RealEngines.scratches(engine).open(engine, Progress.NONE);
        Connection connection = scratch.connections().open();
        Statement statement = connection.createStatement()) {
      String tables = Files.readString(cases.getFirst().directory().resolve("schema.sql"));
      for (String table : tables.split(";\n")) {
        statement.execute(table);
      }
      List<String> refused = new ArrayList<>();
      for (Case each : cases) {
        String sql = each.query().sql();
        Proposal proposal = StatisticsCasesTest.proposal(each, each.query());
        for (Candidate candidate : proposal.candidates()) {
          if (!candidate.ddl().contains(TRIGRAMS)) {
            execute(statement, candidate.ddl(), refused);
            drop(engine, statement, candidate, refused);
          }
        }
        for (Counsel counsel : proposal.counsels()) {
          explain(engine, statement, counsel, sql, refused);
        }
      }
      assertThat(refused).isEmpty();
    }
  }

  private static void drop(
      Engine engine, Statement statement, Candidate candidate, List<String> refused) {
    String name = Dialects.of(engine).identifiers().quote(candidate.index().name());
    String on = engine == Engine.MYSQL ? " ON " + candidate.relation().table() : "";
    execute(statement, "DROP INDEX " + name + on, refused);
  }

  private static void explain(
      Engine engine, Statement statement, Counsel counsel, String sql, List<String> refused) {
    counsel
        .applied(sql)
        .ifPresent(s -> {
          if (engine == Engine.POSTGRESQL) {
            // The driver takes $1 for a parameter of its own.
            execute(
                statement, "DO $d$ BEGIN EXECUTE $q$PREPARE q AS " + s + "$q$; END $d$", refused);
            execute(statement, "DEALLOCATE q", refused);
          } else {
            execute(statement, "EXPLAIN " + s, refused);
          }
        });
    if (counsel.kind() == Counsel.Kind.STATISTICS) {
      counsel.sql().ifPresent(s -> execute(statement, s, refused));
    }
  }

  private static void execute(Statement statement, String sql, List<String> refused) {
    try {
      statement.execute(sql);
    } catch (SQLException e) {
      refused.add(sql + ": " + e.getMessage());
    }
  }
}
