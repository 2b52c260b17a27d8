package dado.schema.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dado.schema.Dialects;
import dado.schema.Engines;
import dado.schema.dialect.Progress;
import dado.schema.lint.rule.Facts;
import dado.schema.lint.rule.Finding;
import dado.schema.lint.rule.Severity;
import dado.schema.model.Engine;
import dado.schema.model.Name;
import dado.schema.model.Schema;
import dado.schema.scratch.Scratch;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LiveFactsTest {

  private static final Map<Engine, List<String>> TABLES =
      Map.of(
          Engine.POSTGRESQL,
          List.of(
              "create table big (id int generated always as identity primary key, n int)",
              "insert into big (n) select 1 from generate_series(1, 20000)",
              "create table small (id serial primary key)",
              "select setval('small_id_seq', 2000000000)",
              "analyze"),
          Engine.MYSQL,
          List.of(
              "create table big (id int auto_increment primary key, n int)",
              "insert into big (n) with recursive s (i) as (select 1 union all select i + 1 from s where"
                  + " i < 900) select a.i from s a, (select i from s limit 25) b",
              "create table small (id int auto_increment primary key) auto_increment = 2000000001",
              "analyze table big, small"),
          Engine.SQLITE,
          List.of(
              "create table big (id integer primary key, n int)",
              "insert into big (n) with recursive s (i) as (select 1 union all select i + 1 from s where"
                  + " i < 20000) select i from s",
              "create table small (id integer primary key)",
              "create table \"odd \"\"name\" (k text primary key) without rowid"));

  @ParameterizedTest
  @EnumSource
  void knowsHowManyRowsThereAreAndHowFarKeysHaveCome(Engine engine) throws Exception {
    try (Scratch scratch = Engines.scratches(engine).open(engine, Progress.NONE);
        Connection connection = scratch.connections().open();
        Statement statement = connection.createStatement()) {
      for (String sql : TABLES.getOrDefault(engine, TABLES.getOrDefault(Engine.MYSQL, List.of()))) {
        statement.execute(sql);
      }
      Facts facts = LiveFacts.read(Dialects.of(engine), connection);
      Schema schema = Dialects.of(engine).catalog().read(connection, Progress.NONE);
      Name big = table(schema, "big");
      Name small = table(schema, "small");
      assertThat(facts.rows(big).orElseThrow()).isBetween(15_000L, 30_000L);
      assertThat(facts.rows(small).orElseThrow()).isZero();
      assertThat(facts.version()).isPresent();
      if (engine != Engine.SQLITE) {
        assertThat(Lint.run(LintInput.design(schema).knowing(facts)))
            .filteredOn(f -> f.rule().equals("D12"))
            .singleElement()
            .matches(f -> f.place().table().equals(Optional.of(small)));
      }
      assertThat(severity(engine, schema, facts, big)).isEqualTo(Severity.WARNING);
      assertThat(severity(engine, schema, facts, small)).isEqualTo(Severity.INFO);
    }
  }

  private static Name table(Schema schema, String local) {
    return schema.tables().stream()
        .map(t -> t.name())
        .filter(n -> n.local().equals(local))
        .findFirst()
        .orElseThrow();
  }

  private static Severity severity(Engine engine, Schema schema, Facts facts, Name table) {
    String sql = "UPDATE " + table.local() + " SET id = id;";
    List<Finding> found =
        Lint.run(LintInput.file(engine, "m.sql", sql, Optional.of(schema)).knowing(facts));
    return found.stream()
        .filter(f -> f.rule().equals("P25"))
        .map(Finding::severity)
        .findFirst()
        .orElseThrow();
  }
}
