package dado.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dado.designer.DesignerView;
import dado.kit.canvas.DiagramView;
import dado.kit.editor.SqlEditor;
import dado.kit.grid.ResultGrid;
import dado.kit.notice.ProofBadge;
import dado.kit.task.Background;
import dado.kit.theme.Theme;
import dado.kit.theme.Themes;
import dado.schema.change.Change;
import dado.schema.model.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TabPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The seven steps from a slow query to a proven migration, in the real window, by mouse.
@ExtendWith(ApplicationExtension.class)
final class MainJobTest {

  private static final long PATIENCE_SECONDS = 120;

  @TempDir private Path folder = Path.of("");

  private final Background background = new Background(3);
  private final Workbench workbench = new Workbench(background);
  private Optional<MainWindow> window = Optional.empty();

  @Start
  void start(Stage stage) {
    MainWindow main = new MainWindow(workbench, background, (_, _) -> Optional.of(folder));
    window = Optional.of(main);
    Scene scene = new Scene(main, 1400, 900);
    Themes.apply(scene, Theme.LIGHT);
    main.installKeys(scene);
    stage.setScene(scene);
    stage.show();
  }

  @AfterEach
  void close(FxRobot robot) {
    robot.interact(workbench::close);
    background.close();
  }

  @Test
  void aSlowQueryBecomesAProvenMigrationOnSqlite(FxRobot robot) throws Exception {
    mainJob(robot, SampleChoice.SQLITE);
  }

  @Test
  void aSlowQueryBecomesAProvenMigrationOnPostgresql(FxRobot robot) throws Exception {
    mainJob(robot, SampleChoice.POSTGRESQL);
  }

  private void mainJob(FxRobot robot, SampleChoice choice) throws Exception {
    Shots shots = new Shots(robot, choice.title().toLowerCase(java.util.Locale.ROOT));
    openSample(robot, choice);
    shots.take("1-connected");
    robot.clickOn(tab("designer"));
    awaitTrue(() -> view("#er-diagram").boundsOnScreen(ordersId()).isPresent());
    shots.take("2-er-diagram");
    robot.clickOn(tab("query"));
    robot.clickOn("#run");
    awaitTrue(() -> workbench.resultProperty().get().isPresent());
    assertThat(lookup(robot, "#result-grid", ResultGrid.class).rowCount()).isPositive();
    shots.take("3-rows");
    explain(robot, "#explain");
    assertThat(analysis().query().analyzed()).isFalse();
    shots.take("3-plan");
    explain(robot, "#analyze");
    assertThat(analysis().findings())
        .anySatisfy(
            f -> assertThat(f.rule()).isIn("sequential-scan", "indexable-scan", "composite-index"));
    clickOnTheSlowNode(robot);
    awaitTrue(() -> workbench.adviceProperty().get().isPresent());
    shots.take("4-5-plan-and-suggestion");
    robot.clickOn("#to-migration");
    DesignerView designer = lookup(robot, "#designer", DesignerView.class);
    awaitTrue(() -> designer.model().migrationProperty().get().isPresent());
    shots.take("6-pending");
    robot.clickOn("#prove");
    awaitTrue(() -> designer.model().proofProperty().get().isPresent());
    assertThat(lookup(robot, "#proof-badge", ProofBadge.class).standing())
        .isEqualTo(ProofBadge.Standing.PROVEN);
    shots.take("6-proven");
    robot.clickOn("#save-migration");
    awaitTrue(() -> !robot.lookup("#write-files").queryButton().isDisabled());
    robot.clickOn("#write-files");
    awaitTrue(() -> !files().isEmpty());
    assertThat(files()).anySatisfy(f -> assertThat(f).startsWith("V").endsWith(".sql"));
    assertThat(files()).anySatisfy(f -> assertThat(f).startsWith("U").endsWith(".sql"));
    awaitTrue(() -> !designer.model().messageProperty().get().text().isEmpty());
    fire(robot, "#apply-migration");
    fire(robot, "#apply-confirm");
    awaitTrue(() -> hasIndexOf(suggested()));
    shots.take("7-applied");
    robot.clickOn(tab("query"));
    double before = analysis().query().executionMillis().orElseThrow();
    explain(robot, "#analyze");
    assertThat(analysis().query().executionMillis().orElseThrow()).isLessThan(before);
    assertThat(workbench.explainedProperty().get().orElseThrow().comparison()).isPresent();
    shots.take("7-before-and-after");
  }

