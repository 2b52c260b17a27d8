package dado.designer.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import dado.designer.Screenshots;
import dado.designer.Shops;
import dado.designer.model.ChangeLine;
import dado.designer.model.DesignerModel;
import dado.designer.model.DesignerWork;
import dado.kit.canvas.DiagramView;
import dado.kit.canvas.Rect;
import dado.kit.task.Background;
import dado.kit.theme.Theme;
import dado.kit.theme.Themes;
import dado.schema.Dialects;
import dado.schema.diagram.ErBox;
import dado.schema.edit.Edits;
import dado.schema.file.LayoutFile.Position;
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
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
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
class CanvasTest {

  private final List<Id> inspected = new ArrayList<>();
  private Background background;
  private DesignerModel model;
  private DiagramPane pane;
  private DiagramView view;
  private Scene scene;

  @Start
  void start(Stage stage) {
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
    pane.setInspector(inspected::add);
    view = pane.view();
    scene = new Scene(pane, 1300, 860);
    scene
        .getStylesheets()
        .add(
            Objects.requireNonNull(CanvasTest.class.getResource("/dado/designer/designer.css"))
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

  @Test
  void aLineFromAColumnMakesAForeignKeyWhoseIndexCanBeDeclined(FxRobot robot) throws Exception {
    drawn(robot);
    drag(robot, row("item", "product_id"), head("product"));
    await(() -> table("item").foreignKeys().size() == 2);
    assertThat(table("item").indexes()).hasSize(1);
    shot(robot, "canvas-foreign-key");
    robot.clickOn("#er-index-decline");
    assertThat(table("item").indexes()).isEmpty();
    assertThat(table("item").foreignKeys()).hasSize(2);
    robot.interact(model::undo);
    assertThat(table("item").foreignKeys()).hasSize(1);
    drag(robot, row("shelf", "product_id"), ground());
    assertThat(model.documentProperty().get().changes()).as("dropped on the ground").isFalse();
  }

  @Test
  void theKeyboardAddsRenamesAndDropsTables(FxRobot robot) throws Exception {
    drawn(robot);
    Bounds ground = onScreen();
    robot.moveTo(new Point2D(ground.getMinX() + 60, ground.getMaxY() - 60));
    robot.interact(view::requestFocus);
    robot.type(KeyCode.A).write("invoice").type(KeyCode.ENTER);
    await(() -> view.selection().contains(table("invoice").id().value()));
    assertThat(view.isFocused()).isTrue();
    robot.type(KeyCode.F2).write("bill").type(KeyCode.ENTER);
    assertThat(table("bill").primaryKey()).isPresent();
    robot.type(KeyCode.A).write("nothing").type(KeyCode.ESCAPE);
    assertThat(names()).doesNotContain("nothing");
    robot.interact(() -> view.select(table("bill").id().value()));
    robot.type(KeyCode.DELETE);
    assertThat(names()).doesNotContain("bill");
    robot.interact(() -> view.select(table("customer").id().value()));
    robot.type(KeyCode.DELETE);
    assertThat(names()).doesNotContain("customer");
    assertThat(table("orders").foreignKeys()).isEmpty();
    await(() -> model.diagramProperty().get().isPresent());
    shot(robot, "canvas-dropped");
    robot.interact(model::undo);
    assertThat(table("orders").foreignKeys()).hasSize(1);
  }

  @Test
  void draggingAndAligningAreOneStepEachAndMoveNothingElse(FxRobot robot) throws Exception {
    drawn(robot);
    Position shelf = place("shelf");
    Position customer = place("customer");
    drag(robot, head("customer"), head("customer").add(-40, 60));
    assertThat(place("customer")).isNotEqualTo(customer);
    assertThat(place("shelf")).isEqualTo(shelf);
    robot.interact(model::undo);
    assertThat(place("customer")).isEqualTo(customer);
    robot.interact(() -> view.selectAll(List.of(id("shelf"), id("customer"), id("orders"))));
    robot.interact(view::requestFocus);
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.LEFT);
    assertThat(place("shelf").x()).isEqualTo(place("orders").x());
    assertThat(place("customer").x()).isEqualTo(place("orders").x());
    robot.interact(model::undo);
    assertThat(place("shelf")).isEqualTo(shelf);
    robot.push(KeyCode.CONTROL, KeyCode.L);
    await(() -> model.undoableProperty().get().isPresent());
    assertThat(place("item")).isNotNull();
  }

  @Test
  void partsOfTheModelAreNamedDiagrams(FxRobot robot) throws Exception {
    drawn(robot);
    robot.interact(() -> view.select(id("orders")));
    robot.interact(view::requestFocus);
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT1);
    assertThat(shownNames())
        .containsExactlyInAnyOrder("orders", "customer", "item", "order_state", "open_order");
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.N);
    robot.write("sales").type(KeyCode.ENTER);
    await(() -> robot.lookup("#er-diagrams").queryAs(MenuButton.class).getText().equals("sales"));
    assertThat(model.documentProperty().get().layout().diagrams()).containsKey("sales");
    assertThat(shownNames()).containsExactly("orders");
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT9);
    robot.interact(() -> view.select(id("item")));
    robot.rightClickOn(head("item"));
    submenu(robot, "#er-do-include", "sales");
    robot.clickOn("#er-diagrams").clickOn("#er-diagram-sales");
    await(() -> shownNames().size() == 2);
    Position whole = place("item");
    drag(robot, head("item"), head("item").add(50, 80));
    assertThat(place("item")).as("the whole keeps its places").isEqualTo(whole);
    shot(robot, "canvas-named-diagram");
    robot.push(KeyCode.SHIFT, KeyCode.DELETE);
    await(() -> shownNames().equals(Set.of("orders")));
    assertThat(names()).contains("item");
    robot.clickOn("#er-diagrams").clickOn("#er-diagram-delete");
    assertThat(model.documentProperty().get().layout().diagrams()).isEmpty();
    assertThat(shownNames()).hasSize(7);
  }

  @Test
  void notesAreWrittenMovedAndResized(FxRobot robot) throws Exception {
    drawn(robot);
    Bounds ground = onScreen();
    robot.moveTo(new Point2D(ground.getMinX() + 60, ground.getMaxY() - 140));
    robot.interact(view::requestFocus);
    robot.type(KeyCode.N).write("Ask sales first.").push(KeyCode.CONTROL, KeyCode.ENTER);
    await(() -> !model.documentProperty().get().layout().notes().isEmpty());
    Id note = model.documentProperty().get().layout().notes().firstKey();
    await(() -> view.selection().contains(note.value()));
    Rect before = view.diagram().boundsOf(note.value()).orElseThrow();
    drag(
        robot,
        point(before.right(), before.bottom()),
        point(before.right() + 60, before.bottom() + 40));
    await(() -> bounds(note.value()).width() > before.width());
    drag(robot, point(before.x() + 20, before.y() + 8), point(before.x() + 60, before.y() - 32));
    await(() -> bounds(note.value()).y() < before.y());
    robot.doubleClickOn(point(bounds(note.value()).centerX(), bounds(note.value()).centerY()));
    robot.write("Ask stock first.").push(KeyCode.CONTROL, KeyCode.ENTER);
    await(() -> text(note).equals("Ask stock first."));
    robot.type(KeyCode.DELETE);
    await(() -> model.documentProperty().get().layout().notes().isEmpty());
  }

  @Test
  void edgesAreSelectedBentAndStraightened(FxRobot robot) throws Exception {
    drawn(robot);
    DrawnEdge edge = edge("item", "orders");
    var corner = edge.edge().points().get(edge.edge().points().size() / 2);
    var other = edge.edge().points().get(edge.edge().points().size() / 2 - 1);
    robot.clickOn(point((corner.x() + other.x()) / 2, (corner.y() + other.y()) / 2));
    assertThat(view.selection()).containsExactly(edge.id());
    shot(robot, "canvas-edge");
    if (edge.edge().points().size() > 2) {
      drag(robot, point(corner.x(), corner.y()), point(corner.x() + 20, corner.y()));
      await(() -> !model.documentProperty().get().layout().bends().isEmpty());
      robot.interact(() -> view.select(edge.id()));
      robot.interact(view::requestFocus);
      robot.push(KeyCode.SHIFT, KeyCode.F10).clickOn("#er-do-straighten");
      await(() -> model.documentProperty().get().layout().bends().isEmpty());
    }
    robot.interact(() -> view.select(edge.id()));
    robot.interact(view::requestFocus);
    robot.type(KeyCode.DELETE);
    assertThat(table("item").foreignKeys()).isEmpty();
  }

  @Test
  void selectionIsSharedAndADoubleClickOpensTheColumn(FxRobot robot) throws Exception {
    drawn(robot);
    robot.clickOn(head("orders"));
    assertThat(model.selection()).containsExactly(table("orders").id());
    Column email = table("customer").column("email").orElseThrow();
    robot.interact(() -> {
      model.selection().clear();
      model.selection().add(email.id());
    });
    assertThat(view.selection()).containsExactly(id("customer"));
    assertThat(model.selection()).as("the column stays selected").containsExactly(email.id());
    robot.doubleClickOn(row("customer", "email"));
    assertThat(inspected).containsExactly(email.id());
    robot.rightClickOn(row("customer", "name")).clickOn("#er-do-rename-column");
    robot.write("full_name").type(KeyCode.ENTER);
    assertThat(table("customer").column("full_name")).isPresent();
  }

  @Test
  void pendingChangesAreShownBySignWordAndColour(FxRobot robot) throws Exception {
    drawn(robot);
    Id gone = table("item").column("amount").orElseThrow().id();
    robot.interact(() -> {
      model.edit((Schema s) -> Edits.addTable(s, new Name("public", "review")));
      model.edit((Schema s) -> Edits.dropTable(s, new Name("stock", "shelf")));
      model.edit((Schema s) -> Edits.dropColumn(s, new Name("public", "item"), "amount"));
      model.edit(
          (Schema s) -> Edits.nullableColumn(s, new Name("public", "orders"), "placed_at", true));
    });
    await(() -> view.diagram().ids().contains(id("review")));
    Looks looks = Looks.of(model.documentProperty().get(), model.overlay());
    assertThat(looks.changes()).hasSize(4);
    assertThat(looks.changes().values().stream().map(l -> l.getFirst().text().substring(0, 1)))
        .containsExactlyInAnyOrder("+", "−", "−", "±");
    assertThat(looks.change(table("orders").column("placed_at").orElseThrow().id()))
        .contains(ChangeLine.Kind.CHANGED);
    assertThat(looks.change(gone)).contains(ChangeLine.Kind.REMOVED);
    for (Theme theme : Theme.values()) {
      robot.interact(() -> {
        Themes.apply(scene, theme);
        view.fit();
      });
      shot(robot, "canvas-pending-" + theme);
    }
    robot.interact(() -> {
      Themes.apply(scene, Theme.LIGHT);
      view.zoomBy(0.45 / view.zoomProperty().get());
    });
    shot(robot, "canvas-keys");
    robot.interact(() -> view.zoomBy(0.25 / view.zoomProperty().get()));
    shot(robot, "canvas-names");
  }

  @Test
  void aPatternIsOneActThatIsExplained(FxRobot robot) throws Exception {
    drawn(robot);
    robot.rightClickOn(head("customer"));
    submenu(robot, "#er-do-patterns", "#er-do-pattern-soft-delete");
    assertThat(table("customer").columns()).hasSize(5);
    await(() -> robot.lookup("#er-why").tryQuery().isPresent());
    shot(robot, "canvas-pattern");
    robot.clickOn("#er-why-undo");
    assertThat(table("customer").columns()).hasSize(4);
    assertThat(robot.lookup("#er-why").tryQuery()).isEmpty();
    assertThat(Bubble.plain("A **key** of\nrows.\n\n- `one`\n  more"))
        .isEqualTo("A key of rows.\n\n• one more");
  }

  @Test
  void anEmptySchemaSaysWhatToDoAndATableIsAddedToIt(FxRobot robot) throws Exception {
    drawn(robot);
    robot.interact(() -> model.setSchema(Schema.empty(Engine.SQLITE)));
    await(() -> robot.lookup("#er-empty").query().isVisible());
    shot(robot, "canvas-0");
    robot.interact(view::requestFocus);
    robot.type(KeyCode.A).write("first").type(KeyCode.ENTER);
    await(() -> view.diagram().ids().size() == 1);
    assertThat(robot.lookup("#er-empty").query().isVisible()).isFalse();
    robot.interact(() -> scene.getRoot().setStyle("-fx-font-size: 26px"));
    shot(robot, "canvas-1-large-text");
  }

  @Test
  void fiveThousandTablesAreDrawnAndOneOfThemIsDragged(FxRobot robot) throws Exception {
    Schema many = Shops.chain(5_000);
    robot.interact(() -> model.setSchema(many));
    await(() -> view.diagram().ids().size() == 5_000);
    robot.interact(view::fit);
    shot(robot, "canvas-5000");
    String id = many.tables().get(2_500).id().value();
    robot.interact(() -> pane.flyTo(id));
    WaitForAsyncUtils.waitForFxEvents();
    shot(robot, "canvas-5000-near");
    Rect before = bounds(id);
    Rect other = bounds(many.tables().getFirst().id().value());
    Point2D head = point(before.x() + 30, before.y() + 14);
    drag(robot, head, head.add(-60, -40));
    await(() -> !bounds(id).equals(before));
    assertThat(bounds(many.tables().getFirst().id().value())).isEqualTo(other);
  }

  private void drawn(FxRobot robot) throws Exception {
    await(() -> model.diagramProperty().get().isPresent() && !view.diagram().ids().isEmpty());
    robot.interact(view::fit);
    WaitForAsyncUtils.waitForFxEvents();
    if (view.zoomProperty().get() < 0.6) {
      robot.interact(() -> view.zoomBy(0.6 / view.zoomProperty().get()));
    }
  }

  private static void await(BooleanSupplier holds) throws Exception {
    WaitForAsyncUtils.waitFor(
        60, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(30_000, holds::getAsBoolean));
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static void drag(FxRobot robot, Point2D from, Point2D to) {
    robot.drag(from, MouseButton.PRIMARY).moveTo(to.add(4, 4)).moveTo(to).drop();
    WaitForAsyncUtils.waitForFxEvents();
  }

  /// Level into the submenu and then down: across other items it would close.
  private static void submenu(FxRobot robot, String menu, String item) {
    robot.clickOn(menu);
    WaitForAsyncUtils.waitForFxEvents();
    double y = robot.point(menu).query().getY();
    robot.moveTo(new Point2D(robot.point(item).query().getX(), y));
    robot.clickOn(item);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void shot(FxRobot robot, String name) {
    WaitForAsyncUtils.sleep(200, TimeUnit.MILLISECONDS);
    WaitForAsyncUtils.waitForFxEvents();
    robot.interact(() -> Screenshots.take(scene, name));
  }

  private List<String> names() {
    return model.documentProperty().get().desired().tables().stream()
        .map(t -> t.name().local())
        .toList();
  }

  private Set<String> shownNames() {
    return Set.copyOf(view.diagram().ids().stream().map(id -> box(id).name().local()).toList());
  }

  private Table table(String name) {
    return Stream.concat(
            model.documentProperty().get().desired().tables().stream(),
            model.overlay().drawn().tables().stream())
        .filter(t -> t.name().local().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private String id(String table) {
    return table(table).id().value();
  }

  private Position place(String table) {
    return model.documentProperty().get().layout().position(table(table).id()).orElseThrow();
  }

  private String text(Id note) {
    return Objects.requireNonNull(model.documentProperty().get().layout().notes().get(note)).text();
  }

  private ErBox box(String id) {
    return ((ErScene) view.diagram()).box(id).orElseThrow();
  }

  private DrawnEdge edge(String from, String to) {
    return model.diagramProperty().get().orElseThrow().edges().stream()
        .filter(e -> e.from().local().equals(from) && e.to().local().equals(to))
        .map(DrawnEdge::of)
        .findFirst()
        .orElseThrow();
  }

  private Rect bounds(String id) {
    return view.diagram().boundsOf(id).orElse(new Rect(0, 0, 0, 0));
  }

  private Point2D head(String table) {
    Rect r = ErScene.rect(box(id(table)).head());
    return point(r.x() + 30, r.centerY());
  }

  private Point2D row(String table, String column) {
    ErBox box = box(id(table));
    for (int i = 0; i < box.rows().size(); i++) {
      if (box.rows().get(i).name().equals(column)) {
        Rect r = ErScene.rect(box.row(i));
        return point(r.centerX(), r.centerY());
      }
    }
    throw new IllegalArgumentException(column);
  }

  private Point2D point(double x, double y) {
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
  private Point2D ground() {
    Bounds b = onScreen();
    return new Point2D(b.getMinX() + 30, b.getMaxY() - 30);
  }

  private Bounds onScreen() {
    return WaitForAsyncUtils.waitForAsyncFx(
        5_000, () -> view.localToScreen(view.getBoundsInLocal()));
  }
}
