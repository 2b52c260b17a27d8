package dado.designer.inspector;

import javafx.scene.control.Label;

/// What is wrong with a field, beside it, in words. Takes no room while nothing is.
final class Problem extends Label {

  Problem(String id) {
    setId(id);
    getStyleClass().add("field-problem");
    setWrapText(true);
    setManaged(false);
    setVisible(false);
  }

  void show(String text) {
    show(text, true);
  }

  void show(String text, boolean bad) {
    setText(text);
    setManaged(!text.isEmpty());
    setVisible(!text.isEmpty());
    getStyleClass().removeAll("field-problem", "field-warning");
    getStyleClass().add(bad ? "field-problem" : "field-warning");
  }
}
