package dado.plan.format.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import dado.plan.Corpus;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// The test's own printer of text prints what real servers print.
class TextSpellingTest {
  /// The table grew between its executions.
  private static final String GROWING = "index_only_heap_fetches";

  /// Which worker scans which partition is another thing each time.
  private static final String CHANCE = "parallel_append";

  @TestFactory
  Stream<DynamicTest> spellsPlansThatWereNotExecutedLetterByLetter() {
    return compare("/costs", GROWING, UnaryOperator.identity());
  }

  /// Each format is an execution of its own: the numbers differ, but not where they stand.
  @TestFactory
  Stream<DynamicTest> spellsExecutedPlansButForTheNumbers() {
    return compare("/analyze", CHANCE, TextSpellingTest::withoutNumbers);
  }

  private static Stream<DynamicTest> compare(String kind, String not, UnaryOperator<String> of) {
    return Corpus.servers().stream()
        .filter(s -> s.matches("postgresql-[0-9.]+(-jit)?"))
        .map(s -> DynamicTest.dynamicTest(s, () -> compare(plans(s), kind, not, of)));
  }

  private static Map<String, String> plans(String server) {
    Map<String, String> plans = new TreeMap<>();
    Corpus.read(server, f -> plans.put(f.path(), f.text()));
    return plans;
  }

  private static void compare(
      Map<String, String> plans, String kind, String not, UnaryOperator<String> of) {
    int[] compared = {0};
    plans.forEach((path, json) -> {
      if (path.endsWith(".json") && path.contains(kind) && !path.contains(not)) {
        compared[0]++;
        String text = Objects.requireNonNull(plans.get(path.replace(".json", ".txt")), path);
        assertThat(of.apply(TextSpelling.text(json))).as(path).isEqualTo(of.apply(text));
      }
    });
    assertThat(compared[0]).isGreaterThan(190);
  }

  /// Where what was counted is zero for one and not for the other, there is a line more; rows
  /// removed that are zero on the average of all loops are told in text, those that are none not.
  private static String withoutNumbers(String text) {
    return text.replaceAll("(?m)^ *+(Buffers|I/O Timings|WAL):.*\\R", "")
        .replaceAll("(?m)^ *+Rows Removed by [A-Za-z ]++: 0\\R", "")
        .replaceAll("(?m)^Planning:\\R", "")
        .replaceAll("[0-9.]++", "#");
  }
}
