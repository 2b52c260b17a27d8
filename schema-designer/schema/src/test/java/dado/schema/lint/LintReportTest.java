package dado.schema.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dado.schema.lint.rule.Finding;
import dado.schema.lint.rule.Settings;
import dado.schema.lint.rule.Severity;
import dado.schema.model.Engine;
import dado.schema.model.Version;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class LintReportTest {

  private static final String SQL =
      """
      SET lock_timeout = '5s';
      ALTER TABLE users
        ALTER email SET NOT NULL, DROP COLUMN "a:b,c";
      """;

  private static List<Finding> found(String file, String sql) {
    return Lint.run(LintInput.file(Engine.POSTGRESQL, file, sql, Optional.empty()));
  }

  @Test
  void textNamesFileLineRuleAndAdvice() {
    LintReport report = new LintReport(found("db/V1 x.sql", SQL));
    assertThat(report.text())
        .contains("db/V1 x.sql:2:1 users.a:b,c: error P13 Data that is lost\n")
        .contains("warning P05")
        .endsWith("1 error, 1 warning, 0 notes.\n");
    assertThat(new LintReport(List.of()).text()).isEqualTo("Nothing found.\n");
    assertThat(report.atLeast(Severity.WARNING)).isEqualTo(2);
  }

  @Test
  void jsonIsOneDocument() {
    JsonNode root = LintReport.JSON.readTree(new LintReport(found("m.sql", SQL)).as("json"));
    assertThat(root.path("errors").asInt()).isEqualTo(1);
    JsonNode first = root.path("findings").get(0);
    assertThat(first.path("rule").asString()).isEqualTo("P13");
    assertThat(first.path("name").asString()).isEqualTo("drop-data");
    assertThat(first.path("line").asInt()).isEqualTo(2);
    assertThat(first.path("help").asString()).isEqualTo("docs/rules/schema/P13.md");
  }

  @Test
  void sarifHasRulesLocationsAndLevels() {
    JsonNode root = LintReport.JSON.readTree(new LintReport(found("db/V1 x.sql", SQL)).as("sarif"));
    assertThat(root.path("version").asString()).isEqualTo("2.1.0");
    JsonNode run = root.path("runs").get(0);
    JsonNode rules = run.path("tool").path("driver").path("rules");
    for (JsonNode result : run.path("results")) {
      JsonNode rule = rules.get(result.path("ruleIndex").asInt());
      assertThat(rule.path("id")).isEqualTo(result.path("ruleId"));
      assertThat(result.path("level").asString()).isIn("note", "warning", "error");
      assertThat(result.path("message").path("text").asString()).isNotBlank();
      JsonNode place = result.path("locations").get(0).path("physicalLocation");
      assertThat(place.path("artifactLocation").path("uri").asString()).isEqualTo("db/V1%20x.sql");
      assertThat(place.path("region").path("startLine").asInt()).isEqualTo(2);
    }
    assertThat(run.path("results")).hasSize(2);
  }

  @Test
  void githubEscapesWhatItsRunnerWouldRead() {
    assertThat(new LintReport(found("a,b:c.sql", SQL)).as("github"))
        .contains("::error file=a%2Cb%3Ac.sql,line=2,col=1,title=P13 Data that is lost::")
        .doesNotContain("\r")
        .hasLineCount(2);
  }

  @Test
  void anUnknownFormIsRefusedWithThoseThatThereAre() {
    assertThatThrownBy(() -> new LintReport(List.of()).as("xml"))
        .hasMessageContaining("text, json, sarif, github");
  }

  @Test
  void settingsTurnRulesOffAndChangeSeverities() {
    Settings settings =
        LintConfig.read(
            """
            { "rules": { "set-not-null": "off", "P13": "info", "S11": "on" },
              "patterns": { "table": "[a-z]+" },
              "thresholds": { "rows": 5 } }
            """);
    LintInput input =
        LintInput.file(Engine.POSTGRESQL, "m.sql", SQL, Optional.empty()).with(settings);
    assertThat(Lint.run(input))
        .singleElement()
        .matches(f -> f.rule().equals("P13") && f.severity() == Severity.INFO);
    assertThat(settings.number("rows")).isEqualTo(5);
  }

  @Test
  void whatIsWrongWithSettingsIsSaidAtOnce() {
    assertThatThrownBy(() ->
            LintConfig.read(
                "{\"rules\":{\"P99\":\"off\",\"P05\":\"loud\"},\"thresholds\":{\"x\":1},\"more\":{}}"))
        .hasMessageContaining("no rule \"P99\"")
        .hasMessageContaining("\"loud\"")
        .hasMessageContaining("no threshold \"x\"")
        .hasMessageContaining("\"more\"");
    assertThatThrownBy(() -> LintConfig.read("{\n  \"rules\": }"))
        .hasMessageContaining(".dado-lint.json:2:");
  }

  @Test
  void aCommentSilencesItsStatementOnly() {
    String sql =
        """
        -- dado:ignore P13 P21 nobody reads it
        DROP TABLE a;
        DROP TABLE b; -- dado:ignore drop-data
        DROP TABLE c;
        /* dado:ignore-file P23 */
        DROP TABLE d CASCADE;
        """;
    assertThat(found("m.sql", sql))
        .extracting(f -> f.rule() + " " + f.place().line())
        .containsExactly("P13 4", "P13 6");
  }

  @Test
  void theTargetVersionDecidesAdviceAndErrors() {
    LintInput input = LintInput.file(Engine.POSTGRESQL, "m.sql", SQL, Optional.empty());
    assertThat(Lint.run(input.on(Optional.of(new Version(16, 0, 0)))))
        .filteredOn(f -> f.rule().equals("P05"))
        .singleElement()
        .matches(f -> f.advice().contains("drop the check"));
  }
}
