package dado.designer.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dado.designer.model.DesignerModel;
import dado.designer.model.DesignerWork;
import dado.kit.task.Background;
import dado.kit.theme.Theme;
import dado.kit.theme.Themes;
import dado.schema.Dialects;
import dado.schema.edit.Document;
import dado.schema.migration.Planner;
import dado.schema.model.Column;
import dado.schema.model.Engine;
import dado.schema.model.Id;
import dado.schema.model.Name;
import dado.schema.model.Schema;
import dado.schema.model.Table;
import dado.schema.proof.Proof;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // TestFX calls `start` before each test.
class CompareTest {
  private static final Schema MODEL = schema(table("orders", "id", "note"));
  private static final Schema LIVE = schema(table("orders", "id", "paid"), table("visits", "id"));

  private Background background;
  private DesignerModel designer;
  private Optional<Document> migrated = Optional.empty();

  @Start
  void start(Stage stage) {
    background = new Background(2);
    designer =
        new DesignerModel(
            new DesignerWork(
                (current, changes) -> Planner.plan(Dialects.of(current.engine()), current, changes),
                (current, migration, desired, progress) -> new Proof.Impossible("not here", ""),
                (migration, proof) -> {},
                (owner, title) -> Optional.empty(),
                Clock.systemUTC()),
            background);
    designer.setSchema(MODEL);
    CompareModel model = new CompareModel(designer, background, d -> migrated = Optional.of(d));
    Scene scene = new Scene(new ComparePane(model, this::sides), 700, 500);
    Themes.apply(scene, Theme.LIGHT);
    stage.setScene(scene);
    stage.show();
  }

  private List<Side> sides() {
    return List.of(
        new Side(Side.Kind.MODEL, "the design", c -> designer.documentProperty().get().desired()),
        new Side(Side.Kind.DATABASE, "shop@db", c -> LIVE));
  }

  @AfterEach
  void close() {
    background.close();
  }

  @Test
  void oneDifferenceIsTakenIntoTheDesignAndUndone(FxRobot robot) throws Exception {
    compare(robot);
    select(robot, "column paid");
    robot.clickOn("#compare-into-left");
    assertThat(columns(designer.documentProperty().get().desired()))
        .containsExactly("id", "paid", "note");
    robot.interact(designer::undo);
    assertThat(designer.documentProperty().get().desired()).isEqualTo(MODEL);
  }

  @Test
  void oneDifferenceBecomesAMigrationOfTheDatabase(FxRobot robot) throws Exception {
    compare(robot);
    select(robot, "table visits");
    robot.clickOn("#compare-into-right");
    Document document = migrated.orElseThrow();
    assertThat(document.current().tables()).hasSize(2);
    assertThat(document.desired().tables()).hasSize(1);
    assertThat(columns(document.desired())).containsExactly("id", "paid");
    assertThat(designer.documentProperty().get().desired()).isEqualTo(MODEL);
  }

  private static void compare(FxRobot robot) throws Exception {
    robot.clickOn("#compare-run");
    await(() -> !list(robot).getItems().isEmpty());
    assertThat(robot.lookup("#compare-state").queryAs(Label.class).getText())
        .startsWith("3 differences.");
  }

  private static void select(FxRobot robot, String line) {
    robot.clickOn(
        robot
            .lookup(".list-cell")
            .match((ListCell<?> c) -> c.getText() != null && c.getText().contains(line))
            .queryAs(ListCell.class));
  }

  @SuppressWarnings("unchecked")
  private static ListView<Integer> list(FxRobot robot) {
    return robot.lookup("#compare-list").queryAs(ListView.class);
  }

  private static void await(BooleanSupplier condition) throws Exception {
    WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition::getAsBoolean);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static List<String> columns(Schema schema) {
    Table orders = schema.table(new Name("main", "orders")).orElseThrow();
    return orders.columns().stream().map(Column::name).toList();
  }

  private static Schema schema(Table... tables) {
    return Schema.empty(Engine.SQLITE).withTables(List.of(tables));
  }

  private static Table table(String name, String... columns) {
    List<Column> made = new ArrayList<>();
    for (String column : columns) {
      made.add(Column.of(new Id(name + "-" + column), column, "INTEGER", true));
    }
    return new Table(new Id(name), new Name("main", name), made, List.of(), List.of(), "");
  }
}
