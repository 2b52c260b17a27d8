package dado.kit.editor;

import java.util.function.UnaryOperator;
import javafx.scene.control.IndexRange;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.fxmisc.richtext.CodeArea;

/// The editor's own keys: Tab and Shift+Tab indent, Enter keeps the indentation, Ctrl+/ comments.
final class EditorKeys {
  private final CodeArea area;

  private EditorKeys(CodeArea area) {
    this.area = area;
  }

  static void install(CodeArea area) {
    area.addEventFilter(KeyEvent.KEY_PRESSED, new EditorKeys(area)::key);
  }

  private void key(KeyEvent event) {
    if (!area.isEditable()) {
      return;
    }
    boolean plain = !event.isShortcutDown() && !event.isAltDown();
    if (plain && event.getCode() == KeyCode.TAB) {
      tab(event.isShiftDown());
    } else if (plain && event.getCode() == KeyCode.ENTER) {
      area.replaceSelection(
          "\n" + Indentation.before(area.getText(), area.getSelection().getStart()));
      area.requestFollowCaret();
    } else if (event.isShortcutDown() && event.getCode() == KeyCode.SLASH) {
      changeLines(Indentation::toggleComment);
    } else {
      return;
    }
    event.consume();
  }

  private void tab(boolean back) {
    if (back) {
      changeLines(Indentation::out);
    } else if (area.getSelectedText().contains("\n")) {
      changeLines(Indentation::in);
    } else {
      area.replaceSelection(Indentation.STEP);
    }
  }

  /// Changes the lines that the selection touches, as one edit, and keeps them selected.
  private void changeLines(UnaryOperator<String> change) {
    IndexRange selection = area.getSelection();
    String text = area.getText();
    int start = text.lastIndexOf('\n', selection.getStart() - 1) + 1;
    int end = text.indexOf('\n', Math.max(selection.getStart(), selection.getEnd() - 1));
    end = end < 0 ? text.length() : end;
    String before = text.substring(start, end);
    String after = change.apply(before);
    if (after.equals(before)) {
      return;
    }
    area.replaceText(start, end, after);
    if (selection.getLength() > 0) {
      area.selectRange(start, start + after.length());
    } else {
      area.moveTo(Math.max(start, selection.getStart() + after.length() - before.length()));
    }
  }
}
