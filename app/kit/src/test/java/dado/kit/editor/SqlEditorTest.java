package dado.kit.editor;

import static org.assertj.core.api.Assertions.assertThat;

import dado.kit.Screenshot;
import dado.kit.Warnings;
import dado.kit.theme.Theme;
import dado.kit.theme.Themes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // The toolkit must run before a control is made: see start.
class SqlEditorTest {
  private static final Pattern WORDS =
      Pattern.compile(
          "(?<k>\\bselect\\b|\\bfrom\\b|\\bwhere\\b)|(?<s>'[^']*')|(?<n>\\b\\d+\\b)|(?<c>--.*)");

  private Warnings warnings;
  private SqlEditor editor;
  private Scene scene;

  @Start
  void start(Stage stage) {
    warnings = new Warnings();
    editor = new SqlEditor();
    editor.setHighlighter(SqlEditorTest::highlight);
    scene = new Scene(new BorderPane(editor), 640, 300);
    Themes.apply(scene, Theme.LIGHT);
    stage.setScene(scene);
    stage.show();
  }

  @AfterEach
  void nothingWasLogged() {
    warnings.close();
    assertThat(warnings.messages()).isEmpty();
  }

  @Test
  void showsWhatIsTyped(FxRobot robot) {
    robot.clickOn("#sql-editor").write("select 'ü' from t_1;");
    assertThat(editor.getText()).isEqualTo("select 'ü' from t_1;");
    assertThat(editor.caretPosition()).isEqualTo(20);
  }

  @Test
  void stylesAMomentAfterTheLastKey(FxRobot robot) throws TimeoutException {
    robot.clickOn("#sql-editor").write("select 1");
    waitForStyle(robot, 1, "sql-keyword");
    waitForStyle(robot, 7, "sql-number");
  }

  @Test
  void stylesATextThatIsSet(FxRobot robot) throws TimeoutException {
    robot.interact(() -> editor.setText("where 'x'"));
    waitForStyle(robot, 7, "sql-string");
  }

  @Test
  void leavesALongLinePlain(FxRobot robot) throws TimeoutException {
    robot.interact(() -> editor.setText("select 1\nselect " + "1, ".repeat(700) + "2"));
    waitForStyle(robot, 1, "sql-keyword");
    assertThat(styles(robot, 10)).isEmpty();
  }

  @Test
  void underlinesAnErrorUntilTheTextChanges(FxRobot robot) throws TimeoutException {
    robot.interact(() -> editor.setText("select frm"));
    waitForStyle(robot, 1, "sql-keyword");
    robot.interact(() -> editor.markError(7, 10));
    assertThat(styles(robot, 8)).contains("sql-mark");
    assertThat(styles(robot, 1)).containsExactly("sql-keyword");
    robot.interact(() -> editor.replace(10, 10, "x"));
    WaitForAsyncUtils.waitFor(5, TimeUnit.SECONDS, () -> !styles(robot, 8).contains("sql-mark"));
  }

  @Test
  void marksAnErrorAtTheVeryEnd(FxRobot robot) {
    robot.interact(() -> editor.setText("select"));
    robot.interact(() -> editor.markError(6, 6));
    assertThat(styles(robot, 5)).contains("sql-mark");
    robot.interact(() -> editor.setText(""));
    robot.interact(() -> editor.markError(0, 0));
  }

  @Test
  void enterKeepsTheIndentationAndTabAddsToIt(FxRobot robot) {
    robot.clickOn("#sql-editor").type(KeyCode.TAB).write("a").type(KeyCode.ENTER).write("b");
    assertThat(editor.getText()).isEqualTo("  a\n  b");
    robot.push(KeyCode.CONTROL, KeyCode.A);
    robot.push(KeyCode.TAB);
    assertThat(editor.getText()).isEqualTo("    a\n    b");
    robot.push(KeyCode.SHIFT, KeyCode.TAB).push(KeyCode.SHIFT, KeyCode.TAB);
    assertThat(editor.getText()).isEqualTo("a\nb");
    robot.push(KeyCode.CONTROL, KeyCode.SLASH);
    assertThat(editor.getText()).isEqualTo("-- a\n-- b");
  }

  @Test
  void undoesAnEditButNotTheTextThatWasSet(FxRobot robot) {
    robot.interact(() -> editor.setText("select 1"));
    robot.interact(() -> editor.replace(7, 8, "2"));
    robot.interact(editor::undo);
    assertThat(editor.getText()).isEqualTo("select 1");
    robot.interact(editor::undo);
    assertThat(editor.getText()).isEqualTo("select 1");
    robot.interact(editor::redo);
    assertThat(editor.getText()).isEqualTo("select 2");
  }

  @Test
  void looksRightInBothThemes(FxRobot robot) throws TimeoutException {
    robot.interact(() ->
        editor.setText(
            "-- slow\nselect o.id, o.total\nfrom orders o\nwhere o.status = 'open' and o.total > 100\nordr by 1;"));
    waitForStyle(robot, 1, "sql-comment");
    robot.interact(() ->
        editor.markError(editor.getText().indexOf("ordr"), editor.getText().indexOf("ordr") + 4));
    robot.interact(() -> editor.select(30, 42));
    for (Theme theme : Theme.values()) {
      robot.interact(() -> Themes.apply(scene, theme));
      WaitForAsyncUtils.waitForFxEvents();
      robot.interact(() -> Screenshot.take(scene, "editor-" + theme));
    }
    robot.interact(() -> Themes.apply(scene, Theme.LIGHT));
  }

  private static List<StyledSpan> highlight(String text) {
    List<StyledSpan> spans = new ArrayList<>();
    Matcher matcher = WORDS.matcher(text);
    while (matcher.find()) {
      String style =
          matcher.group("k") != null
              ? "sql-keyword"
              : matcher.group("s") != null
                  ? "sql-string"
                  : matcher.group("n") != null ? "sql-number" : "sql-comment";
      spans.add(new StyledSpan(matcher.start(), matcher.end(), style));
    }
    return spans;
  }

  private static void waitForStyle(FxRobot robot, int at, String style) throws TimeoutException {
    WaitForAsyncUtils.waitFor(5, TimeUnit.SECONDS, () -> styles(robot, at).contains(style));
  }

  private static List<String> styles(FxRobot robot, int at) {
    CodeArea area = robot.lookup(".code-area").queryAs(CodeArea.class);
    return WaitForAsyncUtils.waitForAsyncFx(5_000, () -> List.copyOf(area.getStyleOfChar(at)));
  }
}
