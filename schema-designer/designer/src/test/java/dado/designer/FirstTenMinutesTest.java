package dado.designer;

import static org.assertj.core.api.Assertions.assertThat;

import dado.designer.model.DesignerModel;
import dado.designer.model.DesignerWork;
import dado.kit.task.Background;
import dado.kit.theme.Theme;
import dado.kit.theme.Themes;
import dado.schema.Dialects;
import dado.schema.edit.Edits;
import dado.schema.edit.line.ColumnLine;
import dado.schema.edit.line.LineItem;
import dado.schema.edit.line.LineReading;
import dado.schema.edit.line.Lines;
import dado.schema.migration.Migration;
import dado.schema.migration.Planner;
import dado.schema.model.Engine;
import dado.schema.model.Schema;
import dado.schema.model.Table;
import dado.schema.proof.Proof;
import dado.schema.proof.Prover;
import dado.schema.scratch.Scratches;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The first ten minutes of somebody who needs tables for an orders service, with migrations in
/// git, as far as the designer alone has the steps: 3 to 9.
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // TestFX calls `start` before each test.
class FirstTenMinutesTest {

  @TempDir private Path folder;

  private Background background;
  private DesignerView designer;
  private DesignerModel model;
  private Scene scene;
  private String shots = "";

  @Start
  void start(Stage stage) {
    background = new Background(2);
    designer =
        new DesignerView(
            new DesignerWork(
                (current, changes) -> Planner.plan(Dialects.of(current.engine()), current, changes),
                (current, migration, desired, progress) ->
                    Prover.prove(current, migration, desired, Scratches.embedded(), progress),
                (migration, proof) -> {},
                (owner, title) -> Optional.of(folder),
                Clock.systemUTC()),
            background);
    model = designer.model();
    scene = new Scene(designer, 1500, 940);
    Themes.apply(scene, Theme.LIGHT);
    stage.setScene(scene);
    stage.show();
  }

  @AfterEach
  void close() {
    background.close();
  }

  @ParameterizedTest
  @EnumSource(names = {"SQLITE", "POSTGRESQL"})
  void fromNothingToAProvenPairAndTheNextOne(Engine engine, FxRobot robot) throws Exception {
    shots = "ten-minutes-" + engine + "-";
    robot.interact(() -> designer.setSchema(Schema.empty(engine)));
    drawsTwoTables(engine, robot);
    fixesWhatTheRulesFind(robot);
    provesAndSaves(robot);
    addsARequiredColumn(engine, robot);
  }

  /// Steps 3 and 4.
  private void drawsTwoTables(Engine engine, FxRobot robot) throws Exception {
    boolean sqlite = engine == Engine.SQLITE;
    robot.interact(() -> designer.diagram().requestFocus());
    robot.type(KeyCode.A).write("customer").type(KeyCode.ENTER);
    await(() -> find("customer").isPresent());
    columns(
        robot, "customer", sqlite ? "email text!" : "email text!, created_at timestamptz = now()");
    robot.interact(() -> designer.diagram().requestFocus());
    robot.type(KeyCode.A).write("orders").type(KeyCode.ENTER);
    await(() -> find("orders").isPresent());
    columns(
        robot,
        "orders",
        sqlite ? "customer_id integer, total real" : "customer_id bigint, total float8");
    shot(robot, "3-tables");
    robot.interact(() -> {
      var key =
          Edits.foreignKey(
              desired(), table("orders").name(), List.of("customer_id"), table("customer").name());
      assertThat(model.edit(key)).isTrue();
    });
    assertThat(table("orders").foreignKeys()).hasSize(1);
    assertThat(table("orders").indexes()).as("the proposed index").hasSize(1);
    shot(robot, "4-foreign-key");
  }

