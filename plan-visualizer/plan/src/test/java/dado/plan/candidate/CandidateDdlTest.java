package dado.plan.candidate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dado.plan.Case;
import dado.plan.rule.Rules;
import dado.schema.Dialects;
import dado.schema.dialect.Progress;
import dado.schema.model.Engine;
import dado.schema.scratch.Scratch;
import dado.schema.scratch.Scratches;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The indexes that candidates would create are ones that the engines take.
class CandidateDdlTest {
  private static final Path TABLES = Path.of("src/test/cases/candidate");

  /// Trigrams come with an extension that the embedded PostgreSQL has not.
  private static final String TRIGRAMS = "gin_trgm_ops";

  @ParameterizedTest
  @EnumSource(names = {"POSTGRESQL", "MYSQL", "SQLITE"})
  void areCreated(Engine engine) throws Exception {
    Map<String, Candidate> candidates = candidates(engine);
    assertThat(candidates).hasSizeGreaterThan(2);
    try (Scratch scratch = scratches(engine).open(engine, Progress.NONE);
        Connection connection = scratch.connections().open();
        Statement statement = connection.createStatement()) {
      String tables = engine.name().toLowerCase(Locale.ROOT) + ".sql";
      for (String table : Files.readString(TABLES.resolve(tables)).split(";\n")) {
        statement.execute(table);
      }
      Map<String, String> refused = new LinkedHashMap<>();
      for (Candidate candidate : candidates.values()) {
        create(engine, statement, candidate)
            .ifPresent(said -> refused.put(candidate.ddl(), said));
      }
      assertThat(refused).isEmpty();
    }
  }

  private static Scratches scratches(Engine engine) {
    if (engine != Engine.MYSQL) {
      return Scratches.embedded();
    }
    String url = System.getenv("DADO_MYSQL_URL");
    assumeTrue(url != null, "DADO_MYSQL_URL names no MySQL");
    return Scratches.on(Engine.MYSQL, () -> DriverManager.getConnection(url));
  }

  private static Map<String, Candidate> candidates(Engine engine) throws Exception {
    Map<String, Candidate> found = new LinkedHashMap<>();
    for (Case plan : Case.below("candidate")) {
      if (plan.query().engine() == engine) {
        Proposal.of(Rules.analyze(plan.query())).candidates().stream()
            .filter(c -> !c.ddl().contains(TRIGRAMS))
            .forEach(c -> found.put(c.ddl(), c));
      }
    }
    return found;
  }

  /// What the engine says against it.
  private static Optional<String> create(Engine engine, Statement statement, Candidate candidate) {
    String name = Dialects.of(engine).identifiers().quote(candidate.index().name());
    String on = engine == Engine.MYSQL ? " ON " + candidate.relation().table() : "";
    try {
      statement.execute(candidate.ddl());
      statement.execute("DROP INDEX " + name + on);
      return Optional.empty();
    } catch (SQLException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }
}
