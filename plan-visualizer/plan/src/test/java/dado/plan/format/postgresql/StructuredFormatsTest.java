package dado.plan.format.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dado.plan.model.Node;
import dado.plan.model.Query;
import dado.plan.model.Span;
import dado.plan.syntax.PlanFormat;
import dado.plan.syntax.PlanSyntaxException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// What real servers print, in the three formats that have a structure.
class StructuredFormatsTest {
  private static final Path PLANS = Path.of("src/test/plans");
  private static final Path SHARED = Path.of("../../../shared/data/plans");
  private static final List<PlanFormat> FORMATS =
      List.of(new PostgresqlJson(), new PostgresqlYaml(), new PostgresqlXml());

  @TestFactory
  Stream<DynamicTest> theThreeFormatsOfOneExecutionGiveOnePlan() throws IOException {
    return files(PLANS, ".json")
        .filter(f -> f.toString().contains("postgresql-"))
        .map(f -> DynamicTest.dynamicTest(PLANS.relativize(f).toString(), () -> equal(f)));
  }

  private static void equal(Path file) throws IOException, PlanSyntaxException {
    String json = Files.readString(file);
    String text = json.stripLeading().startsWith("[") ? json : "[" + json + "]";
    Query one = neutral(new PostgresqlJson(), text);
    assertThat(one.root().all().count()).isPositive();
    assertThat(neutral(new PostgresqlYaml(), Spelling.yaml(text))).isEqualTo(one);
    assertThat(neutral(new PostgresqlXml(), Spelling.xml(text))).isEqualTo(one);
  }

  /// A plan without what differs between formats: the text and the places in it.
  private static Query neutral(PlanFormat format, String text) throws PlanSyntaxException {
    Query query = format.parse("", text).getFirst();
    assertThat(query.unknown()).isEmpty();
    return new Query(
        query.engine(),
        "",
        query.sql(),
        query.roots().stream().map(StructuredFormatsTest::withoutPlace).toList(),
        query.settings(),
        query.planningMillis(),
        query.executionMillis(),
        query.outside(),
        new LinkedHashMap<>(query.printed()),
        List.of(),
        "");
  }

  private static Node withoutPlace(Node node) {
    return new Node(
        node.id(),
        node.role(),
        node.subplan(),
        node.operator(),
        node.label(),
        node.estimate(),
        node.actual(),
        node.children().stream().map(StructuredFormatsTest::withoutPlace).toList(),
        node.conditions(),
        new LinkedHashMap<>(node.raw()),
        Span.NONE);
  }

  @Test
  void spellsAsRealServersDo() throws IOException {
    assumeTrue(Files.isDirectory(SHARED));
    int compared = 0;
    for (Path file : files(SHARED, "costs-verbose.json").toList()) {
      String json = Files.readString(file);
      if (!file.toString().contains("index_only_heap_fetches")) {
        assertThat(Spelling.yaml(json)).isEqualToIgnoringWhitespace(other(file, ".yaml"));
        assertThat(Spelling.xml(json)).isEqualToIgnoringWhitespace(other(file, ".xml"));
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(500);
  }

  private static String other(Path json, String extension) throws IOException {
    return Files.readString(Path.of(json.toString().replace(".json", extension)));
  }

  @Test
  void understandsAllThatRealServersPrint() throws IOException, PlanSyntaxException {
    Path root = Files.isDirectory(SHARED) ? SHARED : PLANS;
    Map<String, String> wrong = new LinkedHashMap<>();
    for (PlanFormat format : FORMATS) {
      String extension = format.id().replace("postgresql-", ".");
      for (Path file : files(root, extension).filter(StructuredFormatsTest::isOnePlan).toList()) {
        String text = Files.readString(file);
        assertThat(format.recognizes(text)).as(file.toString()).isTrue();
        Query query = format.parse("", text).getFirst();
        query.unknown().forEach(u -> wrong.put(file + ": " + u.text(), "unknown"));
        query
            .root()
            .all()
            .filter(n -> !isOwn(n, text))
            .forEach(n -> wrong.put(file + " " + n.id(), "place"));
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static boolean isOwn(Node node, String text) {
    String own = node.place().in(text);
    String type = node.raw().getOrDefault("Node Type", "?");
    int first = own.replace('-', ' ').indexOf("Node Type");
    return own.contains(type)
        && first >= 0
        && own.replace('-', ' ').indexOf("Node Type\"", first + 12) < 0
        && own.replace('-', ' ').indexOf("Node Type:", first + 12) < 0
        && own.indexOf("<Node-Type>", first + 12) < 0;
  }

  private static boolean isOnePlan(Path file) {
    return file.toString().contains("postgresql-")
        && !file.toString().contains("psql-and-logs")
        && !file.toString().contains("auto_explain");
  }

  private static Stream<Path> files(Path root, String end) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(f -> f.toString().endsWith(end)).sorted().toList().stream();
    }
  }
}
