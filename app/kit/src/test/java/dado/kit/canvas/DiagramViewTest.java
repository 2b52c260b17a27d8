package dado.kit.canvas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dado.kit.Screenshot;
import dado.kit.theme.Theme;
import dado.kit.theme.Themes;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.VerticalDirection;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // The toolkit must run before a control is made: see start.
class DiagramViewTest {
  private final List<String> activated = new ArrayList<>();
  private final Squares squares = new Squares();
  private DiagramView view;
  private Button after;
  private Scene scene;

  @Start
  void start(Stage stage) {
    view = new DiagramView();
    view.setScene(squares);
    view.setTitle("Boxes");
    view.setOnActivate(activated::add);
    after = new Button("after");
    BorderPane root = new BorderPane(view);
    root.setBottom(after);
    scene = new Scene(root, 700, 640);
    Themes.apply(scene, Theme.LIGHT);
    stage.setScene(scene);
    stage.show();
    view.requestFocus();
  }

  @Test
  void clickingAThingSelectsIt(FxRobot robot) {
    robot.clickOn(onScreen("1-1"));
    assertThat(view.selectedIdProperty().get()).contains("1-1");
    assertThat(view.getAccessibleText()).isEqualTo("Boxes: 1-1");
    robot.clickOn(onScreen("2-2"));
    assertThat(view.selectedIdProperty().get()).contains("2-2");
  }

  @Test
  void doubleClickAndEnterActivate(FxRobot robot) {
    robot.doubleClickOn(onScreen("0-1"));
    robot.type(KeyCode.ENTER);
    assertThat(activated).containsExactly("0-1", "0-1");
  }

  @Test
  void draggingMovesTheDiagramByTheSameDistance(FxRobot robot) {
    Bounds before = onScreen("1-1");
    robot.drag(onScreen("1-1")).dropBy(40, 30);
    WaitForAsyncUtils.waitForFxEvents();
    Bounds moved = onScreen("1-1");
    assertThat(moved.getMinX() - before.getMinX()).isCloseTo(40, within(1.0));
    assertThat(moved.getMinY() - before.getMinY()).isCloseTo(30, within(1.0));
    assertThat(view.selectedIdProperty().get()).isEmpty();
  }

  @Test
  void wheelAndKeysZoomAndCtrl0Fits(FxRobot robot) {
    robot.interact(() -> view.fit());
    WaitForAsyncUtils.waitForFxEvents();
    double fitted = view.zoomProperty().get();
    robot.moveTo(onScreen("1-1")).scroll(3, VerticalDirection.UP);
    assertThat(view.zoomProperty().get()).isNotEqualTo(fitted);
    double wheeled = view.zoomProperty().get();
    robot.push(KeyCode.CONTROL, KeyCode.MINUS);
    assertThat(view.zoomProperty().get()).isLessThan(wheeled);
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT0);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(view.zoomProperty().get()).isCloseTo(fitted, within(1e-9));
  }

  @Test
  void tabWalksAllThingsAndThenLeaves(FxRobot robot) {
    for (String id : squares.ids()) {
      robot.type(KeyCode.TAB);
      assertThat(view.selectedIdProperty().get()).contains(id);
    }
    robot.type(KeyCode.TAB);
    assertThat(after.isFocused()).isTrue();
  }

  @Test
  void arrowsGoToNeighboursAndEscapeLetsGo(FxRobot robot) {
    robot.interact(() -> view.select("0-0"));
    robot.type(KeyCode.RIGHT, KeyCode.DOWN);
    assertThat(view.selectedIdProperty().get()).contains("1-1");
    robot.type(KeyCode.ESCAPE);
    assertThat(view.selectedIdProperty().get()).isEmpty();
  }

  @Test
  void paintsOnlyWhatCanBeSeen(FxRobot robot) {
    robot.interact(() -> view.zoomBy(100));
    WaitForAsyncUtils.waitForFxEvents();
    squares.painted = 0;
    robot.interact(() -> {
      view.panBy(1, 1);
      view.layout();
    });
    assertThat(squares.painted).isLessThanOrEqualTo(1);
    assertThat(view.boundsOnScreen("0-0")).isEmpty();
  }

  @Test
  void bothThemesArePainted(FxRobot robot) {
    robot.interact(() -> view.select("1-0"));
    for (Theme theme : Theme.values()) {
      robot.interact(() -> Themes.apply(scene, theme));
      WaitForAsyncUtils.waitForFxEvents();
      robot.interact(() -> Screenshot.take(scene, "diagram-" + theme));
    }
    robot.interact(() -> Themes.apply(scene, Theme.LIGHT));
  }

  private Bounds onScreen(String id) {
    return WaitForAsyncUtils.waitForAsyncFx(5_000, () -> view.boundsOnScreen(id).orElseThrow());
  }
}
