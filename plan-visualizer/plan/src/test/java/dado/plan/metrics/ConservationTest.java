package dado.plan.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dado.plan.Corpus;
import dado.plan.format.PlanFormats;
import dado.plan.model.Query;
import dado.plan.syntax.PlanFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// The invariants, over every plan that real servers executed, in every format.
class ConservationTest {
  /// Statements that each server ran with ANALYZE, at the least.
  private static final int EXPECTED = 50;

  @TestFactory
  Stream<DynamicTest> partsAddUpToTheWholeAndNoneIsNegative() {
    return Corpus.servers().stream()
        .filter(s -> !s.startsWith("sqlite"))
        .map(s -> dynamicTest(s, () -> check(s)));
  }

  private static void check(String server) {
    List<String> violations = new ArrayList<>();
    int[] executed = {0};
    Corpus.read(
        server,
        file -> {
          for (Query query : plans(file)) {
            executed[0] += query.analyzed() ? 1 : 0;
            Conservation.violations(query).forEach(v -> violations.add(file + ": " + v));
          }
        });
    assertThat(violations).isEmpty();
    assertThat(executed[0]).isGreaterThan(EXPECTED);
  }

  private static List<Query> plans(Corpus.File file) {
    boolean plan = file.path().contains("analyze") && !file.name().matches("(cli|psql)\\..*");
    Optional<PlanFormat> format =
        plan && !file.name().endsWith(".deco")
            ? PlanFormats.ALL.stream().filter(f -> f.recognizes(file.text())).findFirst()
            : Optional.empty();
    try {
      return format.isPresent() ? format.get().parse("", file.text()) : List.of();
    } catch (Exception e) {
      throw new AssertionError(file + ": " + e.getMessage(), e);
    }
  }
}
