package dado.kit.grid;

import javafx.css.PseudoClass;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/// A cell with one value. NULL looks other than the text "NULL" and other than an empty text.
final class ValueCell extends TableCell<Row, Value> {
  private static final PseudoClass NULL = PseudoClass.getPseudoClass("null");
  private static final int LONGEST = 1_000;

  private final String nullText;

  ValueCell(String nullText) {
    this.nullText = nullText;
    getStyleClass().add("value-cell");
  }

  @Override
  protected void updateItem(@Nullable Value item, boolean empty) {
    super.updateItem(item, empty);
    boolean isNull = !empty && item != null && item.text() == null;
    pseudoClassStateChanged(NULL, isNull);
    setText(empty || item == null ? "" : isNull ? nullText : oneLine(item.text()));
  }

  /// A row has a fixed height, and laying out a megabyte for one cell would stop the scrolling.
  private static String oneLine(@Nullable String text) {
    String head =
        text == null ? "" : text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    return head.replace("\r\n", "↵").replace('\n', '↵').replace('\r', '↵').replace('\t', ' ');
  }
}
