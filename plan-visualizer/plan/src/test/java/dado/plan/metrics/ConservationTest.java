package dado.plan.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dado.plan.format.PlanFormats;
import dado.plan.model.Node;
import dado.plan.model.Query;
import dado.schema.model.Engine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The invariants, over some eight hundred plans of real servers.
class ConservationTest {
  private static final Path PLANS = Path.of("src/test/plans");
  private static final int EXPECTED_FILES = 800;
  private static final double FLOATING = 1e-6;

  @TestFactory
  Stream<DynamicTest> selfTimesAddUpAndNoneIsNegative() throws IOException {
    try (Stream<Path> servers = Files.list(PLANS)) {
      return servers.sorted().toList().stream()
          .map(s -> dynamicTest(s.getFileName().toString(), () -> files(s).forEach(this::check)));
    }
  }

  @Test
  void seesThePlansThatItThinksItChecks() {
    assertThat(files(PLANS)).hasSizeGreaterThan(EXPECTED_FILES);
    assertThat(files(PLANS).stream().map(ConservationTest::read).filter(Query::analyzed).count())
        .isGreaterThan(EXPECTED_FILES * 3L / 4);
  }

  private void check(Path file) {
    Query query = read(file);
    assertThat(Conservation.violations(query)).as(file.toString()).isEmpty();
    Metrics metrics = Metrics.of(query);
    double shares =
        query.roots().stream()
            .flatMap(Node::all)
            .mapToDouble(n -> metrics.of(n.id()).share())
            .sum();
    double clamped =
        query.roots().stream()
            .flatMap(Node::all)
            .flatMap(n -> metrics.of(n.id()).selfMillis().stream())
            .mapToDouble(Measured::error)
            .sum();
    double total = metrics.totalMillis().map(Measured::value).orElse(1.0);
    assertThat(shares).as(file.toString()).isLessThanOrEqualTo(1 + clamped / total + FLOATING);
  }

  private static Query read(Path file) {
    String server = file.getName(file.getNameCount() - 2).toString();
    Engine engine = Engine.valueOf(server.split("-")[0].toUpperCase(Locale.ROOT));
    try {
      return PlanFormats.parse(engine, "", Files.readString(file));
    } catch (Exception e) {
      throw new AssertionError(file + ": " + e.getMessage(), e);
    }
  }

  private static List<Path> files(Path directory) {
    try (Stream<Path> files = Files.walk(directory)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
