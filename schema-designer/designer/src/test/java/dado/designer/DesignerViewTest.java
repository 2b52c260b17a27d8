package dado.designer;

import static org.assertj.core.api.Assertions.assertThat;

import dado.designer.model.DesignerWork;
import dado.kit.editor.SqlEditor;
import dado.kit.notice.ProofBadge;
import dado.kit.task.Background;
import dado.kit.theme.Theme;
import dado.kit.theme.Themes;
import dado.schema.Dialects;
import dado.schema.change.Change;
import dado.schema.diagram.ErLayout;
import dado.schema.dialect.Progress;
import dado.schema.migration.Migration;
import dado.schema.migration.Planner;
import dado.schema.model.Column;
import dado.schema.model.Engine;
import dado.schema.model.Id;
import dado.schema.model.Index;
import dado.schema.model.Schema;
import dado.schema.model.Table;
import dado.schema.proof.Proof;
import dado.schema.proof.Prover;
import dado.schema.scratch.Scratches;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.geometry.Bounds;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // TestFX calls `start` before each test.
class DesignerViewTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-24T15:00:00Z"), ZoneOffset.UTC);

  @TempDir private Path folder;

  private Background background;
  private DesignerView designer;
  private Scene scene;
  private Optional<Migration> applied = Optional.empty();
  private Optional<Proof> appliedWith = Optional.empty();

  @Start
  void start(Stage stage) {
    background = new Background(2);
    designer =
        new DesignerView(
            new DesignerWork(
                (current, changes) -> Planner.plan(Dialects.of(current.engine()), current, changes),
                (current, migration, desired, progress) ->
                    Prover.prove(current, migration, desired, Scratches.embedded(), progress),
                (migration, proof) -> {
                  applied = Optional.of(migration);
                  appliedWith = proof;
                },
                (owner, title) -> Optional.of(folder),
                CLOCK),
            background);
    scene = new Scene(designer, 1400, 860);
    Themes.apply(scene, Theme.LIGHT);
    stage.setScene(scene);
    stage.show();
  }

  @AfterEach
  void close() {
    background.close();
  }

  @Test
  void showsEachTableOfTheShop(FxRobot robot) throws Exception {
    show(robot, Shops.shop());
    for (String id : designer.diagram().diagram().ids()) {
      assertThat(designer.diagram().boundsOnScreen(id)).as(id).isPresent();
    }
    assertThat(robot.lookup("#er-count").queryAs(Label.class).getText())
        .isEqualTo("5 tables · 5 foreign keys");
    assertThat(outline(robot).getRoot().getChildren()).hasSize(5);
    assertThat(robot.lookup("#migration-pane").tryQuery()).isEmpty();
  }

  @Test
  void selectsInTheOutlineWhatIsClickedInTheDiagram(FxRobot robot) throws Exception {
    Schema shop = Shops.shop();
    show(robot, shop);
    String orders = id(shop, "orders");
    Bounds at = designer.diagram().boundsOnScreen(orders).orElseThrow();
    robot.clickOn(at);
    assertThat(designer.diagram().selectedIdProperty().get()).contains(orders);
    WaitForAsyncUtils.waitForFxEvents();
    int row = outline(robot).getSelectionModel().getSelectedIndex();
    assertThat(outline(robot).getColumns().getFirst().getCellData(row)).isEqualTo("orders");
  }

  @Test
  void selectsInTheDiagramWhatIsSelectedInTheOutline(FxRobot robot) throws Exception {
    Schema shop = Shops.shop();
    show(robot, shop);
    robot.interact(() -> outline(robot).getSelectionModel().select(0));
    assertThat(designer.diagram().selectedIdProperty().get())
        .contains(shop.tables().getFirst().id().value());
  }

  @ParameterizedTest
  @EnumSource
  void provesSavesAndAppliesAnIndex(Theme theme, FxRobot robot) throws Exception {
    robot.interact(() -> Themes.apply(scene, theme));
    show(robot, Shops.shop());
    shot(robot, "designer-shop-" + theme);
    robot.interact(() -> designer.addPending(Shops.indexOnOrders()));
    await(() -> designer.model().migrationProperty().get().isPresent());
    robot.clickOn("#migration-scripts-mode");
    assertThat(text(robot, "#migration-up"))
        .contains("CREATE INDEX")
        .contains("orders_user_id_idx");
    assertThat(text(robot, "#migration-down")).contains("DROP INDEX");
    assertThat(pending(robot)).hasSize(1);
    robot.clickOn("#migration-statements-mode");
    shot(robot, "designer-pending-" + theme);

    robot.clickOn("#prove");
    await(() -> designer.model().proofProperty().get().isPresent());
    ProofBadge badge = robot.lookup("#proof-badge").queryAs(ProofBadge.class);
    assertThat(badge.standing()).isEqualTo(ProofBadge.Standing.PROVEN);
    assertThat(badge.getText()).contains("SQLite");
    shot(robot, "designer-proven-" + theme);

    robot.clickOn("#save-migration");
    await(() -> !robot.lookup("#write-files").queryButton().isDisabled());
    shot(robot, "designer-files");
    assertThat(folder).isEmptyDirectory();
    robot.clickOn("#write-files");
    await(() -> !designer.model().messageProperty().get().text().isEmpty());
    assertThat(folder.resolve("V20261124150000__add_index_orders_user_id_idx.sql"))
        .content()
        .contains("CREATE INDEX")
        .contains("Proven on SQLite");
    assertThat(folder.resolve("U20261124150000__add_index_orders_user_id_idx.sql"))
        .content()
        .contains("DROP INDEX");
    shot(robot, "designer-saved-" + theme);

    robot.clickOn("#apply-migration");
    assertThat(applied).isEmpty();
    shot(robot, "designer-guard-" + theme);
    robot.clickOn("#apply-confirm");
    assertThat(applied).isPresent();
    assertThat(appliedWith).containsInstanceOf(Proof.Proven.class);
  }

  @Test
  void leavesAFileThatIsThereAndTakesTheNextVersion(FxRobot robot) throws Exception {
    Path there = folder.resolve("V20261124150000__add_index_orders_user_id_idx.sql");
    Files.writeString(there, "mine");
    show(robot, Shops.shop());
    robot.interact(() -> designer.addPending(Shops.indexOnOrders()));
    await(() -> designer.model().migrationProperty().get().isPresent());
    robot.clickOn("#save-migration");
    await(() -> !robot.lookup("#write-files").queryButton().isDisabled());
    robot.clickOn("#write-files");
    await(() -> designer.model().messageProperty().get().text().contains("V2026"));
    assertThat(there).hasContent("mine");
    assertThat(folder).isDirectoryContaining("glob:**/V2026112415000[1-9]__*");
    assertThat(folder).isDirectoryContaining("glob:**/U2026112415000[1-9]__*");
  }

  @Test
  void takesChangesBackOneByOne(FxRobot robot) throws Exception {
    show(robot, Shops.shop());
    Change second =
        new Change.AddIndex(
            Shops.name("products"), Index.on("products_title_idx", List.of("title")));
    robot.interact(() -> designer.addPending(Shops.indexOnOrders()));
    robot.interact(() -> designer.addPending(second));
    assertThat(pending(robot)).hasSize(2);
    robot.interact(
        () -> robot.lookup("#pending-changes").queryListView().getSelectionModel().select(0));
    robot.clickOn("#remove-pending");
    assertThat(pending(robot)).containsExactly(second);
    robot.clickOn("#undo-pending");
    assertThat(pending(robot)).containsExactly(Shops.indexOnOrders(), second);
    robot.clickOn("#undo-pending").clickOn("#undo-pending");
    assertThat(designer.model().documentProperty().get().changes()).isFalse();
    assertThat(robot.lookup("#migration-pane").tryQuery()).isEmpty();
  }

  @Test
  void refusesAChangeOfATableThatIsNotThere(FxRobot robot) throws Exception {
    show(robot, Shops.shop());
    Change change = new Change.AddIndex(Shops.name("nothing"), Index.on("i", List.of("x")));
    robot.interact(() -> designer.addPending(change));
    assertThat(designer.model().documentProperty().get().changes()).isFalse();
    assertThat(designer.model().messageProperty().get().bad()).isTrue();
  }

  @Test
  void drawsTablesThatComeAndThatGo(FxRobot robot) throws Exception {
    Schema shop = Shops.shop();
    show(robot, shop);
    Column id = Column.of(Id.of("column", "reviews", "id"), "id", "INTEGER", false);
    Table reviews =
        new Table(
            Id.of("table", "reviews"),
            Shops.name("reviews"),
            List.of(id),
            List.of(),
            List.of(),
            "");
    Table items = shop.table(Shops.name("order_items")).orElseThrow();
    robot.interact(() -> designer.addPending(new Change.AddTable(reviews)));
    robot.interact(() -> designer.addPending(new Change.DropTable(items)));
    await(() -> designer.diagram().diagram().ids().size() == 6);
    robot.interact(() -> designer.diagram().fit());
    await(() -> designer.model().migrationProperty().get().isPresent());
    assertThat(designer.diagram().boundsOnScreen(reviews.id().value())).isPresent();
    assertThat(designer.diagram().boundsOnScreen(items.id().value())).isPresent();
    shot(robot, "designer-tables-come-and-go");
  }

  @Test
  void saysWhatToDoWhereThereIsNoTable(FxRobot robot) throws Exception {
    show(robot, Schema.empty(Engine.SQLITE));
    assertThat(robot.lookup("#er-empty").query().isVisible()).isTrue();
    shot(robot, "designer-empty");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5, 300})
  void findsATableAmongMany(int tables, FxRobot robot) throws Exception {
    Schema schema = Shops.chain(tables);
    show(robot, schema);
    shot(robot, "designer-" + tables);
    Table last = schema.tables().getLast();
    robot.clickOn("#er-search").write(last.name().local());
    robot.push(KeyCode.ENTER);
    assertThat(designer.diagram().selectedIdProperty().get()).contains(last.id().value());
    assertThat(designer.diagram().boundsOnScreen(last.id().value())).isPresent();
    assertThat(designer.diagram().zoomProperty().get()).isGreaterThan(0.5);
    shot(robot, "designer-" + tables + "-found");
    robot.clickOn("#er-fit");
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(designer.diagram().boundsOnScreen(schema.tables().getFirst().id().value()))
        .isPresent();
  }

  @Test
  void takesADiagramThatIsLaidOutAlready(FxRobot robot) throws Exception {
    Schema shop = Shops.shop();
    var diagram = ErLayout.layout(shop, Progress.NONE);
    robot.interact(() -> designer.setSchema(shop, diagram));
    assertThat(designer.diagram().diagram().ids()).hasSize(5);
  }

  private void show(FxRobot robot, Schema schema) throws Exception {
    robot.interact(() -> designer.setSchema(schema));
    await(() -> designer.model().diagramProperty().get().isPresent());
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static void await(BooleanSupplier holds) throws Exception {
    WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, holds::getAsBoolean);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void shot(FxRobot robot, String name) {
    WaitForAsyncUtils.sleep(250, TimeUnit.MILLISECONDS);
    WaitForAsyncUtils.waitForFxEvents();
    robot.interact(() -> Screenshots.take(scene, name));
  }

  private static String id(Schema schema, String table) {
    return schema.table(Shops.name(table)).orElseThrow().id().value();
  }

  private static TreeTableView<?> outline(FxRobot robot) {
    return robot.lookup("#er-outline").queryAs(TreeTableView.class);
  }

  private static List<Change> pending(FxRobot robot) {
    ListView<Change> list = robot.lookup("#pending-changes").queryListView();
    return list.getItems();
  }

  private static String text(FxRobot robot, String id) {
    return robot.lookup(id).queryAs(SqlEditor.class).getText();
  }
}
