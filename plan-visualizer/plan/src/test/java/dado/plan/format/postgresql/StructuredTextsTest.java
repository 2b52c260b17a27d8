package dado.plan.format.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import dado.plan.model.Actual;
import dado.plan.model.Counter;
import dado.plan.model.Node;
import dado.plan.model.Query;
import dado.plan.model.Worker;
import dado.plan.syntax.PlanFormat;
import dado.plan.syntax.PlanSyntaxException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Texts that servers print rarely, that clients change, and that nobody should be able to hurt
/// with.
class StructuredTextsTest {
  private static final PlanFormat JSON = new PostgresqlJson();
  private static final PlanFormat YAML = new PostgresqlYaml();
  private static final PlanFormat XML = new PostgresqlXml();
  private static final String STEP = "\"Node Type\": \"Limit\"";

  @Test
  void readsTheObjectOfAutoExplain() throws Exception {
    String json =
        """
        {
          "Query Text": "SELECT 1\\n  FROM t",
          "Query Parameters": "$1 = '7'",
          "Plan": {"Node Type": "Result", "Actual Loops": 1}
        }
        """;
    Query query = JSON.parse("", json).getFirst();
    assertThat(query.sql()).isEqualTo("SELECT 1\n  FROM t");
    assertThat(query.printed()).containsEntry("Query Parameters", "$1 = '7'");
    assertThat(query.unknown()).isEmpty();
    String yaml = "Query Text: \"SELECT 1\"\nPlan: \n  Node Type: \"Result\"\n";
    assertThat(YAML.parse("", yaml).getFirst().sql()).isEqualTo("SELECT 1");
    String xml =
        "<explain xmlns=\"x\"><Query-Text>a &lt; b</Query-Text><Plan><Node-Type>Result</Node-Type></Plan></explain>";
    assertThat(XML.parse("", xml).getFirst().sql()).isEqualTo("a < b");
    assertThat(XML.parse("mine", xml).getFirst().sql()).isEqualTo("mine");
  }

  @Test
  void readsSeveralPlansAndThoseInTheColumnOfAResult() throws Exception {
    String two = "[{\"Plan\": {" + STEP + "}}, {\"Plan\": {\"Node Type\": \"Sort\"}}]";
    assertThat(JSON.parse("", two))
        .extracting(q -> q.root().label())
        .containsExactly("Limit", "Sort");
    assertThat(JSON.parse("", "[{\"QUERY PLAN\": " + two + "}]")).hasSize(2);
    String yaml = "- Plan: \n    Node Type: \"Limit\"\n- Plan: \n    Node Type: \"Sort\"\n";
    assertThat(YAML.parse("", yaml)).hasSize(2);
    String query = "<Query><Plan><Node-Type>Limit</Node-Type></Plan></Query>";
    assertThat(XML.parse("", "<explain>" + query + query + "</explain>")).hasSize(2);
  }

  @Test
  void tellsWhatNoServerPrintsAndWhere() throws Exception {
    String json =
        "[{\"Plan\": {\"Node Type\": \"Limit\", \"Flux\": 1.21, \"Plans\": [{\"Node Type\": \"Sort\",\n"
            + " \"Deep\": {\"a\": [1]}}]}, \"Weather\": \"rain\"}]";
    Query query = JSON.parse("", json).getFirst();
    assertThat(query.unknown())
        .extracting(u -> u.nodeId() + " " + u.text() + " at " + u.place().in(json))
        .containsExactly(
            "0 Weather: rain at \"Weather\": \"rain\"",
            "1 Flux: 1.21 at \"Flux\": 1.21",
            "2 Deep at {\"a\": [1]}");
    assertThat(query.root().raw()).containsEntry("Flux", "1.21");
    assertThat(query.root().children().getFirst().raw()).containsEntry("Deep.a", "1");
    String yaml = "- Plan: \n    Node Type: \"Limit\"\n    Flux: 1.21\n";
    assertThat(YAML.parse("", yaml).getFirst().unknown())
        .extracting(u -> u.place().in(yaml))
        .containsExactly("Flux: 1.21");
    String xml =
        "<explain><Query><Plan><Node-Type>Limit</Node-Type><Flux>1</Flux></Plan></Query></explain>";
    assertThat(XML.parse("", xml).getFirst().unknown())
        .extracting(u -> u.place().in(xml))
        .containsExactly("<Flux>1</Flux>");
  }

