package dado.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dado.bench.sample.Sample;
import dado.kit.editor.SqlEditor;
import dado.kit.grid.ResultGrid;
import dado.kit.notice.Banner;
import dado.kit.task.Background;
import dado.kit.theme.Theme;
import dado.kit.theme.Themes;
import dado.schema.dialect.Progress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// What the window does when something stands in the way: it says so, and can be used on.
@ExtendWith(ApplicationExtension.class)
final class TroubleTest {

  @TempDir private Path folder = Path.of("");

  private final Background background = new Background(3);
  private final Workbench workbench = new Workbench(background);

  @Start
  void start(Stage stage) {
    MainWindow main = new MainWindow(workbench, background, (_, _) -> Optional.of(folder));
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
  void everyTroubleIsSaidAndTheWindowStaysUsable(FxRobot robot) throws Exception {
    says(robot, "potsgres://localhost/shop", "potsgres");
    String port = Integer.toString(freePort());
    says(robot, "postgres://app@127.0.0.1:" + port + "/shop", port);
    Path letter = Files.writeString(folder.resolve("letter.db"), "Dear database,\n".repeat(99));
    says(robot, letter.toString(), "letter.db");
    Path empty = Files.createFile(folder.resolve("empty.sqlite"));
    open(robot, empty.toString());
    awaitTrue(() -> workbench.schemaProperty().get().isPresent());
    assertThat(workbench.schemaProperty().get().orElseThrow().tables()).isEmpty();
    Path shop = folder.resolve("shop.sqlite");
    Sample.write(shop, Progress.NONE);
    open(robot, shop.toString());
    awaitTrue(() -> !workbench.schemaProperty().get().orElseThrow().tables().isEmpty());
    type(robot, "selct 1");
    robot.clickOn("#run");
    awaitTrue(() -> banner(robot).isVisible());
    assertThat(banner(robot).text()).contains("selct");
    type(robot, "select count(*) from reviews");
    robot.clickOn("#run");
    awaitTrue(() -> workbench.resultProperty().get().isPresent());
    assertThat(banner(robot).isVisible()).isFalse();
    assertThat(robot.lookup("#result-grid").queryAs(ResultGrid.class).rowCount()).isEqualTo(1);
  }

  @Test
  void whatHasToBeKnownIsAskedBeforeAStatementIsExplained(FxRobot robot) throws Exception {
    Path shop = folder.resolve("shop.sqlite");
    Sample.write(shop, Progress.NONE);
    open(robot, shop.toString());
    awaitTrue(() -> workbench.schemaProperty().get().isPresent());
    type(robot, "select * from orders where user_id = :user");
    robot.push(KeyCode.F7);
    awaitTrue(() -> workbench.questionProperty().get().isPresent());
    robot.clickOn("#parameter-user").write("4711").push(KeyCode.ENTER);
    awaitTrue(() -> workbench.explainedProperty().get().isPresent());
    assertThat(robot.lookup("#question-go").tryQuery()).isEmpty();
    type(robot, "delete from reviews");
    robot.clickOn("#analyze");
    awaitTrue(() -> workbench.questionProperty().get().isPresent());
    assertThat(workbench.questionProperty().get().orElseThrow().details())
        .anySatisfy(d -> assertThat(d).contains("reviews"));
    Explained before = workbench.explainedProperty().get().orElseThrow();
    robot.clickOn("#question-go");
    awaitTrue(() -> !workbench.explainedProperty().get().orElseThrow().equals(before));
    type(robot, "select count(*) from reviews");
    robot.clickOn("#run");
    awaitTrue(() -> workbench.resultProperty().get().isPresent());
    assertThat(workbench.resultProperty().get().orElseThrow().toString()).contains("68000");
  }

  @Test
  void aRunawayStatementIsCancelledAndTheConnectionGoesOn(FxRobot robot) throws Exception {
    Path shop = folder.resolve("shop.sqlite");
    Sample.write(shop, Progress.NONE);
    open(robot, shop.toString());
    awaitTrue(() -> workbench.schemaProperty().get().isPresent());
    type(
        robot,
        "with recursive n(i) as (select 1 union all select i + 1 from n) select count(*) from n");
    robot.clickOn("#run");
    awaitTrue(() -> workbench.runningProperty().get());
    robot.clickOn("#cancel");
    awaitTrue(() -> !workbench.runningProperty().get());
    assertThat(banner(robot).text()).contains("Cancelled");
    type(robot, "select 42");
    robot.clickOn("#run");
    awaitTrue(() -> workbench.resultProperty().get().isPresent());
  }

  private void says(FxRobot robot, String url, String word) throws TimeoutException {
    robot.interact(() -> banner(robot).hide());
    open(robot, url);
    awaitTrue(() -> banner(robot).isVisible());
    assertThat(banner(robot).text()).contains(word).doesNotContain("Exception");
    assertThat(workbench.databaseProperty().get()).isEmpty();
  }

  private static void open(FxRobot robot, String url) {
    robot.interact(() -> robot.lookup("#url-field").queryAs(TextField.class).setText(url));
    robot.clickOn("#url-connect");
  }

  private static void type(FxRobot robot, String sql) {
    robot.interact(() -> robot.lookup("#sql-editor").queryAs(SqlEditor.class).setText(sql));
  }

  private static Banner banner(FxRobot robot) {
    return robot.lookup("#query-problem").queryAs(Banner.class);
  }

  private static int freePort() throws java.io.IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static void awaitTrue(BooleanSupplier condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(
        60,
        TimeUnit.SECONDS,
        () -> WaitForAsyncUtils.waitForAsyncFx(10_000, condition::getAsBoolean));
    WaitForAsyncUtils.waitForFxEvents();
  }
}
