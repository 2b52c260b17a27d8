package dado.kit.canvas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dado.kit.Screenshot;
import dado.kit.theme.Theme;
import dado.kit.theme.Themes;
import javafx.geometry.Bounds;
import javafx.geometry.HorizontalDirection;
import javafx.geometry.Insets;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.geometry.VerticalDirection;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // The toolkit must run before a control is made: see start.
class EditingTest {
  private Board board;
  private DiagramView view;
  private Minimap map;
  private Scene scene;

  @Start
  void start(Stage stage) {
    board = new Board();
    view = new DiagramView();
    board.show(view);
    map = new Minimap(view);
    StackPane root = new StackPane(view, map);
    StackPane.setAlignment(map, Pos.BOTTOM_RIGHT);
    StackPane.setMargin(map, new Insets(12));
    scene = new Scene(root, 900, 700);
    Themes.apply(scene, Theme.LIGHT);
    stage.setScene(scene);
    stage.show();
    view.requestFocus();
  }

  @Test
  void clicksAndMarqueesSelectSeveral(FxRobot robot) {
    robot.clickOn(head("0-0"));
    robot.press(KeyCode.CONTROL).clickOn(head("1-0")).release(KeyCode.CONTROL);
    robot.press(KeyCode.SHIFT).clickOn(head("2-0")).release(KeyCode.SHIFT);
    assertThat(view.selection()).containsExactlyInAnyOrder("0-0", "1-0", "2-0");
    assertThat(view.selectedIdProperty().get()).contains("2-0");
    robot.press(KeyCode.CONTROL).clickOn(head("1-0")).release(KeyCode.CONTROL);
    assertThat(view.selection()).containsExactlyInAnyOrder("0-0", "2-0");
    robot.clickOn(head("1-1"));
    assertThat(view.selection()).containsExactly("1-1");

    drag(robot, at(-10, -10), at(390, 90), MouseButton.PRIMARY);
    assertThat(view.selection()).containsExactlyInAnyOrder("0-0", "1-0");
    robot.press(KeyCode.SHIFT);
    drag(robot, at(-10, 210), at(20, 230), MouseButton.PRIMARY);
    robot.release(KeyCode.SHIFT);
    assertThat(view.selection()).containsExactlyInAnyOrder("0-0", "1-0", "0-1");
    robot.clickOn(at(400, 200));
    assertThat(view.selection()).isEmpty();
    robot.push(KeyCode.CONTROL, KeyCode.A);
    assertThat(view.selection()).hasSize(9);
    robot.type(KeyCode.ESCAPE);
    assertThat(view.selection()).isEmpty();
  }

  @Test
  void dragsMoveAllThatIsSelectedAndSnap(FxRobot robot) {
    robot.clickOn(head("0-0"));
    robot.press(KeyCode.CONTROL).clickOn(head("1-0")).release(KeyCode.CONTROL);
    drag(robot, at(230, 10), at(243, 47), MouseButton.PRIMARY);
    assertThat(board.acts).containsExactly("move 2 by 10.0 40.0");
    assertThat(board.at("2-0").x()).isEqualTo(440);

    robot.clickOn(at(400, 200));
    drag(robot, head("2-0"), head("2-0").add(-16, 37), MouseButton.PRIMARY);
    assertThat(board.at("2-0").y()).as("aligned with its neighbour").isEqualTo(board.at("1-0").y());

    Rect before = board.at("1-1");
    robot.drag(head("1-1"), MouseButton.PRIMARY).moveBy(50, 50);
    robot.interact(() -> Screenshot.take(scene, "diagram-dragging"));
    robot.type(KeyCode.ESCAPE).drop();
    assertThat(board.at("1-1")).isEqualTo(before);
    assertThat(board.acts).hasSize(2);
  }

  @Test
  void keysMoveAddRenameDeleteAndWalk(FxRobot robot) {
    robot.interact(() -> view.select("0-0"));
    robot.push(KeyCode.CONTROL, KeyCode.RIGHT).push(KeyCode.SHIFT, KeyCode.DOWN);
    robot.type(KeyCode.F2, KeyCode.A);
    robot.push(KeyCode.ALT, KeyCode.SHIFT, KeyCode.RIGHT);
    assertThat(view.selection()).containsExactlyInAnyOrder("0-0", "1-0");
    robot.type(KeyCode.DELETE);
    assertThat(board.acts)
        .containsExactly(
            "move 1 by 10.0 0.0", "move 1 by 0.0 1.0", "rename 0-0", "add", "delete [0-0, 1-0]");
    robot.type(KeyCode.DOWN);
    assertThat(view.selection()).containsExactly("1-1");
  }

