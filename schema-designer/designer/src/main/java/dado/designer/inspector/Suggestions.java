package dado.designer.inspector;

import dado.schema.edit.line.LineCompletion;
import dado.schema.edit.type.TypeChoice;
import java.util.function.BiFunction;
import javafx.geometry.Bounds;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Popup;
import org.jspecify.annotations.Nullable;

/// A list of what fits at the caret of a text field. Ctrl+Space opens it, and so does typing once
/// something fits; arrows choose, Enter or Tab puts in, Escape closes.
public final class Suggestions {

  private static final int ROWS = 8;
  private static final double ROW = 26;

  private final TextField field;
  private final BiFunction<String, Integer, LineCompletion> source;
  private final ListView<TypeChoice> list = new ListView<>();
  private final Popup popup = new Popup();
  private int start;
  private boolean putting;

  private Suggestions(TextField field, BiFunction<String, Integer, LineCompletion> source) {
    this.field = field;
    this.source = source;
    list.setId("suggestions");
    list.getStyleClass().add("suggestions");
    list.setCellFactory(l -> new ChoiceCell());
    list.setFixedCellSize(ROW);
    list.setPrefWidth(380);
    list.setFocusTraversable(false);
    list.setOnMouseClicked(e -> put());
    popup.getContent().add(list);
    popup.setAutoHide(true);
  }

  /// Gives a field suggestions.
  ///
  /// @param source of a text and the caret's place
  public static Suggestions install(
      TextField field, BiFunction<String, Integer, LineCompletion> source) {
    Suggestions suggestions = new Suggestions(field, source);
    field.addEventFilter(KeyEvent.KEY_PRESSED, suggestions::pressed);
    field.textProperty().addListener((o, was, is) -> suggestions.typed());
    field.focusedProperty().addListener((o, was, is) -> suggestions.popup.hide());
    return suggestions;
  }

  /// Whether the list is open.
  public boolean isOpen() {
    return popup.isShowing();
  }

  private void typed() {
    if (field.isFocused() && !putting) {
      // The caret moves after the text.
      javafx.application.Platform.runLater(() -> open(false));
    }
  }

  private void open(boolean asked) {
    if (!field.isFocused() || field.getScene() == null) {
      return;
    }
    int caret = Math.min(field.getCaretPosition(), field.getLength());
    LineCompletion fits = source.apply(field.getText(), caret);
    boolean empty = fits.start() >= caret;
    String typed = field.getText().substring(Math.min(fits.start(), caret), caret);
    boolean whole = fits.choices().stream().anyMatch(c -> c.text().equalsIgnoreCase(typed));
    if (fits.choices().isEmpty() || ((whole || empty) && !asked)) {
      popup.hide();
      return;
    }
    start = fits.start();
    list.getItems().setAll(fits.choices());
    list.getSelectionModel().selectFirst();
    list.setPrefHeight(Math.min(ROWS, fits.choices().size()) * ROW + 2);
    show();
  }

  private void show() {
    @Nullable Bounds bounds = field.localToScreen(field.getBoundsInLocal());
    if (bounds != null && !popup.isShowing()) {
      list.getStylesheets().setAll(field.getScene().getStylesheets());
      popup.show(field, bounds.getMinX(), bounds.getMaxY());
    }
  }

  private void pressed(KeyEvent event) {
    if (event.isControlDown() && event.getCode() == KeyCode.SPACE) {
      open(true);
      event.consume();
    } else if (popup.isShowing()) {
      inList(event);
    }
  }

  private void inList(KeyEvent event) {
    switch (event.getCode()) {
      case DOWN -> move(1);
      case UP -> move(-1);
      case ENTER, TAB -> put();
      case ESCAPE -> popup.hide();
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void move(int by) {
    int size = list.getItems().size();
    int next = Math.floorMod(list.getSelectionModel().getSelectedIndex() + by, size);
    list.getSelectionModel().select(next);
    list.scrollTo(Math.max(0, next - ROWS / 2));
  }

  private void put() {
    TypeChoice choice = list.getSelectionModel().getSelectedItem();
    popup.hide();
    if (choice != null) {
      putting = true;
      int end = Math.max(start, field.getCaretPosition());
      field.replaceText(Math.min(start, end), end, choice.text());
      putting = false;
    }
  }

  /// What is put in, and what it is.
  private static final class ChoiceCell extends ListCell<TypeChoice> {
    @Override
    protected void updateItem(@Nullable TypeChoice choice, boolean empty) {
      super.updateItem(choice, empty);
      setText(
          empty || choice == null
              ? ""
              : choice.text() + (choice.hint().isEmpty() ? "" : "   – " + choice.hint()));
    }
  }
}
