package dado.plan.format.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import dado.plan.Corpus;
import dado.plan.model.Node;
import dado.plan.model.Query;
import dado.plan.model.Span;
import dado.plan.syntax.PlanFormat;
import dado.plan.syntax.PlanSyntaxException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// What real servers print, in the three formats that have a structure.
class StructuredFormatsTest {
  private static final List<PlanFormat> FORMATS =
      List.of(new PostgresqlJson(), new PostgresqlYaml(), new PostgresqlXml());

  private static Stream<DynamicTest> eachServer(Consumer<Map<String, String>> test) {
    return Corpus.servers().stream()
        .filter(s -> s.matches("postgresql-[0-9.]+(-jit)?"))
        .map(s -> DynamicTest.dynamicTest(s, () -> test.accept(plans(s))));
  }

  private static Map<String, String> plans(String server) {
    Map<String, String> plans = new TreeMap<>();
    Corpus.read(
        server,
        f -> {
          if (f.path().matches("(?!auto_explain).*\\.(json|yaml|xml)")) {
            plans.put(f.path(), f.text());
          }
        });
    return plans;
  }

  private static Map<String, String> ending(Map<String, String> plans, String end) {
    Map<String, String> some = new TreeMap<>(plans);
    some.keySet().removeIf(p -> !p.endsWith(end));
    assertThat(some).hasSizeGreaterThan(80);
    return some;
  }

  @TestFactory
  Stream<DynamicTest> theThreeFormatsOfOneExecutionGiveOnePlan() {
    return eachServer(plans -> ending(plans, ".json").forEach(StructuredFormatsTest::equal));
  }

  private static void equal(String path, String json) {
    Query one = neutral(new PostgresqlJson(), json);
    assertThat(one.root().all().count()).as(path).isPositive();
    assertThat(neutral(new PostgresqlYaml(), Spelling.yaml(json))).as(path).isEqualTo(one);
    assertThat(neutral(new PostgresqlXml(), Spelling.xml(json))).as(path).isEqualTo(one);
  }

  /// A plan without what differs between formats: the text and the places in it.
  private static Query neutral(PlanFormat format, String text) {
    Query query = read(format, text);
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

  private static Query read(PlanFormat format, String text) {
    try {
      return format.parse("", text).getFirst();
    } catch (PlanSyntaxException e) {
      throw new AssertionError(text, e);
    }
  }

  /// Each format of a file is an execution of its own: only plans that were not executed are the
  /// same, unless the table was changed in between.
  @TestFactory
  Stream<DynamicTest> spellsAsRealServersDo() {
    return eachServer(plans ->
        ending(plans, "/costs-verbose.json")
            .forEach((path, json) -> {
              if (!path.contains("index_only_heap_fetches")) {
                assertThat(Spelling.yaml(json))
                    .isEqualToIgnoringWhitespace(plans.get(path.replace(".json", ".yaml")));
                assertThat(Spelling.xml(json))
                    .isEqualToIgnoringWhitespace(plans.get(path.replace(".json", ".xml")));
              }
            }));
  }

  @TestFactory
  Stream<DynamicTest> understandsAllThatRealServersPrint() {
    return eachServer(plans -> {
      for (PlanFormat format : FORMATS) {
        ending(plans, format.id().replace("postgresql-", "."))
            .forEach((path, text) -> understood(path, format, text));
      }
    });
  }

  private static void understood(String path, PlanFormat format, String text) {
    assertThat(format.recognizes(text)).as(path).isTrue();
    Query query = read(format, text);
    assertThat(query.unknown()).as(path).isEmpty();
    assertThat(query.root().all().filter(n -> !isOwn(n, text)).map(Node::id)).as(path).isEmpty();
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
}
