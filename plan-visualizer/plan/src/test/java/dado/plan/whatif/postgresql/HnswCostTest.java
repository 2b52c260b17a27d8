package dado.plan.whatif.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;

/// Against what pgvector 0.8.7 really built, and what the planner then printed.
class HnswCostTest {
  private static final CostSettings USUAL = CostSettings.of(Map.of());

  @Test
  void pagesAreThoseOfRealIndexes() {
    assertThat(HnswCost.pages(8000, "vector(24)")).isBetween(386L, 394L);
    assertThat(HnswCost.pages(5000, "public.vector(128)")).isBetween(504L, 514L);
  }

  @Test
  void costsAreThoseThatThePlannerPrinted() {
    HnswCost small = new HnswCost(USUAL, 8000, 390, 192);
    assertThat(small.startup()).isCloseTo(108.27, within(0.01));
    assertThat(small.total(0)).isCloseTo(2488, within(0.01));
    HnswCost large = new HnswCost(USUAL, 5000, 509, 384);
    assertThat(large.startup()).isCloseTo(211.18, within(0.01));
  }

  @Test
  void whatCannotBeIndexedIsSaid() {
    assertThat(HnswCost.refusal("vector"))
        .hasValueSatisfying(r -> assertThat(r).contains("vector(n)"));
    assertThat(HnswCost.refusal("vector(3072)")).isPresent();
    assertThat(HnswCost.refusal("halfvec(3072)")).isEmpty();
    assertThat(HnswCost.refusal("vector(1536)")).isEmpty();
  }
}