  /// Step 5: the index goes, the rule sees it, *Fix* brings it back, undo works on everything.
  private void fixesWhatTheRulesFind(FxRobot robot) throws Exception {
    robot.interact(() ->
        model.edit(
            s -> Edits.dropIndex(s, table("orders").name(), table("orders").indexes().getFirst())));
    await(() -> rules().contains("D02") && rules().contains("D04"));
    robot.push(KeyCode.F8);
    shot(robot, "5-findings");
    robot.interact(() ->
        robot.lookup("#findings").queryAs(javafx.scene.control.TreeView.class).requestFocus());
    var remark =
        model.review().reviewProperty().get().remarks().stream()
            .filter(r -> r.about().id().equals("D02"))
            .findFirst()
            .orElseThrow();
    robot.interact(() -> assertThat(model.review().fix(remark)).isTrue());
    await(() -> !rules().contains("D02"));
    assertThat(table("orders").indexes()).hasSize(1);
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    assertThat(table("orders").indexes()).isEmpty();
    robot.push(KeyCode.CONTROL, KeyCode.Y);
    assertThat(table("orders").indexes()).hasSize(1);
    shot(robot, "5-fixed");
    robot.push(KeyCode.F8);
  }

  /// Steps 7 and 8.
  private void provesAndSaves(FxRobot robot) throws Exception {
    await(() -> model.migrationProperty().get().isPresent());
    robot.clickOn("#er-fit");
    await(() -> robot.lookup("#migration-summary").queryLabeled().getText().contains("statement"));
    shot(robot, "7-pair");
    robot.clickOn("#prove");
    await(() -> model.proofProperty().get().isPresent());
    assertThat(model.proofProperty().get().orElseThrow()).isInstanceOf(Proof.Proven.class);
    shot(robot, "8-proven");
    robot.clickOn("#save-migration");
    await(() ->
        robot
            .lookup("#write-files")
            .tryQueryAs(Button.class)
            .filter(b -> !b.isDisabled())
            .isPresent());
    assertThat(folder).as("nothing is written before it was seen").isEmptyDirectory();
    shot(robot, "8-files");
    robot.clickOn("#write-files");
    await(() -> files().size() == 2);
    assertThat(files()).allMatch(f -> f.endsWith("__init.sql"));
  }

  /// Step 9: on a table that has rows by now, the way is expand, fill and contract.
  private void addsARequiredColumn(Engine engine, FxRobot robot) throws Exception {
    robot.interact(() -> designer.setSchema(desired()));
    columns(robot, "orders", "status text! = 'new'");
    robot.interact(
        () -> model.edit(s -> Edits.nullableColumn(s, table("orders").name(), "total", false)));
    await(() -> model.migrationProperty().get().isPresent());
    await(() -> robot.lookup("#migration-summary").queryLabeled().getText().contains("statement"));
    Migration safe = model.migrationProperty().get().orElseThrow();
    shot(robot, "9-safe");
    robot.clickOn("#migration-compare-mode");
    shot(robot, "9-compared");
    robot.clickOn("#migration-safe");
    await(() -> model.migrationProperty().get().isPresent());
    Migration direct = model.migrationProperty().get().orElseThrow();
    if (engine == Engine.POSTGRESQL) {
      assertThat(safe.up()).hasSizeGreaterThan(direct.up().size());
      assertThat(safe.up()).anyMatch(s -> s.sql().contains("NOT VALID"));
    } else {
      assertThat(safe.up()).hasSameSizeAs(direct.up());
    }
    shot(robot, "9-direct");
  }

  private void columns(FxRobot robot, String table, String line) {
    robot.interact(() -> {
      LineReading read = Lines.read(desired(), table(table), line);
      assertThat(read.problems()).isEmpty();
      List<LineItem> items = read.items().stream().map(LineReading.Placed::item).toList();
      assertThat(model.edit(Lines.add(desired(), table(table).name(), new ColumnLine(items))))
          .isTrue();
    });
  }

  private List<String> files() {
    String[] names = folder.toFile().list();
    return names == null ? List.of() : List.of(names);
  }

  private Schema desired() {
    return model.documentProperty().get().desired();
  }

  private Optional<Table> find(String name) {
    return desired().tables().stream().filter(t -> t.name().local().equals(name)).findFirst();
  }

  private Table table(String name) {
    return find(name).orElseThrow();
  }

  private List<String> rules() {
    return model.review().reviewProperty().get().remarks().stream()
        .map(r -> r.about().id())
        .toList();
  }

  private static void await(BooleanSupplier holds) throws Exception {
    WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, holds::getAsBoolean);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void shot(FxRobot robot, String name) {
    WaitForAsyncUtils.sleep(300, TimeUnit.MILLISECONDS);
    WaitForAsyncUtils.waitForFxEvents();
    robot.interact(() -> Screenshots.take(scene, shots + name));
  }
}
