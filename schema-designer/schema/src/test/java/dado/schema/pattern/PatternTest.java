package dado.schema.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dado.schema.Dialects;
import dado.schema.Engines;
import dado.schema.apply.Applier;
import dado.schema.dialect.Progress;
import dado.schema.edit.Document;
import dado.schema.edit.Edit;
import dado.schema.edit.Edits;
import dado.schema.edit.Ground;
import dado.schema.edit.Grounds;
import dado.schema.migration.Migration;
import dado.schema.migration.Planner;
import dado.schema.model.Column;
import dado.schema.model.Engine;
import dado.schema.model.Grant;
import dado.schema.model.Id;
import dado.schema.model.Schema;
import dado.schema.model.Selection;
import dado.schema.proof.Proof;
import dado.schema.proof.Prover;
import dado.schema.scratch.Scratch;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

class PatternTest {

  @TestFactory
  @Execution(ExecutionMode.CONCURRENT)
  Stream<DynamicTest> isProvenWhereTheEngineHasItAndRefusedInWordsElsewhere() {
    return Stream.of(Engine.values())
        .filter(e -> System.getProperty("engine", e.name()).equals(e.name()))
        .flatMap(e -> Stream.of(Pattern.values()).map(p -> test(e, p)));
  }

  private static DynamicTest test(Engine engine, Pattern pattern) {
    return DynamicTest.dynamicTest(
        engine.title() + ": " + pattern.title(), () -> check(engine, pattern));
  }

  private static void check(Engine engine, Pattern pattern) throws Exception {
    Document document = ground(engine, pattern);
    Choice choice = choice(document.desired(), pattern);
    if (pattern.unavailable(engine).isPresent()) {
      assertThat(pattern.unavailable(engine).get()).startsWith(engine.title()).contains(". ");
      assertThatThrownBy(() -> pattern.apply(document, choice))
          .hasMessage(pattern.unavailable(engine).get());
      return;
    }
    Edit edit = pattern.apply(document, choice);
    assertThat(edit.why()).contains("\n").hasSizeGreaterThan(150);
    if (pattern == Pattern.TWO_ROLES) {
      roles(engine);
    }
    proven(document.with(edit));
  }

  /// PostgreSQL makes partitioned only what is not there yet.
  private static Document ground(Engine engine, Pattern pattern) throws Exception {
    Ground ground = Grounds.of(engine).around("Foreign key");
    Document document = Document.of(ground.schema());
    if (pattern != Pattern.RANGE_PARTITIONS || engine == Engine.SQLITE) {
      return document;
    }
    Column at = Column.of(Id.fresh(), "at", "date", false);
    Document made = document.with(Edits.addTable(ground.schema(), ground.name("visits")));
    Document dated = made.with(Edits.addColumn(made.desired(), ground.name("visits"), at, 9));
    return engine == Engine.POSTGRESQL ? dated : Document.of(dated.desired());
  }

  private static Choice choice(Schema schema, Pattern pattern) {
    var home = schema.tables().getFirst().name();
    return switch (pattern) {
      case SURROGATE_KEY -> Choice.of(home.withLocal("stock"));
      case MANY_TO_MANY -> Choice.of(home.withLocal("users")).with(home.withLocal("stock"));
      case LOOKUP_TABLE -> Choice.of(home.withLocal("users"), "mood");
      case RANGE_PARTITIONS -> Choice.of(home.withLocal("visits"), "at").in(2026);
      case AUDIT_COLUMNS, SOFT_DELETE, TENANT, UPDATED_AT, TWO_ROLES ->
          Choice.of(home.withLocal("orders"));
    };
  }

  private static void proven(Document document) {
    Migration migration = plan(document);
    assertThat(migration.unsupported()).isEmpty();
    Proof proof =
        Prover.prove(
            document.current(),
            migration,
            document.desired(),
            Engines.scratches(document.engine()),
            Progress.NONE);
    assertThat(proof).isInstanceOf(Proof.Proven.class);
  }

  private static Migration plan(Document document) {
    return Planner.plan(Dialects.of(document.engine()), document.current(), document.pending());
  }

  private static void roles(Engine engine) throws SQLException {
    if (engine == Engine.MYSQL || engine == Engine.MARIADB) {
      try (Connection connection = Engines.server(engine).open();
          Statement statement = connection.createStatement()) {
        statement.execute("CREATE USER IF NOT EXISTS 'app_rw'@'%'");
        statement.execute("CREATE USER IF NOT EXISTS 'app_ro'@'%'");
      }
    }
  }

  @Test
  void theTwoRolesMayDoWhatTheyNeedAndNothingElse() throws Exception {
    Document document = ground(Engine.POSTGRESQL, Pattern.TWO_ROLES);
    Document granted =
        document.with(
            Pattern.TWO_ROLES.apply(document, choice(document.desired(), Pattern.TWO_ROLES)));
    Schema nothing = Schema.empty(Engine.POSTGRESQL);
    try (Scratch scratch =
        Engines.scratches(Engine.POSTGRESQL).open(Engine.POSTGRESQL, Progress.NONE)) {
      scratch.ensureRoles(Set.of("app_rw", "app_ro"));
      Document made = new Document(nothing, document.desired(), document.layout());
      Applier.apply(scratch.connections(), plan(made).up(), Progress.NONE);
      Applier.apply(scratch.connections(), plan(granted).up(), Progress.NONE);
      assertThat(granted(scratch))
          .contains("app_ro TABLE orders [SELECT]")
          .contains("app_rw TABLE orders [DELETE, INSERT, SELECT, UPDATE]");
      Applier.apply(scratch.connections(), plan(granted).down(), Progress.NONE);
      assertThat(granted(scratch)).isEmpty();
    }
  }

  private static List<String> granted(Scratch scratch) throws SQLException {
    try (Connection connection = scratch.connections().open()) {
      return Dialects.of(Engine.POSTGRESQL)
          .catalog()
          .read(connection, Selection.WITH_PRIVILEGES, Progress.NONE)
          .schema()
          .objects(Grant.class)
          .stream()
          .filter(g -> g.grantee().startsWith("app_"))
          .map(g -> g.grantee() + " " + g.on() + " " + g.name().local() + " " + g.privileges())
          .toList();
    }
  }
}
