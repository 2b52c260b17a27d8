package dado.plan.compare;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dado.plan.Case;
import dado.plan.format.PlanFormats;
import dado.plan.rule.Analysis;
import dado.plan.rule.Rules;
import dado.schema.model.Engine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Two plans of one query from a real server, and in what they differ.
class ComparisonCasesTest {
  private static final Path CASES = Path.of("src/test/cases/compare");

  @TestFactory
  Stream<DynamicTest> saysInWhatPlansDiffer() throws IOException {
    try (Stream<Path> cases = Files.list(CASES)) {
      return cases.sorted().toList().stream()
          .map(c -> dynamicTest(c.getFileName().toString(), () -> check(c)));
    }
  }

  private static void check(Path directory) throws Exception {
    Comparison comparison = Comparison.of(read(directory, "before"), read(directory, "after"));
    Case.compare(directory.resolve("comparison.txt"), ComparisonText.of(comparison));
  }

  private static Analysis read(Path directory, String which) throws Exception {
    try (Stream<Path> files = Files.list(directory)) {
      Path file =
          files
              .filter(f -> f.getFileName().toString().matches(which + "\\.\\w+\\.(json|txt)"))
              .findFirst()
              .orElseThrow();
      String engine = file.getFileName().toString().split("\\.")[1].toUpperCase(Locale.ROOT);
      String sql = Files.readString(directory.resolve(which + ".sql"));
      String text = Files.readString(file);
      return Rules.analyze(PlanFormats.parse(Engine.valueOf(engine), sql, text));
    }
  }
}
