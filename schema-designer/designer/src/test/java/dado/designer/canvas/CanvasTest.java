package dado.designer.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import dado.designer.model.ChangeLine;
import dado.kit.theme.Theme;
import dado.kit.theme.Themes;
import dado.schema.edit.Edits;
import dado.schema.file.LayoutFile.Position;
import dado.schema.model.Column;
import dado.schema.model.Engine;
import dado.schema.model.Id;
import dado.schema.model.Name;
import dado.schema.model.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class CanvasTest extends CanvasCase {

  private final List<Id> inspected = new ArrayList<>();

  @Start
  void start(Stage stage) {
    open(stage);
    pane.setInspector(inspected::add);
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
    Looks looks = Looks.of(model.documentProperty().get(), model.overlay(), Map.of());
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
}