  @Test
  void readsWhatWorkersDidOfTwoListsToo() throws Exception {
    String json =
        """
        [{"Plan": {"Node Type": "Sort", "Actual Loops": 3, "Actual Rows": 10, "Actual Total Time": 1.5,
          "Workers": [{"Worker Number": 1, "Sort Method": "quicksort"}, {"Worker Number": 0, "Sort Method": "top-N"}],
          "Workers": [{"Worker Number": 0, "Actual Total Time": 1.25, "Actual Rows": 4, "Actual Loops": 1,
                       "Shared Hit Blocks": 7, "JIT": {"Functions": 2}}]}}]
        """;
    Query query = JSON.parse("", json).getFirst();
    Actual actual = query.root().actual().orElseThrow();
    assertThat(actual.workers()).extracting(Worker::number).containsExactly(0, 1);
    Worker first = actual.workers().getFirst();
    assertThat(first.actual().totalMillis()).hasValue(1.25);
    assertThat(first.actual().counters().count(Counter.SHARED_HIT)).hasValue(7);
    assertThat(first.raw())
        .contains(
            entry("Sort Method", "top-N"), entry("JIT.Functions", "2"), entry("Actual Rows", "4"));
    assertThat(query.root().raw()).doesNotContainKey("Workers");
    assertThat(query.unknown()).isEmpty();
  }

  @Test
  void readsTimesOfInputAndOutputOfAllVersions() throws Exception {
    String json =
        """
        [{"Plan": {"Node Type": "Sort", "Actual Loops": 1, "I/O Read Time": 1.5, "Temp I/O Write Time": 2}},
         {"Plan": {"Node Type": "Sort", "Actual Loops": 1, "Shared I/O Read Time": 3, "Local I/O Read Time": 4}}]
        """;
    List<Query> plans = JSON.parse("", json);
    assertThat(counter(plans.get(0), Counter.SHARED_READ_TIME)).isEqualTo(1.5);
    assertThat(counter(plans.get(0), Counter.TEMP_WRITE_TIME)).isEqualTo(2);
    assertThat(counter(plans.get(1), Counter.SHARED_READ_TIME)).isEqualTo(3);
    assertThat(counter(plans.get(1), Counter.LOCAL_READ_TIME)).isEqualTo(4);
  }

  private static double counter(Query plan, Counter counter) {
    return plan.root().actual().orElseThrow().counters().get(counter);
  }

