package dado.designer.inspector;

import static dado.designer.inspector.InspectorTexts.TEXTS;

import dado.designer.model.DesignerModel;
import dado.designer.thing.Thing;
import dado.designer.thing.ThingEdits;
import dado.designer.thing.ThingWords;
import dado.schema.edit.Edits;
import dado.schema.model.Column;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The parts of a table of one kind: its columns, keys, foreign keys, indexes or checks. Enter goes
/// into one, Delete takes it away, Alt+Up and Alt+Down move a column.
final class PartList extends VBox {

  private static final double ROW = 26;
  private static final int ROWS = 14;

  private final DesignerModel model;
  private final ListView<Thing> list = new ListView<>();
  private final Label title = new Label();
  private final Problem problem;
  private final String key;

  PartList(DesignerModel model, String key) {
    super(2);
    this.model = model;
    this.key = key;
    this.problem = new Problem("inspector-" + key + "-problem");
    title.getStyleClass().add("section-title");
    title.setLabelFor(list);
    list.setId("inspector-" + key);
    list.setAccessibleText(TEXTS.get("section." + key));
    list.setTooltip(new Tooltip(TEXTS.get("section." + key + ".tip")));
    list.setCellFactory(l -> new PartCell());
    list.setFixedCellSize(ROW);
    list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    list.setOnMouseClicked(e -> {
      if (e.getClickCount() == 2) {
        enter();
      }
    });
    getChildren().addAll(title, list, problem);
  }

  /// Shows the parts. What is selected stays so.
  void show(List<Thing> parts) {
    Thing before = list.getSelectionModel().getSelectedItem();
    if (!list.getItems().equals(parts)) {
      list.getItems().setAll(parts);
    }
    title.setText(TEXTS.get("section." + key) + "  " + parts.size());
    int rows = Math.clamp(parts.size(), 1, ROWS);
    list.setPrefHeight(rows * ROW + 4);
    list.setMinHeight(rows * ROW + 4);
    problem.show("");
    if (before != null) {
      parts.stream()
          .filter(p -> p.id().equals(before.id()))
          .findFirst()
          .ifPresent(p -> list.getSelectionModel().select(p));
    }
  }

  private void pressed(KeyEvent event) {
    Thing selected = list.getSelectionModel().getSelectedItem();
    if (selected == null) {
      return;
    }
    boolean moves = event.isAltDown() && selected instanceof Thing.OfColumn;
    switch (event.getCode()) {
      case ENTER -> enter();
      case DELETE -> drop(selected);
      case UP, DOWN -> {
        if (!moves) {
          return;
        }
        move((Thing.OfColumn) selected, event.getCode() == KeyCode.UP ? -1 : 1);
      }
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void enter() {
    Thing selected = list.getSelectionModel().getSelectedItem();
    if (selected != null) {
      model.selection().retainAll(Set.of(selected.id()));
      model.selection().add(selected.id());
    }
  }

  private void drop(Thing thing) {
    int at = list.getSelectionModel().getSelectedIndex();
    if (model.edit(s -> ThingEdits.drop(s, thing))) {
      list.getSelectionModel().select(Math.min(at, list.getItems().size() - 1));
    } else {
      problem.show(model.messageProperty().get().text());
    }
  }

  private void move(Thing.OfColumn thing, int by) {
    List<String> names =
        new ArrayList<>(thing.table().columns().stream().map(Column::name).toList());
    int at = names.indexOf(thing.name());
    int to = at + by;
    if (to >= 0 && to < names.size()) {
      Collections.swap(names, at, to);
      if (!model.edit(s -> Edits.reorderColumns(s, thing.table().name(), names))) {
        problem.show(model.messageProperty().get().text());
      }
    }
  }

  /// A part in a line: name, type, details.
  private static final class PartCell extends ListCell<Thing> {

    PartCell() {
      // As wide as the list: what does not fit ends with dots.
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Thing thing, boolean empty) {
      super.updateItem(thing, empty);
      if (empty || thing == null) {
        setText("");
        setGraphic(null);
        setAccessibleText("");
        return;
      }
      String details = ThingWords.details(thing);
      String name = thing.name().isEmpty() ? "" : thing.name() + "  ";
      setText(name + ThingWords.type(thing) + (details.isEmpty() ? "" : "  " + details));
      setGraphic(ThingWords.icon(thing).map(i -> i.node(14)).orElse(null));
      setAccessibleText(ThingWords.spoken(thing));
    }
  }
}
