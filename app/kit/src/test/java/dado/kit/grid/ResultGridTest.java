package dado.kit.grid;

import static org.assertj.core.api.Assertions.assertThat;

import dado.kit.Screenshot;
import dado.kit.theme.Theme;
import dado.kit.theme.Themes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // The toolkit must run before a control is made: see start.
class ResultGridTest {
  private static final List<List<@Nullable String>> ROWS =
      List.of(
          Arrays.asList("1", "Ada", null),
          Arrays.asList("2", "", "NULL"),
          Arrays.asList("3", "two\nlines", "x_y __z"));

  private ResultGrid grid;
  private Scene scene;

  @Start
  void start(Stage stage) {
    grid = new ResultGrid();
    grid.setId("results");
    scene = new Scene(grid, 640, 300);
    Themes.apply(scene, Theme.LIGHT);
    stage.setScene(scene);
    stage.show();
    grid.show(List.of("id", "user_name", "note"), ROWS);
  }

  @Test
  void nullLooksOtherThanTheTextAndThanNothing(FxRobot robot) {
    assertThat(cells(robot, "NULL")).hasSize(2);
    assertThat(
            cells(robot, "NULL").stream()
                .filter(c -> c.getPseudoClassStates().contains(PseudoClass.getPseudoClass("null"))))
        .hasSize(1);
  }

  @Test
  void ctrlCCopiesTheSelectedCells(FxRobot robot) {
    robot.clickOn("Ada");
    robot.push(KeyCode.CONTROL, KeyCode.C);
    assertThat(clipboard()).isEqualTo("Ada");
    robot.push(KeyCode.CONTROL, KeyCode.A);
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
    assertThat(clipboard())
        .isEqualTo("id\tuser_name\tnote\n1\tAda\t\n2\t\tNULL\n3\t\"two\nlines\"\tx_y __z");
  }

  @Test
  void columnsFitTheirContent(FxRobot robot) {
    TableView<?> table = robot.lookup(".table-view").queryTableView();
    assertThat(table.getColumns().stream().map(c -> c.getPrefWidth())).doesNotContain(80.0);
    assertThat(table.getFixedCellSize()).isPositive();
  }

  @Test
  void saysThatItShowsOnlyTheFirstColumns(FxRobot robot) {
    List<String> names = IntStream.range(0, 300).mapToObj(i -> "column_" + i).toList();
    List<@Nullable String> row = new ArrayList<>(names);
    robot.interact(() -> grid.show(names, List.of(row)));
    assertThat(grid.note()).contains("200").contains("300");
    assertThat(robot.lookup("#grid-note").tryQuery()).isPresent();
    TableView<?> table = robot.lookup(".table-view").queryTableView();
    assertThat(table.getColumns()).hasSize(201);
    WaitForAsyncUtils.waitForFxEvents();
    robot.interact(() -> Screenshot.take(scene, "grid-wide"));
  }

  @Test
  void looksRightInBothThemes(FxRobot robot) {
    for (Theme theme : Theme.values()) {
      robot.interact(() -> Themes.apply(scene, theme));
      WaitForAsyncUtils.waitForFxEvents();
      robot.interact(() -> Screenshot.take(scene, "grid-" + theme));
    }
    robot.interact(() -> Themes.apply(scene, Theme.LIGHT));
  }

  private static List<Node> cells(FxRobot robot, String text) {
    return List.copyOf(
        robot
            .lookup((Node n) -> n instanceof TableCell<?, ?> c && text.equals(c.getText()))
            .queryAll());
  }

  private static String clipboard() {
    return WaitForAsyncUtils.waitForAsyncFx(
        5_000, () -> Clipboard.getSystemClipboard().getString());
  }
}
