package dado.schema.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dado.schema.apply.Status.State;
import dado.schema.dialect.Progress;
import dado.schema.model.Engine;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The histories of other tools, read and written in their own form. Tables are made here as each
/// tool's sources make them.
class LedgerTest {

  @TempDir Path temporary;

  private static List<State> states(Ground ground, String tool) throws Exception {
    return ground.migrator(Settings.DEFAULT.withTool(tool)).status().entries().stream()
        .map(Status.Entry::state)
        .toList();
  }

  private static void apply(Ground ground, String tool) throws Exception {
    ground.migrator(Settings.DEFAULT.withTool(tool)).apply(Optional.empty(), Progress.NONE);
  }

  private static void back(Ground ground, String tool, int count) throws Exception {
    ground.migrator(Settings.DEFAULT.withTool(tool)).rollback(count, Progress.NONE);
  }

  private static void withFirst(Ground ground) throws Exception {
    ground.withThree();
    ground.run("CREATE TABLE a (id integer NOT NULL PRIMARY KEY, name varchar(20))");
    ground.run("CREATE TABLE b (id integer NOT NULL PRIMARY KEY)");
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void goesOnWhereGolangMigrateStopped(Engine engine) throws Exception {
    try (Ground ground = Ground.of(engine, temporary)) {
      withFirst(ground);
      ground.run(
          "CREATE TABLE schema_migrations (version bigint not null primary key, dirty boolean not null)");
      ground.run("INSERT INTO schema_migrations VALUES (1, false)");
      assertThat(states(ground, "golang-migrate"))
          .containsExactly(State.APPLIED, State.PENDING, State.PENDING);
      apply(ground, "golang-migrate");
      assertThat(ground.text("SELECT version FROM schema_migrations WHERE NOT dirty"))
          .isEqualTo("3");
      back(ground, "golang-migrate", 2);
      assertThat(ground.text("SELECT version FROM schema_migrations WHERE NOT dirty"))
          .isEqualTo("1");
      assertThat(ground.text("SELECT count(*) FROM schema_migrations")).isEqualTo("1");
      ground.run("UPDATE schema_migrations SET dirty = true");
      assertThatThrownBy(() -> apply(ground, "golang-migrate"))
          .isInstanceOf(ApplyException.class)
          .hasMessageContaining("golang-migrate stopped in the middle of 1");
    }
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void goesOnWhereDbmateStopped(Engine engine) throws Exception {
    try (Ground ground = Ground.of(engine, temporary)) {
      withFirst(ground);
      ground.run("CREATE TABLE schema_migrations (version varchar(128) primary key)");
      ground.run("INSERT INTO schema_migrations VALUES ('001')");
      apply(ground, "dbmate");
      assertThat(ground.text("SELECT max(version) FROM schema_migrations")).isEqualTo("003");
      assertThat(ground.text("SELECT count(*) FROM schema_migrations")).isEqualTo("3");
      back(ground, "dbmate", 1);
      assertThat(states(ground, "dbmate"))
          .containsExactly(State.APPLIED, State.APPLIED, State.PENDING);
      assertThatThrownBy(() -> apply(ground, "golang-migrate"))
          .isInstanceOf(ApplyException.class)
          .hasMessageContaining("is not as this tool makes it");
    }
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void keepsTheVersionsOfGoose(Engine engine) throws Exception {
    try (Ground ground = Ground.of(engine, temporary)) {
      ground.withThree();
      apply(ground, "goose");
      assertThat(ground.text("SELECT count(*) FROM goose_db_version WHERE is_applied"))
          .isEqualTo("4");
      assertThat(ground.text("SELECT min(version_id) FROM goose_db_version")).isEqualTo("0");
      back(ground, "goose", 3);
      assertThat(ground.text("SELECT count(*) FROM goose_db_version")).isEqualTo("1");
      assertThat(states(ground, "goose")).containsOnly(State.PENDING);
    }
  }

  @Test
  void readsTheRevisionsOfAtlasAndWritesNone() throws Exception {
    try (Ground ground = Ground.of(Engine.POSTGRESQL, temporary)) {
      withFirst(ground);
      ground.run("CREATE SCHEMA atlas_schema_revisions");
      ground.run(
          "CREATE TABLE atlas_schema_revisions.atlas_schema_revisions (version varchar PRIMARY KEY,"
              + " applied bigint, total bigint, executed_at timestamptz)");
      ground.run(
          "INSERT INTO atlas_schema_revisions.atlas_schema_revisions VALUES ('001', 3, 3, now())");
      assertThat(states(ground, "atlas"))
          .containsExactly(State.APPLIED, State.PENDING, State.PENDING);
      assertThatThrownBy(() -> apply(ground, "atlas")).hasMessageContaining("does not write it");
      assertThat(ground.schema().tables().stream().filter(t -> t.name().local().equals("a")))
          .allMatch(t -> t.columns().size() == 2);
    }
  }

  @Test
  void aBaselineStandsForWhatIsBelowIt() throws Exception {
    for (Optional<String> tool :
        Stream.of(Optional.<String>empty(), Optional.of("flyway")).toList()) {
      try (Ground ground = Ground.of(Engine.SQLITE, temporary)) {
        ground
            .with("V1__a.sql", "CREATE TABLE a (id integer);\n")
            .with("V2__b.sql", "CREATE TABLE b (id integer);\n")
            .with("B2__start.sql", "CREATE TABLE a (id integer);\nCREATE TABLE b (id integer);\n")
            .with("V3__c.sql", "CREATE TABLE c (id integer);\n")
            .with("R__v.sql", "DROP VIEW IF EXISTS v;\nCREATE VIEW v AS SELECT 1 AS one;\n");
        Settings settings = tool.map(Settings.DEFAULT::withTool).orElse(Settings.DEFAULT);
        assertThat(ground.migrator(settings).apply(Optional.empty(), Progress.NONE))
            .extracting(m -> m.version().up().file())
            .containsExactly("B2__start.sql", "V3__c.sql", "R__v.sql");
        assertThat(ground.migrator(settings).apply(Optional.empty(), Progress.NONE)).isEmpty();
        ground.with("R__v.sql", "DROP VIEW IF EXISTS v;\nCREATE VIEW v AS SELECT 2 AS two;\n");
        assertThat(ground.migrator(settings).apply(Optional.empty(), Progress.NONE)).hasSize(1);
        assertThat(ground.text("SELECT two FROM v")).isEqualTo("2");
        assertThat(ground.migrator(settings).status().in(State.BELOW_BASELINE))
            .extracting(Status.Entry::version)
            .contains("1", "2");
      }
    }
  }

  @Test
  void aFileThatFlywayAppliedAndSomebodyChangedStopsEverything() throws Exception {
    try (Ground ground = Ground.of(Engine.SQLITE, temporary)) {
      ground.with("V1__a.sql", "CREATE TABLE a (id integer);\n");
      apply(ground, "flyway");
      ground.with("V1__a.sql", "CREATE TABLE a (id text);\n").with("V2__b.sql", "SELECT 1;\n");
      assertThatThrownBy(() -> apply(ground, "flyway"))
          .hasMessageContaining("Changed after it was applied: V1__a.sql");
    }
  }
}
