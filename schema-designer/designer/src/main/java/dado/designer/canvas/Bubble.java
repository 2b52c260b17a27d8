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

/// Says on the diagram what an act brought with it and why, and offers to do without. It holds
/// nobody up: Escape or the next act takes it away.
final class Bubble extends VBox {
  private static final Texts TEXTS = new Texts("dado.designer.canvas.messages");

  private final HBox buttons = new HBox(6);

  /// @param onClose takes the bubble away
  Bubble(String id, String head, String why, Runnable onClose) {
    super(6);
    setId(id);
    getStyleClass().add("er-bubble");
    buttons.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(line(head, "designer-heading"), line(why, "er-bubble-why"), buttons);
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        e -> {
          if (e.getCode() == KeyCode.ESCAPE) {
            onClose.run();
            e.consume();
          }
        });
  }

  private static Label line(String text, String styleClass) {
    Label line = new Label(text);
    line.getStyleClass().add(styleClass);
    line.setWrapText(true);
    line.setMaxWidth(380);
    line.setMinHeight(USE_PREF_SIZE);
    return line;
  }

  /// Adds a button.
  ///
  /// @param key of its text; that of its tooltip ends in `.tip`
  Bubble with(String id, String key, Runnable act) {
    Button button = new Button(TEXTS.get(key));
    button.setId(id);
    button.setTooltip(new Tooltip(TEXTS.get(key + ".tip")));
    button.setOnAction(e -> act.run());
    buttons.getChildren().add(button);
    return this;
  }

  /// Markdown as plain lines: without its stars and back-ticks, with dots before what is listed.
  static String plain(String markdown) {
    String plain = markdown.strip().replace("**", "").replace("`", "");
    StringBuilder text = new StringBuilder();
    for (String line : plain.split("\n", -1)) {
      boolean item = line.startsWith("- ");
      boolean starts = item || line.isBlank() || text.isEmpty();
      text.append(starts && !text.isEmpty() ? "\n" : text.isEmpty() ? "" : " ");
      text.append(item ? "• " + line.substring(2).strip() : line.strip());
    }
    return text.toString();
  }
}