  /// Presses a button that may still be moving: what came before it says that it is done.
  private static void fire(FxRobot robot, String button) {
    robot.interact(() -> lookup(robot, button, ButtonBase.class).fire());
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void openSample(FxRobot robot, SampleChoice choice) throws TimeoutException {
    robot.clickOn("#sample-" + choice.title().toLowerCase(java.util.Locale.ROOT));
    awaitTrue(() -> workbench.schemaProperty().get().isPresent());
    assertThat(lookup(robot, "#sql-editor", SqlEditor.class).getText()).isNotBlank();
  }

  private void explain(FxRobot robot, String button) throws TimeoutException {
    Optional<Explained> last = workbench.explainedProperty().get();
    robot.clickOn(button);
    awaitTrue(() -> !workbench.explainedProperty().get().equals(last));
  }

  private void clickOnTheSlowNode(FxRobot robot) throws TimeoutException {
    int node = analysis().findings().getFirst().nodeId();
    DiagramView plan = view("#plan-diagram");
    awaitTrue(() -> plan.boundsOnScreen(Integer.toString(node)).isPresent());
    Bounds bounds = plan.boundsOnScreen(Integer.toString(node)).orElseThrow();
    robot.clickOn(bounds);
    assertThat(plan.selectedIdProperty().get()).contains(Integer.toString(node));
  }

  private dado.plan.rule.Analysis analysis() {
    return workbench.explainedProperty().get().orElseThrow().analysis();
  }

  private Change.AddIndex suggested() {
    return workbench.adviceProperty().get().orElseThrow().suggestions().getFirst().toChange();
  }

  private boolean hasIndexOf(Change.AddIndex change) {
    return tables().stream()
        .filter(t -> t.name().equals(change.table()))
        .flatMap(t -> t.indexes().stream())
        .anyMatch(i -> i.name().equals(change.index().name()));
  }

  private String ordersId() {
    return tables().stream()
        .filter(t -> t.name().local().equals("orders"))
        .map(t -> t.id().value())
        .findFirst()
        .orElse("");
  }

  private List<Table> tables() {
    return workbench.schemaProperty().get().orElseThrow().tables();
  }

  private List<String> files() {
    try (Stream<Path> found = Files.list(folder)) {
      return found.map(f -> f.getFileName().toString()).toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private DiagramView view(String id) {
    return (DiagramView) window.orElseThrow().lookup(id);
  }

  private Node tab(String key) {
    TabPane tabs = (TabPane) window.orElseThrow().lookup("#main-tabs");
    return tabs.lookup("#tab-" + key);
  }

  private static <T> T lookup(FxRobot robot, String id, Class<T> type) {
    return type.cast(robot.lookup(id).query());
  }

  private static void awaitTrue(BooleanSupplier condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(
        PATIENCE_SECONDS,
        TimeUnit.SECONDS,
        () -> WaitForAsyncUtils.waitForAsyncFx(10_000, condition::getAsBoolean));
    WaitForAsyncUtils.waitForFxEvents();
  }

  /// A picture of each step in light and in dark.
  private final class Shots {

    private final Screenshots screenshots;
    private final FxRobot robot;

    Shots(FxRobot robot, String name) throws IOException {
      this.robot = robot;
      screenshots = new Screenshots(name);
    }

    void take(String step) throws IOException {
      Scene scene = window.orElseThrow().getScene();
      screenshots.take(scene, step + "-light");
      robot.interact(() -> Themes.apply(scene, Theme.DARK));
      screenshots.take(scene, step + "-dark");
      robot.interact(() -> Themes.apply(scene, Theme.LIGHT));
    }
  }
}
