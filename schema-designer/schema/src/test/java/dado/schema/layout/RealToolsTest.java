package dado.schema.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dado.schema.Dialects;
import dado.schema.apply.Migrator;
import dado.schema.apply.Settings;
import dado.schema.apply.Status;
import dado.schema.dialect.Progress;
import dado.schema.model.Engine;
import dado.schema.model.Schema;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import liquibase.Scope;
import liquibase.command.CommandScope;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.DirectoryResourceAccessor;
import liquibase.ui.LoggerUIService;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// The recorded files in the hands of the tools they are for.
class RealToolsTest {

  private static final Logger LIQUIBASE = Logger.getLogger("liquibase");
  private static final Logger FLYWAY = Logger.getLogger("org.flywaydb");

  @TempDir Path temporary;

  private static Stream<LayoutCase> cases() throws IOException {
    return LayoutCasesTest.cases().stream().filter(c -> c.engine != Engine.MARIADB);
  }

  @TestFactory
  Stream<DynamicTest> flywayRunsEveryCaseAndDadoGoesOnFromThere() throws IOException {
    return cases().map(c -> DynamicTest.dynamicTest(c.toString(), () -> flyway(c)));
  }

  private void flyway(LayoutCase test) throws Exception {
    try (ToolGround ground = ToolGround.of(test, Layouts.of("flyway"), temporary)) {
      Schema before = ground.schema();
      Flyway flyway = flyway(ground);
      assertThat(flyway.migrate().success).isTrue();
      assertThat(ground.isAs(ground.goal())).as("Flyway's result").isTrue();
      Migrator migrator = migrator(ground, "flyway");
      assertThat(migrator.status().entries())
          .extracting(Status.Entry::state)
          .containsOnly(Status.State.APPLIED);
      assertThat(migrator.apply(Optional.empty(), Progress.NONE)).isEmpty();
      migrator.rollback(9, Progress.NONE);
      assertThat(ground.isAs(before)).as("after Dado's rollback").isTrue();
      migrator.apply(Optional.empty(), Progress.NONE);
      assertThat(ground.isAs(ground.goal())).as("Dado's result").isTrue();
      assertThat(flyway.validateWithResult().validationSuccessful).isTrue();
      assertThat(flyway.migrate().migrationsExecuted).isZero();
    }
  }

  private static Flyway flyway(ToolGround ground) {
    FLYWAY.setLevel(Level.OFF);
    return Flyway.configure()
        .dataSource(dataSource(ground))
        .locations("filesystem:" + ground.folder())
        .baselineOnMigrate(true)
        .baselineVersion("1")
        .configuration(Map.of("flyway.postgresql.transactional.lock", "false"))
        .load();
  }

  private static Migrator migrator(ToolGround ground, String tool) throws IOException {
    return new Migrator(
        Dialects.of(ground.test().engine),
        ground.scratch().connections(),
        ground.read(),
        Settings.DEFAULT.withTool(tool));
  }

  private static DataSource dataSource(ToolGround ground) {
    return new Connecting(ground.scratch().connections());
  }

  @TestFactory
  Stream<DynamicTest> liquibaseRunsEveryCaseAndRollsItBack() throws IOException {
    return cases().map(c -> DynamicTest.dynamicTest(c.toString(), () -> liquibase(c)));
  }

  private void liquibase(LayoutCase test) throws Exception {
    try (ToolGround ground = ToolGround.of(test, Layouts.of("liquibase"), temporary)) {
      Schema before = ground.schema();
      int changes = ground.read().versions().size();
      liquibase(ground, "update", Optional.empty());
      assertThat(ground.isAs(ground.goal())).as("Liquibase's result").isTrue();
      Migrator migrator = migrator(ground, "liquibase");
      assertThat(migrator.status().entries())
          .extracting(Status.Entry::state)
          .containsOnly(Status.State.APPLIED);
      liquibase(ground, "rollbackCount", Optional.of(changes));
      assertThat(ground.isAs(before)).as("after Liquibase's rollback").isTrue();
    }
  }

  private static void liquibase(ToolGround ground, String command, Optional<Integer> count)
      throws Exception {
    LIQUIBASE.setLevel(Level.OFF);
    try (Connection connection = ground.scratch().connections().open()) {
      Database database =
          DatabaseFactory.getInstance()
              .findCorrectDatabaseImplementation(new JdbcConnection(connection));
      Map<String, Object> scope = new java.util.HashMap<>();
      scope.put(Scope.Attr.resourceAccessor.name(), new DirectoryResourceAccessor(ground.folder()));
      scope.put(Scope.Attr.ui.name(), new LoggerUIService());
      Scope.child(
          scope,
          () -> {
            CommandScope run = new CommandScope(command);
            run.addArgumentValue("database", database);
            run.addArgumentValue("changelogFile", file(ground));
            count.ifPresent(n -> run.addArgumentValue("count", n));
            run.setOutput(java.io.OutputStream.nullOutputStream());
            run.execute();
          });
    }
  }

  private static String file(ToolGround ground) throws IOException {
    List<String> files = ground.read().files();
    return files.getFirst();
  }
}