  @Test
  void keepsTextsAsTheyWere() throws Exception {
    String json =
        "[{\"Plan\": {\"Node Type\": \"Seq Scan\", \"Filter\": \"(a = '\\u00e9\\\"\\\\ \\uD83D\\uDE00 -> (cost=1)'::text)\","
            + " \"Output\": [\"a\", \"b, c\"], \"Alias\": \"😀 ü\", \"Plan Rows\": 12345678901234567890,"
            + " \"Plan Width\": 1e3, \"Total Cost\": -0.50}}]";
    Node root = JSON.parse("", json).getFirst().root();
    assertThat(root.conditions()).containsEntry("Filter", "(a = 'é\"\\ 😀 -> (cost=1)'::text)");
    assertThat(root.raw()).containsEntry("Output", "a, b, c").containsEntry("Alias", "😀 ü");
    assertThat(root.estimate().rows()).hasValue(1.2345678901234567e19);
    assertThat(root.estimate().width()).hasValue(1000);
    assertThat(root.estimate().totalCost()).hasValue(-0.5);
    assertThat(root.place().in(json)).startsWith("{\"Node Type\"").endsWith("-0.50}");
    assertThatThrownBy(() -> root.raw().put("a", "b"))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void saysWhereATextIsBrokenAndWhatWasExpected() {
    refuses(JSON, "[\n  {\"Plan\": {\"Node Type\": \"Limit\",, ", 2, 34, "a key in double quotes");
    refuses(JSON, "[{\"Plan\": {\"Node Type\": \"Lim", 1, 25, "its closing quote");
    refuses(JSON, "[{\"Plan\": {\"Node Type\": \"Limit\"}", 1, 33, "a comma or a closing brace");
    refuses(JSON, "[{\"Plan\": {\"Node Type\" \"Limit\"}}]", 1, 24, "a colon");
    refuses(JSON, "[{\"Plan\": {\"Node Type\": nonsense}}]", 1, 25, "a value");
    refuses(JSON, "[{\"Plan\": {\"Output\": [1, 2}}]", 1, 27, "a comma or a closing bracket");
    refuses(JSON, "  \n [{\"Plans\": 1}]", 2, 3, "with a \"Plan\" in it");
    refuses(JSON, "[\"Utility Statement\"]", 1, 2, "an object in braces");
    refuses(JSON, "", 1, 1, "an object in braces");
    refuses(YAML, "- Plan:\n    Node Type: \"Limit\n", 3, 1, "whole and unchanged");
    refuses(YAML, "- Plan:\n    A: 1\n", 1, 3, "with a \"Plan\" in it");
    refuses(YAML, "just words", 1, 1, "“Plan:” here");
    refuses(XML, "<explain>\n<Query><Plan></Query>", 2, 14, "</Plan>");
    refuses(XML, "<explain><Query><Plan><Node-Type>Limit", 1, 39, "</Node-Type>");
    refuses(XML, "<explain><Query><Plan><Filter>a < b</Filter>", 1, 33, "&lt; for the character");
    refuses(XML, "<explain><Query><A>1</A></Query></explain>", 1, 10, "with a \"Plan\" in it");
  }

  private static void refuses(
      PlanFormat format, String text, int line, int column, String expected) {
    assertThatThrownBy(() -> format.parse("", text))
        .as(text)
        .isInstanceOfSatisfying(
            PlanSyntaxException.class,
            e -> {
              assertThat(e.line() + ":" + e.column()).isEqualTo(line + ":" + column);
              assertThat(e.expected()).contains(expected);
            });
  }

  @Test
  void refusesTextsThatAreMadeToGrow() {
    String yaml = "- a: &a [\"x\", \"x\"]\n- b: &b [*a, *a]\n- Plan:\n    Node Type: *b\n";
    assertThatThrownBy(() -> YAML.parse("", yaml)).hasMessageContaining("Anchors and aliases");
    String xml =
        "<!DOCTYPE explain [<!ENTITY a \"aaaa\"><!ENTITY b SYSTEM \"file:///etc/passwd\">]>"
            + "<explain><Query><Plan><Node-Type>&b;</Node-Type></Plan></Query></explain>";
    assertThatThrownBy(() -> XML.parse("", xml)).hasMessageContaining("document type");
    assertThatThrownBy(() -> XML.parse("", xml.substring(xml.indexOf("<explain"))))
        .hasMessageContaining("entity &b; is not known");
  }

  @Test
  @Timeout(60)
  void readsAHundredThousandLevelsOfSteps() throws Exception {
    int levels = 100_000;
    String json =
        "[{\"Plan\":"
            + ("{" + STEP + ",\"Plans\":[").repeat(levels - 1)
            + "{"
            + STEP
            + "}"
            + "]}".repeat(levels - 1)
            + "}]";
    assertThat(JSON.parse("", json).getFirst().root().all()).hasSize(levels);
    String bitmaps = json.replace("Limit", "Bitmap Heap Scan\", \"Relation Name\": \"t");
    assertThat(JSON.parse("", bitmaps).getFirst().root().all()).hasSize(levels);
    String xml =
        "<explain><Query>"
            + "<Plan><Node-Type>Limit</Node-Type><Plans>".repeat(levels)
            + "</Plans></Plan>".repeat(levels)
            + "</Query></explain>";
    assertThat(XML.parse("", xml).getFirst().root().all()).hasSize(levels);
    String yaml =
        "{Plan: {Node Type: a"
            + ", Plans: [{Node Type: a".repeat(levels - 1)
            + "}]".repeat(levels - 1)
            + "}}";
    assertThat(YAML.parse("", yaml).getFirst().root().all()).hasSize(levels);
  }

  @Test
  @Timeout(60)
  void isNotHurtByNestingThatNoPlanHas() throws Exception {
    int levels = 100_000;
    String lists = "[".repeat(levels) + "]".repeat(levels);
    String json = "[{\"Plan\": {" + STEP + ", \"Output\": " + lists + "}}]";
    assertThat(JSON.parse("", json).getFirst().root().raw().get("Output")).contains("[[[");
    String objects = "{\"JIT\": ".repeat(levels) + "1" + "}".repeat(levels);
    Query query =
        JSON.parse(
                "",
                "[{\"Plan\": {" + STEP + ", \"JIT\": " + objects + "}, \"JIT\": " + objects + "}]")
            .getFirst();
    assertThat(query.root().raw().toString()).contains("{\"JIT\": {");
    assertThat(query.printed().toString()).contains("{\"JIT\": {");
    assertThatThrownBy(() -> JSON.parse("", lists)).isInstanceOf(PlanSyntaxException.class);
    assertThatThrownBy(() -> JSON.parse("", "[".repeat(levels)))
        .isInstanceOf(PlanSyntaxException.class);
    assertThatThrownBy(() -> XML.parse("", "<a>".repeat(levels)))
        .isInstanceOf(PlanSyntaxException.class);
    assertThatThrownBy(() -> YAML.parse("", "a: {".repeat(levels)))
        .isInstanceOf(PlanSyntaxException.class);
    assertThatThrownBy(() -> YAML.parse("", "[".repeat(levels)))
        .isInstanceOf(PlanSyntaxException.class);
  }

  @Test
  @Timeout(60)
  void takesTimeInProportionToTheText() throws Exception {
    StringBuilder keys = new StringBuilder();
    StringBuilder things = new StringBuilder();
    StringBuilder elements = new StringBuilder();
    for (int i = 0; i < 200_000; i++) {
      keys.append(", \"k").append(i).append("\": ").append(i);
      things.append(", \"t").append(i).append("\": {\"a\": 1}");
      elements.append("<t").append(i).append("><a>1</a></t").append(i).append('>');
    }
    Query query = JSON.parse("", "[{\"Plan\": {" + STEP + keys + things + "}}]").getFirst();
    assertThat(query.root().raw()).hasSize(400_001).containsEntry("t77.a", "1");
    assertThat(query.unknown()).hasSize(400_000);
    String xml =
        "<explain><Query><Plan><Node-Type>Limit</Node-Type>"
            + elements
            + "</Plan></Query></explain>";
    assertThat(XML.parse("", xml).getFirst().root().raw()).hasSize(200_001);
  }

  @Test
  @Timeout(60)
  void readsFiftyMegabytes() throws Exception {
    String step = "{" + STEP + ", \"Filter\": \"" + "x".repeat(5000) + "\"}";
    String json =
        "[{\"Plan\": {" + STEP + ", \"Plans\": [" + (step + ",").repeat(9_999) + step + "]}}]";
    assertThat(json.length()).isGreaterThan(50_000_000);
    long start = System.nanoTime();
    assertThat(JSON.parse("", json).getFirst().root().children()).hasSize(10_000);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
  }
}
