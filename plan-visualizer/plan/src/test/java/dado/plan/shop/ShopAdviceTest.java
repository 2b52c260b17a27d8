package dado.plan.shop;

import static org.assertj.core.api.SoftAssertions.assertSoftly;

import dado.plan.report.AdviceReport;
import dado.plan.whatif.Rung;
import dado.schema.model.Engine;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What Dado suggests for the shops is built for real: what an index fixes is fixed, no trap is
/// bitten, and nothing becomes slower.
class ShopAdviceTest {
  @ParameterizedTest
  @EnumSource(Engine.class)
  void fixesWhatAnIndexFixesAndNothingElse(Engine engine) throws Exception {
    Shop shop = Shop.open(engine);
    ShopAdvice advice = ShopAdvice.of(shop, Rung.CLONE);
    String out = System.getProperty("shop.out", "");
    if (!out.isEmpty()) {
      Files.writeString(Path.of(out), new AdviceReport(advice.advice()).as("text"));
    }
    assertSoftly(all -> {
      all.assertThat(advice.advice().unplanned()).as("unplanned").isEmpty();
      all.assertThat(advice.unfixed(shop)).as("unfixed").isEmpty();
      all.assertThat(advice.bitten()).as("traps").isEmpty();
      all.assertThat(advice.slower()).as("slower").isEmpty();
    });
  }
}
