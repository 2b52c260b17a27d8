package dado.kit.editor;

import java.util.function.IntFunction;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.text.Text;
import org.fxmisc.richtext.CodeArea;

/// The number in front of each line, as wide as the largest.
final class LineNumbers implements IntFunction<Node> {
  private static final double PER_DIGIT = 8;
  private static final double PADDING = 16;

  private final double width;

  private LineNumbers(int digits) {
    this.width = PADDING + PER_DIGIT * digits;
  }

  /// Gives an area its line numbers, wider ones whenever it needs another digit.
  static void install(CodeArea area) {
    area.setParagraphGraphicFactory(new LineNumbers(digits(1)));
    area.textProperty()
        .map(text -> digits(area.getParagraphs().size()))
        .addListener((o, was, is) -> area.setParagraphGraphicFactory(new LineNumbers(is)));
  }

  @Override
  public Node apply(int line) {
    Text number = new Text(String.valueOf(line + 1));
    number.getStyleClass().add("number");
    HBox box = new HBox(number);
    box.setAlignment(Pos.TOP_RIGHT);
    box.setMinWidth(width);
    box.setMaxHeight(Double.MAX_VALUE);
    box.getStyleClass().add("line-number");
    return box;
  }

  private static int digits(int lines) {
    return Math.max(2, String.valueOf(lines).length());
  }
}
