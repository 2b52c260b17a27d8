package dado.plan.format;

import dado.plan.Case;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// What people paste (`paste.txt`), and the plans, statements, unknown lines and errors that Dado
/// finds in it (`plans.txt`).
class PasteCasesTest {
  private static final Path CASES = Path.of("src/test/cases/paste");

  @TestFactory
  Stream<DynamicTest> readsWhatPeoplePaste() throws IOException {
    return pastes().stream()
        .map(paste -> {
          Path directory = paste.resolveSibling("");
          return DynamicTest.dynamicTest(
              CASES.relativize(directory).toString(), () -> check(paste));
        });
  }

  private static void check(Path paste) throws IOException {
    String text = Files.readString(paste);
    String shown = Readings.shown(text, PlanReader.read(text));
    Case.compare(paste.resolveSibling("plans.txt"), shown);
  }

  private static List<Path> pastes() throws IOException {
    try (Stream<Path> files = Files.walk(CASES)) {
      return files.filter(f -> f.endsWith("paste.txt")).sorted().toList();
    }
  }
}
