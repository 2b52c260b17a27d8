package dado.designer.review;

import static org.assertj.core.api.Assertions.assertThat;

import dado.designer.DesignerView;
import dado.designer.Screenshots;
import dado.designer.model.DesignerWork;
import dado.kit.task.Background;
import dado.kit.theme.Theme;
import dado.kit.theme.Themes;
import dado.schema.Dialects;
import dado.schema.migration.Planner;
import dado.schema.model.Engine;
import dado.schema.model.Id;
import dado.schema.model.Schema;
import dado.schema.parse.DdlParser;
import dado.schema.proof.Prover;
import dado.schema.review.Remark;
import dado.schema.scratch.Scratches;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // TestFX calls `start` before each test.
class ReviewPaneTest {

  private static final String DDL =
      """
      CREATE TABLE customers (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, email text NOT NULL UNIQUE);
      CREATE TABLE orders (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        customer_id bigint NOT NULL REFERENCES customers (id), total double precision, placed_at timestamp);
      CREATE TABLE audit (what text, at timestamptz);
      """;

  @TempDir private Path folder;

  private Background background;
  private DesignerView designer;
  private Scene scene;

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
    scene = new Scene(designer, 1400, 860);
    Themes.apply(scene, Theme.LIGHT);
    stage.setScene(scene);
    stage.show();
  }

  @AfterEach
  void close() {
    background.close();
  }

  @ParameterizedTest
  @EnumSource
  void aFixIsOneActThatUndoTakesBack(Theme theme, FxRobot robot) throws Exception {
    robot.interact(() -> Themes.apply(scene, theme));
    show(robot);
    assertThat(badge(robot).getText()).isEqualTo("3");
    robot.push(KeyCode.F8);
    WaitForAsyncUtils.waitForFxEvents();
    select(robot, "D02");
    shot(robot, "review-findings-" + theme);
    robot.clickOn("#remark-fix");
    await(() -> rules().stream().noneMatch("D02"::equals));
    assertThat(orders().indexes()).hasSize(1);
    assertThat(badge(robot).getText()).isEqualTo("2");
    assertThat(designer.model().undoableProperty().get().orElseThrow())
        .isEqualTo("Fix foreign key without an index (orders.customer_id)");
    robot.interact(() -> designer.model().undo());
    await(() -> rules().contains("D02"));
    assertThat(orders().indexes()).isEmpty();
  }

  @Test
  void everyFixableFindingIsFixedByKeys(FxRobot robot) throws Exception {
    show(robot);
    robot.push(KeyCode.F8);
    for (int i = 0; i < 10 && remarks().stream().anyMatch(r -> r.fix().isPresent()); i++) {
      Remark next = remarks().stream().filter(r -> r.fix().isPresent()).findFirst().orElseThrow();
      select(robot, next.about().id());
      robot.push(KeyCode.CONTROL, KeyCode.PERIOD);
      await(() -> !remarks().contains(next));
    }
    assertThat(remarks()).noneMatch(r -> r.fix().isPresent());
    assertThat(badge(robot).getText()).isEqualTo("Review");
    shot(robot, "review-clean");
  }

  @Test
  void whatIsIgnoredStandsInTheFileOfTheProjectUntilUndo(FxRobot robot) throws Exception {
    Path file = folder.resolve(".dado-lint.json");
    Files.writeString(file, "{\n  \"rules\" : { \"timestamp-without-time-zone\" : \"off\" }\n}\n");
    show(robot);
    robot.interact(() -> designer.model().review().openProject(folder));
    await(() -> !rules().contains("D11"));
    robot.push(KeyCode.F8);
    select(robot, "D02");
    robot.push(KeyCode.DELETE);
    await(() -> !rules().contains("D02") && text(file).contains("orders.customer_id"));
    assertThat(text(file)).contains("timestamp-without-time-zone").contains("\"ignore\"");
    select(robot, "D04");
    robot.push(KeyCode.SHIFT, KeyCode.DELETE);
    await(() -> !rules().contains("D04") && text(file).contains("D04"));
    robot.interact(() -> designer.model().undo());
    robot.interact(() -> designer.model().undo());
    await(() -> rules().containsAll(List.of("D02", "D04")) && !text(file).contains("ignore"));
    assertThat(text(file)).contains("timestamp-without-time-zone").doesNotContain("D04");
  }

  @Test
  void marksStandAtTheTableAndTheColumn(FxRobot robot) throws Exception {
    show(robot);
    var marks = designer.model().review().marksProperty().get();
    Id column = orders().column("customer_id").orElseThrow().id();
    assertThat(marks).containsKeys(column, orders().id());
    assertThat(marks)
        .hasEntrySatisfying(
            column, m -> assertThat(m.texts()).singleElement().asString().contains("customer_id"))
        .hasEntrySatisfying(orders().id(), m -> assertThat(m.texts()).hasSize(2));
    assertThat(marks).doesNotContainKey(orders().column("placed_at").orElseThrow().id());
  }

  @Test
  void enterShowsTheObjectInTheDiagram(FxRobot robot) throws Exception {
    show(robot);
    robot.push(KeyCode.F8);
    select(robot, "D01");
    robot.push(KeyCode.ENTER);
    String audit = table("audit").id().value();
    assertThat(designer.model().selection()).extracting(i -> i.value()).containsExactly(audit);
    robot.push(KeyCode.ESCAPE);
    assertThat(robot.lookup("#review-pane").tryQuery()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void theChecklistSaysWhatIsOpenAndWhy(Theme theme, FxRobot robot) throws Exception {
    robot.interact(() -> Themes.apply(scene, theme));
    show(robot);
    robot.push(KeyCode.F8);
    robot.clickOn("#review-readiness-tab");
    var items = designer.model().review().readiness().items();
    assertThat(items)
        .filteredOn(i -> i.title().equals("Every foreign key has an index"))
        .singleElement()
        .satisfies(i -> assertThat(i.detail()).isEqualTo("orders.customer_id"));
    shot(robot, "review-readiness-" + theme);
  }

  @ParameterizedTest
  @EnumSource
  void aConventionIsJudgedAtOnceAndItsFixRenames(Theme theme, FxRobot robot) throws Exception {
    robot.interact(() -> Themes.apply(scene, theme));
    show(robot);
    robot.push(KeyCode.F8);
    robot.clickOn("#review-names-tab");
    ComboBox<String> tables = robot.lookup("#names-table").queryComboBox();
    robot.interact(() -> tables.setValue("snake.plural"));
    await(() -> rules().contains("D06"));
    assertThat(robot.lookup("#names-table-fit").queryAs(Labeled.class).getText())
        .isEqualTo("2 keep it, 1 do not: audit");
    shot(robot, "review-names-" + theme);
    robot.clickOn("#review-findings-tab");
    select(robot, "D06");
    robot.clickOn("#remark-fix");
    await(() -> !rules().contains("D06"));
    assertThat(table("audits").columns()).hasSize(2);
  }

  private void show(FxRobot robot) throws Exception {
    Schema schema = DdlParser.parse(Engine.POSTGRESQL, DDL).schema();
    robot.interact(() -> designer.setSchema(schema));

    await(() -> !remarks().isEmpty() && designer.model().diagramProperty().get().isPresent());
  }

  private dado.schema.model.Table orders() {
    return table("orders");
  }

  private dado.schema.model.Table table(String name) {
    return designer.model().documentProperty().get().desired().tables().stream()
        .filter(t -> t.name().local().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private List<Remark> remarks() {
    return designer.model().review().reviewProperty().get().remarks();
  }

  private List<String> rules() {
    return remarks().stream().map(r -> r.about().id()).toList();
  }

  private void select(FxRobot robot, String rule) {
    TreeView<?> tree = robot.lookup("#findings").queryAs(TreeView.class);
    robot.interact(() -> {
      tree.requestFocus();
      for (int i = 0; i < tree.getExpandedItemCount(); i++) {
        if (tree.getTreeItem(i).getValue() instanceof FindingRow row
            && row.remark().filter(r -> r.about().id().equals(rule)).isPresent()) {
          tree.getSelectionModel().select(i);
          return;
        }
      }
      throw new AssertionError("No finding of " + rule);
    });
  }

  private static Labeled badge(FxRobot robot) {
    return robot.lookup("#review-badge").queryAs(Labeled.class);
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static void await(BooleanSupplier holds) throws Exception {
    WaitForAsyncUtils.waitFor(8, TimeUnit.SECONDS, holds::getAsBoolean);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void shot(FxRobot robot, String name) {
    WaitForAsyncUtils.sleep(300, TimeUnit.MILLISECONDS);
    WaitForAsyncUtils.waitForFxEvents();
    robot.interact(() -> Screenshots.take(scene, name));
  }
}
