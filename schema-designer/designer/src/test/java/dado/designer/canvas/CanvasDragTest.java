package dado.designer.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import dado.designer.Shops;
import dado.kit.canvas.Rect;
import dado.schema.file.LayoutFile.Position;
import dado.schema.model.Id;
import dado.schema.model.Schema;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class CanvasDragTest extends CanvasCase {

  @Start
  void start(Stage stage) {
    open(stage);
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
  void fiveThousandTablesAreDrawnAndOneOfThemIsDragged(FxRobot robot) throws Exception {
    Schema many = Shops.chain(5_000);
    robot.interact(() -> model.setSchema(many));
    await(() -> view.diagram().ids().size() == 5_000);
    idle();
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
}
