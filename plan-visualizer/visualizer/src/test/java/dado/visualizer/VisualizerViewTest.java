package dado.visualizer;

import static org.assertj.core.api.Assertions.assertThat;

import dado.kit.canvas.DiagramView;
import dado.kit.theme.Theme;
import dado.kit.theme.Themes;
import dado.plan.advise.IndexSuggestion;
import dado.plan.model.Node;
import dado.plan.model.Operator;
import dado.plan.rule.Analysis;
import dado.schema.change.Change;
import dado.schema.model.Index;
import dado.schema.model.Name;
import dado.schema.proof.Proof;
import dado.schema.proof.Trial;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // The toolkit must run before a control is made: see start.
class VisualizerViewTest {
  private final List<Change> migrated = new ArrayList<>();
  private VisualizerView view;
  private Scene scene;

  @Start
  void start(Stage stage) {
    view = new VisualizerView();
    view.setOnToMigration(migrated::add);
    view.setDdl(c -> Optional.of("CREATE INDEX orders_note_total_idx ON orders (note, total)"));
    scene = new Scene(view, 1400, 900);
    Themes.apply(scene, Theme.LIGHT);
    stage.setScene(scene);
    stage.show();
  }

  @Test
  void clickingTheScanInTheDiagramSelectsItInTheOutline(FxRobot robot) {
    Analysis star = Plans.postgresql("star");
    robot.interact(() -> view.show(star));
    Node scan = scan(star);
    robot.clickOn(onScreen(robot, scan.id()));
    TreeTableView<OutlineTable.Step> outline =
        robot.lookup("#plan-outline").queryAs(OutlineTable.class);
    assertThat(outline.getSelectionModel().getSelectedItem().getValue().nodeId())
        .isEqualTo(scan.id());
    robot.clickOn("Step");
    assertThat(robot.lookup("#step-details").queryAs(TextArea.class).getText())
        .contains(scan.label())
        .contains("Node Type")
        .contains("Seq Scan");
  }

  @Test
  void walkingTheOutlineSelectsInTheDiagram(FxRobot robot) {
    Analysis star = Plans.postgresql("star");
    List<Integer> heard = new ArrayList<>();
    robot.interact(() -> {
      view.show(star);
      view.setOnSelect(heard::add);
      OutlineTable outline = robot.lookup("#plan-outline").queryAs(OutlineTable.class);
      outline.requestFocus();
      outline.getSelectionModel().select(0);
    });
    robot.type(KeyCode.DOWN, KeyCode.DOWN);
    int last = heard.getLast();
    assertThat(heard).hasSize(3).doesNotHaveDuplicates();
    assertThat(diagram(robot).selectedIdProperty().get()).contains(String.valueOf(last));
  }

  @Test
  void clickingAFindingLeadsToItsStep(FxRobot robot) {
    Analysis scan = Plans.postgresql("scan");
    assertThat(scan.findings()).isNotEmpty();
    robot.interact(() -> view.show(scan));
    assertThat(headline(robot)).contains(scan.findings().getFirst().headline());
    robot.clickOn(".finding");
    assertThat(diagram(robot).selectedIdProperty().get())
        .contains(String.valueOf(scan.findings().getFirst().nodeId()));
  }

  @Test
  void toMigrationDeliversTheChange(FxRobot robot) {
    IndexSuggestion suggestion = suggestion(new Proof.Proven("PostgreSQL 18.6", List.of(trial())));
    robot.interact(() -> {
      view.show(suggestion.before());
      view.setSuggestions(List.of(suggestion), "One index helps.");
    });
    robot.clickOn("#to-migration");
    assertThat(migrated).containsExactly(suggestion.toChange());
  }

  @Test
  void whatWasRefutedIsNotOfferedAsAMigration(FxRobot robot) {
    IndexSuggestion suggestion =
        suggestion(new Proof.Refuted("PostgreSQL 18.6", List.of(trial()), "The plan is the same."));
    robot.interact(() -> {
      view.show(suggestion.before());
      view.setSuggestions(List.of(suggestion), "");
    });
    assertThat(robot.lookup("#to-migration").query().isDisabled()).isTrue();
  }

