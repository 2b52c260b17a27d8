package dado.plan.format;

import static org.assertj.core.api.Assertions.assertThat;

import dado.plan.Corpus;
import dado.plan.format.postgresql.Spelling;
import dado.plan.format.postgresql.TextSpelling;
import dado.plan.metrics.Metrics;
import dado.plan.model.Actual;
import dado.plan.model.Counter;
import dado.plan.model.Counters;
import dado.plan.model.Node;
import dado.plan.model.Query;
import dado.plan.model.Span;
import dado.plan.model.Worker;
import dado.plan.rule.Analysis;
import dado.plan.rule.Rules;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// One execution is one analysis, whichever of PostgreSQL's four formats it is read in: each plan
/// that servers printed as JSON is spelled in the three others, as they would have printed the very
/// same execution.
class OneExecutionTest {
  private static final int LEAST = 500;

  @TestFactory
  Stream<DynamicTest> givesEqualPlansNumbersAndFindingsInAllFormats() {
    return Corpus.servers().stream()
        .filter(s -> s.matches("postgresql-[0-9.]+(-jit)?"))
        .map(s -> DynamicTest.dynamicTest(s, () -> check(s)));
  }

  private static void check(String server) {
    int[] read = {0};
    Corpus.read(
        server,
        file -> {
          if (file.path().matches("[^/]+/(analyze|costs)[a-z-]*\\.json")) {
            read[0]++;
            compare(file.toString(), file.text());
          }
        });
    assertThat(read[0]).isGreaterThan(LEAST);
  }

  private static void compare(String path, String json) {
    Query one = read(json, "postgresql-json");
    Metrics metrics = Metrics.of(one);
    Analysis analysis = Rules.analyze(one);
    for (Query other : spelled(json)) {
      String as = path + " as " + other.format();
      assertThat(neutral(other)).as(as).isEqualTo(neutral(one));
      Metrics found = Metrics.of(other);
      one.root()
          .all()
          .forEach(n ->
              assertThat(found.of(n.id()))
                  .as("%s: %s", as, n.label())
                  .isEqualTo(metrics.of(n.id())));
      assertThat(found).as(as).isEqualTo(metrics);
      assertThat(Rules.analyze(other).findings()).as(as).isEqualTo(analysis.findings());
      assertThat(Rules.analyze(other).headline()).as(as).isEqualTo(analysis.headline());
    }
  }

  private static List<Query> spelled(String json) {
    return List.of(
        read(TextSpelling.text(json), "postgresql-text"),
        read(Spelling.yaml(json), "postgresql-yaml"),
        read(Spelling.xml(json), "postgresql-xml"));
  }

  private static Query read(String text, String format) {
    List<Reading> readings = PlanReader.read(text);
    assertThat(readings).as(text).hasSize(1);
    Query query = readings.getFirst().query().orElseThrow();
    assertThat(query.format()).isEqualTo(format);
    assertThat(query.unknown()).as(text).isEmpty();
    return query;
  }

  /// A plan without what differs between formats: the text and the places in it, and what the text
  /// format leaves out because it is nothing.
  private static Query neutral(Query query) {
    return new Query(
        query.engine(),
        "",
        query.sql(),
        query.roots().stream().map(OneExecutionTest::neutral).toList(),
        query.settings(),
        query.planningMillis(),
        query.executionMillis(),
        query.outside(),
        Leveled.values(query.printed()),
        List.of(),
        "");
  }

  private static Node neutral(Node node) {
    return new Node(
        node.id(),
        node.role(),
        node.subplan(),
        node.operator(),
        node.label(),
        node.estimate(),
        node.actual().map(OneExecutionTest::neutral),
        node.children().stream().map(OneExecutionTest::neutral).toList(),
        node.conditions(),
        Leveled.values(node.raw()),
        Span.NONE);
  }

  private static Actual neutral(Actual actual) {
    boolean removed = actual.rowsRemoved().orElse(0) > 0;
    return new Actual(
        actual.startupMillis(),
        actual.totalMillis(),
        actual.timeError(),
        actual.rows(),
        actual.rowsError(),
        actual.loops(),
        removed ? actual.rowsRemoved() : OptionalDouble.empty(),
        withoutZeros(actual.counters()),
        actual.workers().stream().map(OneExecutionTest::neutral).toList());
  }

  private static Worker neutral(Worker worker) {
    return new Worker(worker.number(), neutral(worker.actual()), Leveled.values(worker.raw()));
  }

  private static Counters withoutZeros(Counters counters) {
    Map<Counter, Double> counted = new EnumMap<>(Counter.class);
    counted.putAll(counters.values());
    counted.values().removeIf(v -> v == 0);
    return new Counters(counted);
  }
}
