package dado.kit.grid;

import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/// The number of a row, from 1.
final class NumberCell extends TableCell<Row, Value> {
  NumberCell() {
    getStyleClass().add("number-cell");
  }

  @Override
  protected void updateItem(@Nullable Value item, boolean empty) {
    super.updateItem(item, empty);
    setText(empty ? "" : String.valueOf(getIndex() + 1));
  }
}
