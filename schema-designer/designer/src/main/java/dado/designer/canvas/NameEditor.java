package dado.designer.canvas;

import dado.kit.canvas.DiagramView;
import dado.kit.canvas.Rect;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// A field that stands on the diagram where the name or text is that it edits. Enter takes what was
/// typed, Escape leaves things as they are, and so does going elsewhere with nothing typed.
final class NameEditor {
  private final DiagramView view;
  private Optional<TextInputControl> open = Optional.empty();

  NameEditor(DiagramView view) {
    this.view = view;
  }

  /// Opens a field.
  ///
  /// @param at where it stands, in the diagram's units
  /// @param onDone takes what was typed, if it is another text than before
  void open(TextInputControl field, Rect at, Consumer<String> onDone) {
    close();
    open = Optional.of(field);
    String before = field.getText();
    Consumer<String> done =
        text -> {
          close();
          if (!text.isBlank() && !text.equals(before)) {
            onDone.accept(text.strip());
          }
        };
    field.addEventFilter(KeyEvent.KEY_PRESSED, e -> pressed(e, field, done));
    field
        .focusedProperty()
        .addListener((o, was, is) -> {
          if (was && !is && open.filter(field::equals).isPresent()) {
            done.accept(field.getText());
          }
        });
    field.setTooltip(new Tooltip(field.getAccessibleText()));
    view.pin(field, at);
    field.requestFocus();
    field.selectAll();
  }

  private void pressed(KeyEvent event, TextInputControl field, Consumer<String> done) {
    boolean several = field instanceof javafx.scene.control.TextArea;
    if (event.getCode() == KeyCode.ESCAPE) {
      close();
      view.requestFocus();
      event.consume();
    } else if (event.getCode() == KeyCode.ENTER && (!several || event.isShortcutDown())) {
      done.accept(field.getText());
      view.requestFocus();
      event.consume();
    }
  }

  private void close() {
    Optional<TextInputControl> was = open;
    open = Optional.empty();
    was.ifPresent(view::unpin);
  }
}
