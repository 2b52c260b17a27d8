package dado.kit.notice;

import static org.assertj.core.api.Assertions.assertThat;

import dado.icons.Icon;
import dado.kit.Screenshot;
import dado.kit.Warnings;
import dado.kit.task.Background;
import dado.kit.theme.Theme;
import dado.kit.theme.Themes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeTableView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.controlsfx.control.ToggleSwitch;
import org.controlsfx.control.textfield.CustomTextField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // The toolkit must run before a control is made: see start.
class NoticesTest {
  private final Background background = new Background(2);
  private Warnings warnings;
  private Banner banner;
  private Scene scene;
  private VBox root;

  @Start
  void start(Stage stage) {
    warnings = new Warnings();
    banner = new Banner("trouble");
    root = new VBox(10, banner, new TaskStrip(background));
    scene = new Scene(root, 860, 620);
    Themes.apply(scene, Theme.LIGHT);
    stage.setScene(scene);
    stage.show();
  }

  @Stop
  void stop() {
    warnings.close();
    background.close();
  }

  @Test
  void bannerTakesNoRoomUntilItSpeaks(FxRobot robot) {
    assertThat(banner.isManaged()).isFalse();
    robot.interact(() -> banner.showError("The server refused the password of ada."));
    assertThat(banner.isVisible()).isTrue();
    assertThat(banner.getAccessibleText()).contains("refused");
    robot.clickOn("#trouble-close");
    assertThat(banner.isManaged()).isFalse();
  }

  @Test
  void bannerOffersWhatToDo(FxRobot robot) {
    List<String> done = new ArrayList<>();
    robot.interact(
        () -> banner.show(Banner.Kind.WARNING, "Lost.", "Connect again", () -> done.add("again")));
    robot.clickOn("#trouble-action");
    assertThat(done).containsExactly("again");
    assertThat(banner.isVisible()).isFalse();
  }

  @Test
  void stripShowsJobsAndCancelsThem(FxRobot robot) throws Exception {
    CountDownLatch release = new CountDownLatch(1);
    background.run(
        "Explain",
        c -> {
          c.onCancel(release::countDown);
          c.report("waiting for the server", 0.4);
          release.await();
          throw new InterruptedException();
        },
        r -> {},
        e -> {});
    WaitForAsyncUtils.waitFor(
        5, TimeUnit.SECONDS, () -> robot.lookup(".cancel-job").tryQuery().isPresent());
    WaitForAsyncUtils.waitForFxEvents();
    robot.clickOn(".cancel-job");
    WaitForAsyncUtils.waitFor(5, TimeUnit.SECONDS, () -> background.jobs().isEmpty());
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(robot.lookup("Ready").tryQuery()).isPresent();
  }

  @Test
  void badgeSaysHowTheProofCameOut(FxRobot robot) {
    ProofBadge badge =
        WaitForAsyncUtils.waitForAsyncFx(
            5_000,
            () ->
                new ProofBadge(
                    ProofBadge.Standing.PROVEN, "SQLite, in memory", "Up: 1 statement, 3 ms"));
    assertThat(badge.getText()).isEqualTo("Proven · SQLite, in memory");
    assertThat(badge.getAccessibleText()).contains("Up: 1 statement");
    assertThat(badge.standing()).isEqualTo(ProofBadge.Standing.PROVEN);
  }

  @Test
  void everythingIsStyledInBothThemesWithoutAWarning(FxRobot robot) throws Exception {
    CountDownLatch release = new CountDownLatch(1);
    background.run(
        "Run",
        c -> {
          release.await();
          return 1;
        },
        r -> {},
        e -> {});
    background.run(
        "Advise",
        c -> {
          c.report("index 2 of 5", 0.4);
          release.await();
          return 1;
        },
        r -> {},
        e -> {});
    robot.interact(this::fill);
    for (Theme theme : Theme.values()) {
      robot.interact(() -> Themes.apply(scene, theme));
      WaitForAsyncUtils.waitForFxEvents();
      robot.interact(() -> Screenshot.take(scene, "notices-" + theme));
    }
    robot.interact(() -> Themes.apply(scene, Theme.LIGHT));
    release.countDown();
    assertThat(warnings.messages()).isEmpty();
  }

  private void fill() {
    for (Banner.Kind kind : Banner.Kind.values()) {
      Banner each = new Banner("b-" + kind);
      each.show(
          kind,
          "This is what happened to table orders, and why it did. ".repeat(3),
          "Do this",
          () -> {});
      root.getChildren().add(each);
    }
    FlowPane badges = new FlowPane(10, 10);
    for (ProofBadge.Standing standing : ProofBadge.Standing.values()) {
      badges.getChildren().add(new ProofBadge(standing, "PostgreSQL 18.6, sandbox", "detail"));
    }
    FlowPane icons = new FlowPane(8, 8);
    for (Icon icon : Icon.values()) {
      icons.getChildren().add(icon.node(20));
    }
    Button accent = new Button("Run", Icon.RUN.node(16));
    accent.getStyleClass().add("accent");
    CustomTextField field = new CustomTextField();
    field.setPromptText("Search");
    TabPane tabs = new TabPane(new Tab("One", new Label("one")), new Tab("Two"));
    root.getChildren()
        .addAll(
            badges,
            icons,
            new FlowPane(
                8,
                8,
                accent,
                new Button("Plain", Icon.SAVE.node(16)),
                field,
                new TextField("text"),
                new ToggleSwitch("switch"),
                new CheckBox("check"),
                new ComboBox<String>()),
            tabs,
            new TreeTableView<String>());
  }
}
