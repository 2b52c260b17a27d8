package dado.designer.canvas;

import dado.designer.Screenshots;
import dado.designer.model.DesignerModel;
import dado.designer.model.DesignerWork;
import dado.kit.canvas.DiagramView;
import dado.kit.canvas.Rect;
import dado.kit.task.Background;
import dado.kit.theme.Theme;
import dado.kit.theme.Themes;
import dado.schema.Dialects;
import dado.schema.diagram.ErBox;
import dado.schema.file.LayoutFile.Position;
import dado.schema.migration.Planner;
import dado.schema.model.Id;
import dado.schema.model.Table;
import dado.schema.proof.Proof;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// A diagram pane on a stage, and the hands and eyes of its tests.
@SuppressWarnings("NullAway.Init") // The tests call `open` before each test.
abstract class CanvasCase {

  DesignerModel model;
  DiagramPane pane;
  DiagramView view;
  Scene scene;
  private Background background;

  /// For the method with `@Start`, which TestFX looks for in the test's own class.
  final void open(Stage stage) {
    background = new Background(2);
    model =
        new DesignerModel(
            new DesignerWork(
                (current, changes) -> Planner.plan(Dialects.of(current.engine()), current, changes),
                (current, migration, desired, progress) ->
                    new Proof.Impossible("This test proves nothing.", ""),
                (migration, proof) -> {},
                (owner, title) -> Optional.empty(),
                Clock.systemUTC()),
            background);
    pane = new DiagramPane(model, background);
    view = pane.view();
    scene = new Scene(pane, 1300, 860);
    scene
        .getStylesheets()
        .add(
            Objects.requireNonNull(CanvasCase.class.getResource("/dado/designer/designer.css"))
                .toExternalForm());
    Themes.apply(scene, Theme.LIGHT);
    stage.setScene(scene);
    stage.show();
    model.setSchema(Boards.shop());
  }

  @AfterEach
  void close() {
    background.close();
  }

  final void drawn(FxRobot robot) throws Exception {
    await(() -> model.diagramProperty().get().isPresent() && !view.diagram().ids().isEmpty());
    robot.interact(view::fit);
    WaitForAsyncUtils.waitForFxEvents();
    if (view.zoomProperty().get() < 0.6) {
      robot.interact(() -> view.zoomBy(0.6 / view.zoomProperty().get()));
    }
  }

  static void await(BooleanSupplier holds) throws Exception {
    WaitForAsyncUtils.waitFor(
        60, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(30_000, holds::getAsBoolean));
    WaitForAsyncUtils.waitForFxEvents();
  }

  static void drag(FxRobot robot, Point2D from, Point2D to) {
    robot.drag(from, MouseButton.PRIMARY).moveTo(to.add(4, 4)).moveTo(to).drop();
    WaitForAsyncUtils.waitForFxEvents();
  }

  /// Chooses from a submenu of the menu that is open. A robot's pointer loses its way there.
  static void submenu(FxRobot robot, String menu, String item) {
    robot.interact(() -> {
      ContextMenu open = openMenu();
      MenuItem chosen = find(((Menu) find(open.getItems(), menu)).getItems(), item);
      open.hide();
      chosen.fire();
    });
  }

  private static ContextMenu openMenu() {
    return Window.getWindows().stream()
        .filter(ContextMenu.class::isInstance)
        .map(ContextMenu.class::cast)
        .filter(Window::isShowing)
        .findFirst()
        .orElseThrow();
  }

  private static MenuItem find(List<MenuItem> items, String idOrText) {
    return items.stream()
        .filter(i -> idOrText.equals("#" + i.getId()) || idOrText.equals(i.getText()))
        .findFirst()
        .orElseThrow();
  }

  /// Waits until nothing is being worked out any more.
  final void idle() throws Exception {
    await(() -> background.jobs().isEmpty());
  }

  final void shot(FxRobot robot, String name) {
    WaitForAsyncUtils.sleep(200, TimeUnit.MILLISECONDS);
    WaitForAsyncUtils.waitForFxEvents();
    robot.interact(() -> Screenshots.take(scene, name));
  }

  final List<String> names() {
    return model.documentProperty().get().desired().tables().stream()
        .map(t -> t.name().local())
        .toList();
  }

  final Set<String> shownNames() {
    return Set.copyOf(view.diagram().ids().stream().map(id -> box(id).name().local()).toList());
  }

  final Table table(String name) {
    return Stream.concat(
            model.documentProperty().get().desired().tables().stream(),
            model.overlay().drawn().tables().stream())
        .filter(t -> t.name().local().equals(name))
        .findFirst()
        .orElseThrow();
  }

  final String id(String table) {
    return table(table).id().value();
  }

  final Position place(String table) {
    return model.documentProperty().get().layout().position(table(table).id()).orElseThrow();
  }

  final String text(Id note) {
    return Objects.requireNonNull(model.documentProperty().get().layout().notes().get(note)).text();
  }

  final ErBox box(String id) {
    return ((ErScene) view.diagram()).box(id).orElseThrow();
  }

  final DrawnEdge edge(String from, String to) {
    return model.diagramProperty().get().orElseThrow().edges().stream()
        .filter(e -> e.from().local().equals(from) && e.to().local().equals(to))
        .map(DrawnEdge::of)
        .findFirst()
        .orElseThrow();
  }

  final Rect bounds(String id) {
    return view.diagram().boundsOf(id).orElse(new Rect(0, 0, 0, 0));
  }

  final Point2D head(String table) {
    Rect r = ErScene.rect(box(id(table)).head());
    return point(r.x() + 30, r.centerY());
  }

  final Point2D row(String table, String column) {
    ErBox box = box(id(table));
    for (int i = 0; i < box.rows().size(); i++) {
      if (box.rows().get(i).name().equals(column)) {
        Rect r = ErScene.rect(box.row(i));
        return point(r.centerX(), r.centerY());
      }
    }
    throw new IllegalArgumentException(column);
  }

  final Point2D point(double x, double y) {
    return WaitForAsyncUtils.waitForAsyncFx(
        5_000,
        () -> {
          Rect seen = view.seenProperty().get();
          Bounds b = view.localToScreen(view.getBoundsInLocal());
          double zoom = view.zoomProperty().get();
          return new Point2D(
              b.getMinX() + 2 + (x - seen.x()) * zoom, b.getMinY() + 2 + (y - seen.y()) * zoom);
        });
  }

  /// A place where nothing stands.
  final Point2D ground() {
    Bounds b = onScreen();
    return new Point2D(b.getMinX() + 30, b.getMaxY() - 30);
  }

  final Bounds onScreen() {
    return WaitForAsyncUtils.waitForAsyncFx(
        5_000, () -> view.localToScreen(view.getBoundsInLocal()));
  }
}
