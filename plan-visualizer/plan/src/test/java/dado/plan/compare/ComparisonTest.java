package dado.plan.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dado.plan.format.PlanFormats;
import dado.plan.rule.Analysis;
import dado.plan.rule.Rules;
import dado.schema.model.Engine;
import org.junit.jupiter.api.Test;

class ComparisonTest {
  private static final String SCAN =
      """
      [{"Plan": {"Node Type": "Seq Scan", "Relation Name": "orders", "Alias": "orders",
        "Total Cost": 1483.0, "Plan Rows": 37, "Actual Total Time": 41.100, "Actual Rows": 37,
        "Actual Loops": 1}, "Execution Time": 41.200}]
      """;
  private static final String INDEX =
      """
      [{"Plan": {"Node Type": "Index Scan", "Relation Name": "orders", "Alias": "orders",
        "Index Name": "orders_user_idx", "Index Cond": "(user_id = 7)", "Total Cost": 9.5,
        "Plan Rows": 37, "Actual Total Time": 0.250, "Actual Rows": 37, "Actual Loops": 1},
        "Execution Time": 0.300}]
      """;

  @Test
  void saysHowMuchFasterAndWhy() throws Exception {
    Comparison comparison = Comparison.of(read(SCAN), read(INDEX));
    assertThat(comparison.headline())
        .isEqualTo(
            "Now reads orders through orders_user_idx instead of a sequential scan:"
                + " 41.2 ms → 0.3 ms, 137× as fast.");
    assertThat(comparison.measured()).isTrue();
  }

  @Test
  void saysHowMuchSlowerTheOtherWayRound() throws Exception {
    assertThat(Comparison.of(read(INDEX), read(SCAN)).headline())
        .endsWith("instead of through orders_user_idx: 0.3 ms → 41.2 ms, 137× as slow.");
  }

  @Test
  void comparesCostsAndSaysSoWhereNothingWasTimed() throws Exception {
    Comparison comparison = Comparison.of(read(untimed(SCAN)), read(untimed(INDEX)));
    assertThat(comparison.measured()).isFalse();
    assertThat(comparison.headline())
        .endsWith("scan: planner's cost 1,483 → 9.5, 156× as cheap (not measured).");
  }

  @Test
  void findsNothingNewInTheSamePlan() throws Exception {
    assertThat(Comparison.of(read(SCAN), read(SCAN)).headline())
        .isEqualTo("The steps are the same: 41.2 ms → 41.2 ms, about as fast.");
  }

  private static String untimed(String plan) {
    return plan.replaceAll("\"(Actual \\w+( Time)?|Execution Time)\": [0-9.]+,?", "")
        .replaceAll(",\\s*}", "}");
  }

  private static Analysis read(String plan) throws Exception {
    return Rules.analyze(PlanFormats.parse(Engine.POSTGRESQL, "", plan));
  }
}
