package dado.plan.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dado.plan.format.PlanFormats;
import dado.plan.model.Query;
import dado.schema.model.Engine;
import org.junit.jupiter.api.Test;

class MetricsTest {

  @Test
  void dividesByTheProcessesThatRanAndNotByTheWorkersLaunchedAndOne() throws Exception {
    Metrics metrics =
        metrics(
            """
            [{"Plan": {"Node Type": "Gather", "Workers Launched": 2, "Actual Total Time": 508.2,
              "Actual Rows": 10, "Actual Loops": 1, "Plans": [
                {"Node Type": "Seq Scan", "Parallel Aware": true, "Relation Name": "t",
                 "Actual Total Time": 458.4, "Actual Rows": 5, "Actual Loops": 2}]}}]
            """);
    assertThat(self(metrics, 2)).isCloseTo(458.4, within(1e-9));
    assertThat(self(metrics, 1)).isCloseTo(49.8, within(1e-9));
  }

  @Test
  void carriesTheRoundingErrorOfLoops() throws Exception {
    Metrics metrics =
        metrics(
            """
            [{"Plan": {"Node Type": "Nested Loop", "Actual Total Time": 900.000, "Actual Rows": 1,
              "Actual Loops": 1, "Plans": [{"Node Type": "Index Scan", "Relation Name": "t",
              "Actual Total Time": 0.004, "Actual Rows": 1, "Actual Loops": 200000}]}}]
            """);
    Measured inner = metrics.of(2).selfMillis().orElseThrow();
    assertThat(inner.value()).isCloseTo(800, within(1e-9));
    assertThat(inner.error()).isCloseTo(100, within(1e-9));
  }

  @Test
  void chargesAnInitPlanToTheStepThatMentionsIt() throws Exception {
    Metrics metrics =
        metrics(
            """
            [{"Plan": {"Node Type": "Limit", "Actual Total Time": 410.000, "Actual Rows": 1,
              "Actual Loops": 1, "Plans": [
                {"Node Type": "Aggregate", "Parent Relationship": "InitPlan",
                 "Subplan Name": "InitPlan 1", "Actual Total Time": 400.000, "Actual Rows": 1,
                 "Actual Loops": 1},
                {"Node Type": "Seq Scan", "Parent Relationship": "Outer", "Relation Name": "t",
                 "Filter": "(x > (InitPlan 1).col1) AND (y <> '(InitPlan 10)')",
                 "Actual Total Time": 409.000, "Actual Rows": 1, "Actual Loops": 1}]}}]
            """);
    assertThat(self(metrics, 1)).isCloseTo(1, within(1e-9));
    assertThat(self(metrics, 2)).isCloseTo(400, within(1e-9));
    assertThat(self(metrics, 3)).isCloseTo(9, within(1e-9));
  }

  @Test
  void addsSubqueriesThatMysqlPrintsBesideTheTree() throws Exception {
    Query query =
        PlanFormats.parse(
            Engine.MYSQL,
            "",
            """
            -> Index lookup on u using PRIMARY (id = 1)  (actual time=0.1..0.103 rows=1 loops=1)
            -> Select #2 (subquery in projection; dependent)
                -> Table scan on o  (actual time=0.1..5.7 rows=10 loops=1)
            """);
    assertThat(Metrics.of(query).totalMillis().orElseThrow().value())
        .isCloseTo(5.803, within(1e-9));
  }

  @Test
  void sharesOutTheCostWhereNothingWasTimed() throws Exception {
    Metrics metrics =
        metrics(
            """
            [{"Plan": {"Node Type": "Nested Loop", "Total Cost": 1010, "Plan Rows": 10, "Plans": [
              {"Node Type": "Seq Scan", "Relation Name": "a", "Total Cost": 10, "Plan Rows": 10},
              {"Node Type": "Seq Scan", "Relation Name": "b", "Total Cost": 90, "Plan Rows": 1}]}}]
            """);
    assertThat(metrics.of(3).share()).isCloseTo(900 / 1010.0, within(1e-9));
    assertThat(metrics.of(1).share() + metrics.of(2).share() + metrics.of(3).share())
        .isCloseTo(1, within(1e-9));
    assertThat(metrics.of(3).basis()).isNotEqualTo(Basis.TIME);
  }

  private static double self(Metrics metrics, int node) {
    return metrics.of(node).selfMillis().orElseThrow().value();
  }

  private static Metrics metrics(String plan) throws Exception {
    return Metrics.of(PlanFormats.parse(Engine.POSTGRESQL, "", plan));
  }
}
