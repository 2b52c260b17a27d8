package dado.designer;

import dado.designer.model.ChangeLine;
import dado.icons.Icon;
import java.util.Optional;

/// A line of the outline.
///
/// @param tableId the table that it belongs to
/// @param change what changes there, where the line is a pending change
record OutlineItem(
    String text, String tableId, Optional<Icon> icon, Optional<ChangeLine.Kind> change) {

  static OutlineItem of(String text, String tableId, Icon icon) {
    return new OutlineItem(text, tableId, Optional.of(icon), Optional.empty());
  }

  @Override
  public String toString() {
    return text;
  }
}
