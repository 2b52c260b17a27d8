package dado.plan.metrics;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dado.plan.Case;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Each trap of reading plans, as a plan and the numbers that are right.
class MetricsCasesTest {

  @TestFactory
  Stream<DynamicTest> saysWhatIsRight() {
    return Case.below("metrics").stream()
        .map(c -> dynamicTest(c.name(), () -> c.check("metrics.txt", MetricsText.of(c.query()))));
  }
}