  @Test
  void wheelAndButtonsPanAndCtrlWheelZooms(FxRobot robot) {
    double zoom = view.zoomProperty().get();
    Point2D before = head("1-1");
    robot.moveTo(before).scroll(20, VerticalDirection.DOWN);
    assertThat(head("1-1").getX()).isCloseTo(before.getX(), within(0.5));
    assertThat(head("1-1").getY()).isNotCloseTo(before.getY(), within(5.0));
    robot.scroll(20, HorizontalDirection.RIGHT);
    assertThat(view.zoomProperty().get()).isEqualTo(zoom);

    Point2D middle = head("1-1");
    drag(robot, middle, middle.add(40, -30), MouseButton.MIDDLE);
    drag(robot, head("1-1"), head("1-1").add(30, 0), MouseButton.SECONDARY);
    robot.press(KeyCode.SPACE);
    drag(robot, head("1-1"), head("1-1").add(0, 20), MouseButton.PRIMARY);
    robot.release(KeyCode.SPACE);
    assertThat(head("1-1").distance(middle.add(70, -10))).isLessThan(2);
    assertThat(board.acts).isEmpty();

    robot.press(KeyCode.CONTROL).scroll(2, VerticalDirection.UP).release(KeyCode.CONTROL);
    assertThat(view.zoomProperty().get()).isNotEqualTo(zoom);
  }

  @Test
  void handlesPullAndPortsConnect(FxRobot robot) {
    robot.clickOn(head("0-0"));
    drag(robot, at(160, 80), at(183, 99), MouseButton.PRIMARY);
    assertThat(board.at("0-0")).isEqualTo(new Rect(0, 0, 180, 100));

    robot.clickOn(at(400, 200));
    drag(robot, at(230, 60), at(400, 210), MouseButton.PRIMARY);
    assertThat(board.acts).as("nothing to end at").containsExactly("pull 0-0");
    robot.drag(at(230, 60), MouseButton.PRIMARY).moveTo(at(450, 250));
    robot.interact(() -> Screenshot.take(scene, "diagram-connecting"));
    robot.drop();
    assertThat(board.acts).containsExactly("pull 0-0", "connect 1-0 2-1");
  }

  @Test
  void menusAreOfWhatIsUnderTheHandAndOfTheKeyboard(FxRobot robot) {
    robot.rightClickOn(head("2-1")).clickOn("menu of [2-1]");
    robot.rightClickOn(at(400, 200)).clickOn("menu of []");
    robot.interact(() -> view.select("0-0"));
    robot.push(KeyCode.SHIFT, KeyCode.F10).clickOn("menu of [0-0]");
    assertThat(board.acts).containsExactly("menu of [2-1]", "menu of []", "menu of [0-0]");
  }

  @Test
  void theMinimapPansAndPinnedControlsFollow(FxRobot robot) {
    TextField field = new TextField();
    robot.interact(() -> {
      view.pin(field, board.at("1-1"));
      view.zoomBy(3);
    });
    WaitForAsyncUtils.waitForFxEvents();
    Bounds onMap =
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> map.localToScreen(map.getLayoutBounds()));
    drag(
        robot,
        new Point2D(onMap.getMinX() + 40, onMap.getMinY() + 20),
        new Point2D(onMap.getMinX() + 45, onMap.getMinY() + 12),
        MouseButton.PRIMARY);
    assertThat(view.boundsOnScreen("0-0")).isPresent();
    assertThat(view.boundsOnScreen("2-2")).isEmpty();
    robot.interact(() -> view.select("1-1"));
    WaitForAsyncUtils.waitForFxEvents();
    Point2D box = at(220, 220);
    Bounds pinned = field.localToScreen(field.getLayoutBounds());
    assertThat(box.distance(pinned.getMinX(), pinned.getMinY())).isLessThan(3);
    robot.clickOn(field).write("a").type(KeyCode.DELETE);
    assertThat(field.getText()).isEqualTo("a");
    assertThat(board.acts).as("what is typed there is not the diagram's").isEmpty();
    robot.interact(() -> view.unpin(field));
    assertThat(field.getParent()).isNull();
  }

  private static void drag(FxRobot robot, Point2D from, Point2D to, MouseButton button) {
    robot.drag(from, button).moveTo(to.add(3, 3)).moveTo(to).drop();
    WaitForAsyncUtils.waitForFxEvents();
  }

  /// A point in the upper half of a box.
  private Point2D head(String id) {
    Rect box = board.at(id);
    return at(box.x() + 20, box.y() + 10);
  }

  private Point2D at(double x, double y) {
    return WaitForAsyncUtils.waitForAsyncFx(
        5_000,
        () -> {
          Bounds b = view.localToScreen(view.getBoundsInLocal());
          double left = view.diagramX(0);
          double top = view.diagramY(0);
          double zoom = view.zoomProperty().get();
          return new Point2D(b.getMinX() + (x - left) * zoom, b.getMinY() + (y - top) * zoom);
        });
  }
}
