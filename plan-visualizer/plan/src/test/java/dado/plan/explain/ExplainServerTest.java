package dado.plan.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dado.schema.model.Engine;
import dado.schema.model.Version;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Versions by the release notes of the servers; a star is what is asked for anyway.
class ExplainServerTest {
  private record Row(Engine engine, String version, boolean analyze, String offered) {}

  @TestFactory
  Stream<DynamicTest> offersWhatTheVersionHas() {
    return Stream.of(
            new Row(Engine.POSTGRESQL, "9.6", true, "verbose buffers* no-timing"),
            new Row(Engine.POSTGRESQL, "11.22", false, "verbose summary"),
            new Row(
                Engine.POSTGRESQL, "12.4", true, "verbose buffers* settings* summary no-timing"),
            new Row(
                Engine.POSTGRESQL, "13", false, "verbose buffers settings* summary generic-plan"),
            new Row(
                Engine.POSTGRESQL, "13", true, "verbose buffers* wal settings* summary no-timing"),
            new Row(
                Engine.POSTGRESQL, "16.1", false, "verbose buffers settings* summary generic-plan"),
            new Row(
                Engine.POSTGRESQL,
                "18.6",
                false,
                "verbose buffers settings* memory summary generic-plan"),
            new Row(
                Engine.POSTGRESQL,
                "18.6",
                true,
                "verbose buffers* wal settings* memory serialize summary no-timing"),
            new Row(Engine.MYSQL, "5.7.44", false, "json-v1*"),
            new Row(Engine.MYSQL, "8.0.33", false, "tree* json-v1"),
            new Row(Engine.MYSQL, "9.7.4", false, "tree* json-v1 json-v2"),
            new Row(Engine.MYSQL, "9.7.4", true, "tree* json-v2"),
            new Row(Engine.MARIADB, "11.4.5", true, "json*"),
            new Row(Engine.SQLITE, "3.54.1", true, ""))
        .map(row -> DynamicTest.dynamicTest(row.toString(), () -> check(row)));
  }

  private static void check(Row row) {
    ExplainServer server = new ExplainServer(row.engine(), Version.parse(row.version()));
    assertThat(
            server.offers(row.analyze()).stream()
                .filter(o -> o.refusal().isEmpty())
                .map(o -> o.option().word() + (o.chosen() ? "*" : ""))
                .collect(Collectors.joining(" ")))
        .isEqualTo(row.offered());
  }

  @Test
  void refusesWithTheReason() {
    ExplainServer server = new ExplainServer(Engine.POSTGRESQL, Version.parse("12.4"));
    assertThatThrownBy(
            () -> ExplainOptions.ANALYZE.asking(Set.of(ExplainOption.WAL), Set.of()).asked(server))
        .hasMessage("wal needs PostgreSQL 13.0, and this is 12.4. Leave it out.");
  }

  @Test
  void aChosenFormTakesThePlaceOfTheUsualOne() throws Exception {
    ExplainServer server = new ExplainServer(Engine.MYSQL, Version.parse("9.7.4"));
    assertThat(ExplainOptions.PLAN.asking(Set.of(ExplainOption.JSON_V2), Set.of()).asked(server))
        .containsExactly(ExplainOption.JSON_V2);
  }

  @Test
  void anOldMysqlCannotAnalyze() {
    assertThat(new ExplainServer(Engine.MYSQL, Version.parse("8.0.17")).analyzeRefusal())
        .hasValue(
            "MySQL 8.0.17 cannot run a statement for its plan. Explain it without running it.");
  }
}
