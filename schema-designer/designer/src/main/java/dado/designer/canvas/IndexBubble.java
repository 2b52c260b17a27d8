package dado.designer.canvas;

import dado.kit.text.Texts;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Says, beside a new foreign key, that it came with an index and why, and offers to do without it.
/// It holds nobody up.
final class IndexBubble extends VBox {
  private static final Texts TEXTS = new Texts("dado.designer.canvas.messages");

  /// @param onDecline does without the index
  /// @param onClose takes the bubble away
  IndexBubble(String index, String columns, Runnable onDecline, Runnable onClose) {
    super(6);
    setId("er-index-bubble");
    getStyleClass().add("er-bubble");
    Label head = new Label(TEXTS.get("bubble.index", index, columns));
    head.getStyleClass().add("designer-heading");
    Label why = new Label(TEXTS.get("bubble.why"));
    why.setWrapText(true);
    why.setMaxWidth(320);
    HBox buttons =
        new HBox(
            6,
            button("er-index-keep", "bubble.keep", onClose),
            button("er-index-decline", "bubble.decline", onDecline));
    buttons.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(head, why, buttons);
    addEventHandler(KeyEvent.KEY_PRESSED, e -> {
      if (e.getCode() == KeyCode.ESCAPE) {
        onClose.run();
        e.consume();
      }
    });
  }

  private static Button button(String id, String key, Runnable act) {
    Button button = new Button(TEXTS.get(key));
    button.setId(id);
    button.setTooltip(new Tooltip(TEXTS.get(key + ".tip")));
    button.setOnAction(e -> act.run());
    return button;
  }
}