  @Test
  void compareShowsBothPlansAndTheWayBack(FxRobot robot) {
    IndexSuggestion suggestion = suggestion(new Proof.Proven("PostgreSQL 18.6", List.of(trial())));
    robot.interact(() -> {
      view.show(suggestion.before());
      view.setSuggestions(List.of(suggestion), "One index helps.");
    });
    robot.clickOn("#compare-plans");
    assertThat(robot.lookup("#before-diagram").tryQuery()).isPresent();
    assertThat(robot.lookup("#after-diagram").tryQuery()).isPresent();
    assertThat(robot.lookup("#compare-headline").queryAs(Label.class).getText()).contains("→");
    shoot(robot, "compare");
    robot.clickOn("#close-compare");
    assertThat(robot.lookup("#plan-diagram").tryQuery()).isPresent();
    assertThat(robot.lookup("#before-diagram").tryQuery()).isEmpty();
  }

  @Test
  void saysThatThereIsNothingToFix(FxRobot robot) {
    Analysis quick = Plans.postgresql("pk");
    assertThat(quick.findings()).isEmpty();
    robot.interact(() -> view.show(quick));
    assertThat(headline(robot)).contains("Nothing to fix");
    assertThat(robot.lookup("#no-findings").tryQuery()).isPresent();
    shoot(robot, "nothing-to-fix");
  }

  @Test
  void showsAPlanWithoutTimes(FxRobot robot) {
    Analysis plain = Plans.sqlite("sqlite");
    robot.interact(() -> view.show(plain));
    assertThat(onScreen(robot, plain.query().root().id()).getWidth()).isPositive();
    robot.clickOn("Raw text");
    assertThat(robot.lookup("#plan-raw").queryAs(TextArea.class).getText())
        .isEqualTo(plain.query().raw());
  }

  @Test
  void showsAThousandSteps(FxRobot robot) {
    Analysis wide = Plans.wide(1_000);
    robot.interact(() -> view.show(wide));
    WaitForAsyncUtils.waitForFxEvents();
    robot.interact(() -> view.select(900));
    assertThat(onScreen(robot, 900).getWidth()).isPositive();
    shoot(robot, "thousand");
  }

  @Test
  void looksRightInBothThemes(FxRobot robot) {
    IndexSuggestion proven =
        suggestion(
            new Proof.Proven("PostgreSQL 18.6, embedded sandbox", List.of(trial(), trial())));
    IndexSuggestion untried =
        suggestion(
            new Proof.Impossible(
                "The server has no HypoPG extension and is not a sandbox.",
                "Install HypoPG, or try on the sample."));
    robot.interact(() -> {
      view.show(Plans.postgresql("star"));
      view.setSuggestions(List.of(proven, untried), "One of two candidates helps.");
      view.select(3);
    });
    shoot(robot, "plan");
    robot.interact(() -> view.show(Plans.postgresql("subplan")));
    shoot(robot, "subplan");
    robot.interact(() -> view.show(Plans.sqlite("sqlite")));
    shoot(robot, "sqlite");
  }

  private void shoot(FxRobot robot, String name) {
    for (Theme theme : Theme.values()) {
      robot.interact(() -> Themes.apply(scene, theme));
      WaitForAsyncUtils.waitForFxEvents();
      robot.interact(() -> Screenshot.take(scene, name + "-" + theme));
    }
    robot.interact(() -> Themes.apply(scene, Theme.LIGHT));
  }

  private static IndexSuggestion suggestion(Proof proof) {
    return new IndexSuggestion(
        new Name("public", "orders"),
        Index.on("orders_note_total_idx", List.of("note", "total")),
        "The filter on orders reads 60,000 rows and keeps 770 of them.",
        Plans.postgresql("scan"),
        Optional.of(Plans.postgresql("pk")),
        proof,
        List.of("Takes about 2 MB, and every insert into orders a little longer."));
  }

  private static Trial trial() {
    return new Trial("Build the index and plan again", "the plan uses it", Duration.ofMillis(42));
  }

  private static Node scan(Analysis analysis) {
    return analysis
        .query()
        .root()
        .all()
        .filter(n -> n.operator() instanceof Operator.SequentialScan)
        .findFirst()
        .orElseThrow();
  }

  private static DiagramView diagram(FxRobot robot) {
    return robot.lookup("#plan-diagram").queryAs(DiagramView.class);
  }

  private static Bounds onScreen(FxRobot robot, int nodeId) {
    DiagramView diagram = diagram(robot);
    return WaitForAsyncUtils.waitForAsyncFx(
        5_000, () -> diagram.boundsOnScreen(String.valueOf(nodeId)).orElseThrow());
  }

  private static String headline(FxRobot robot) {
    return robot.lookup("#plan-headline").queryAs(Label.class).getText();
  }
}
