package dado.plan.candidate;

import static org.assertj.core.api.Assertions.assertThat;

import dado.plan.Case;
import dado.plan.metrics.Metrics;
import dado.plan.model.Query;
import dado.plan.predicate.KnownColumns;
import dado.plan.statistics.Statistics;
import dado.schema.model.Schema;
import dado.schema.parse.DdlParser;
import java.nio.file.Files;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class StatisticsCasesTest {

  /// Each case says which indexes may help where the tables and their statistics are known.
  @TestFactory
  Stream<DynamicTest> proposesWhatStatisticsSupport() {
    return Case.below("candidate-statistics").stream()
        .map(c -> DynamicTest.dynamicTest(c.name(), () -> check(c)));
  }

  private static void check(Case c) throws Exception {
    Query query = c.query();
    Proposal proposal = proposal(c, query);
    for (Counsel counsel : proposal.counsels()) {
      assertThat(counsel.applied(query.sql()).isPresent())
          .as(counsel.text())
          .isEqualTo(counsel.kind() == Counsel.Kind.REWRITE && counsel.sql().isPresent());
    }
    c.check("candidates.txt", CandidateWords.of(query, proposal));
  }

  static Proposal proposal(Case c, Query query) throws Exception {
    String ddl = Files.readString(c.directory().resolve("schema.sql"));
    Schema schema = DdlParser.parse(query.engine(), ddl).schema();
    Statistics statistics =
        StatisticsText.read(Files.readString(c.directory().resolve("statistics.txt")));
    return Proposal.of(query, Metrics.of(query), KnownColumns.of(schema), statistics);
  }
}
