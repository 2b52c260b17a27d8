package dado.plan.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dado.plan.Case;
import dado.plan.compare.Comparison;
import dado.plan.format.PlanReader;
import dado.plan.format.Reading;
import dado.plan.rule.Rules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PlanReportTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Path SCHEMA = Path.of("../../docs/schemas/dado-plan.schema.json");

  @TestFactory
  Stream<DynamicTest> isJsonOfThePublishedSchema() throws IOException {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Files.readString(SCHEMA), InputFormat.JSON);
    return Case.below("candidate").stream()
        .map(c ->
            dynamicTest(
                c.name(),
                () -> {
                  String json = new PlanReport(List.of(PlanEntry.of(c.query()))).as("json");
                  assertThat(schema.validate(json, InputFormat.JSON)).isEmpty();
                }));
  }

  @Test
  void givesNodesInPrintedOrderWithWhatTheServerSaidAndWhatDadoComputed() throws Exception {
    Case plan = new Case(Path.of("src/test/cases/candidate/postgresql-hash-join"));
    JsonNode json = JSON.readTree(new PlanReport(List.of(PlanEntry.of(plan.query()))).as("json"));
    JsonNode nodes = json.get("plans").get(0).get("nodes");
    assertThat(nodes.get(0).get("parent").isNull()).isTrue();
    assertThat(nodes.get(0).get("operator").asString()).isEqualTo("Limit");
    assertThat(nodes.get(1).get("parent").asInt()).isEqualTo(1);
    double sum = 0;
    for (JsonNode node : nodes) {
      sum += node.get("self").get("wallMs").asDouble();
    }
    assertThat(sum)
        .isCloseTo(
            nodes.get(0).get("inclusive").get("wallMs").asDouble(),
            org.assertj.core.data.Offset.offset(0.01));
  }

  @Test
  void tellsWhereTheTimeOutsideTheStepsWentAndAllElseThatTheServerPrinted() {
    String trigger =
        """
        Update on orders  (cost=0.00..1.00 rows=0 width=0) (actual time=2.000..2.000 rows=0.00 loops=1)
          ->  Seq Scan on orders  (cost=0.00..1.00 rows=9 width=4) (actual time=0.100..1.500 rows=9.00 loops=1)
        Settings: work_mem = '1MB', jit = 'off'
        Planning Time: 0.500 ms
        Trigger audit: time=3.000 calls=9
        Serialization: time=0.250 ms  output=1kB  format=text
        Execution Time: 5.500 ms
        """;
    PlanReport report =
        new PlanReport(PlanReader.read(trigger).stream().map(r -> PlanEntry.of("x", r)).toList());
    JsonNode plan = JSON.readTree(report.as("json")).get("plans").get(0);
    JsonNode time = plan.get("time");
    assertThat(time.get("stepsMs").asDouble()).isEqualTo(2);
    assertThat(time.get("triggersMs").get("audit").asDouble()).isEqualTo(3);
    assertThat(time.get("otherMs").asDouble()).isEqualTo(0.25);
    assertThat(plan.get("printed").get("Triggers.1.Calls").asString()).isEqualTo("9");
    assertThat(plan.get("settings").propertyNames()).containsExactly("work_mem", "jit");
    for (String form : List.of("text", "markdown", "html")) {
      assertThat(report.as(form))
          .as(form)
          .contains(
              "Outside the steps: planning 0.5 ms, trigger audit 3 ms, serialization 0.25 ms, all else")
          .contains("Settings: work_mem = 1MB, jit = off");
    }
  }

  @Test
  void tellsWhatCouldNotBeReadWithItsPlace() throws Exception {
    List<PlanEntry> entries =
        PlanReader.read("no plan at all\n").stream().map(r -> PlanEntry.of("a.txt", r)).toList();
    PlanReport report = new PlanReport(entries);
    assertThat(report.hasErrors()).isTrue();
    JsonNode line = JSON.readTree(report.as("jsonl"));
    assertThat(line.get("file").asString()).isEqualTo("a.txt");
    assertThat(line.get("error").get("line").asInt()).isEqualTo(1);
    assertThat(line.get("error").get("column").asInt()).isPositive();
    assertThat(report.as("text")).contains("a.txt:1:");
    assertThat(report.as("html")).contains("could not be read");
    assertThatThrownBy(() -> report.as("svg")).hasMessageContaining("one plan");
  }

  @Test
  void isSelfContainedAndEscapesWhatPlansSay() {
    String evil = "Seq Scan on \"<script>alert(1)</script>\"  (cost=0.00..1.00 rows=1 width=4)\n";
    List<Reading> read = PlanReader.read(evil);
    String page = new PlanReport(read.stream().map(r -> PlanEntry.of("x", r)).toList()).as("html");
    assertThat(page).doesNotContain("<script").contains("&lt;script&gt;").contains("<svg");
    assertThat(page.replace("http://www.w3.org/2000/svg", "")).doesNotContain("http");
    String markdown =
        new PlanReport(read.stream().map(r -> PlanEntry.of("x", r)).toList()).as("markdown");
    assertThat(markdown).contains("## Findings").contains("## Plan");
  }

  @Test
  void comparesInEveryForm() throws Exception {
    Case slow = new Case(Path.of("src/test/cases/candidate/postgresql-seq-scan-missing-fk-index"));
    Case fast = new Case(Path.of("src/test/cases/candidate/postgresql-index-scan-pk"));
    Comparison comparison = Comparison.of(Rules.analyze(slow.query()), Rules.analyze(fast.query()));
    ComparisonReport report = new ComparisonReport("a.json", "b.json", comparison);
    JsonNode json = JSON.readTree(report.as("json"));
    assertThat(json.get("headline").asString()).isEqualTo(comparison.headline());
    assertThat(json.get("steps")).isNotEmpty();
    for (String form : ComparisonReport.FORMS) {
      assertThat(report.as(form)).as(form).isNotBlank();
    }
  }
}
