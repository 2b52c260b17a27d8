package dado.designer.canvas;

import dado.designer.model.ChangeLine;
import dado.kit.theme.Palette;
import javafx.scene.paint.Color;

/// The colours of what comes, goes or becomes different. A sign and a word always say so as well.
final class ChangePaint {
  private ChangePaint() {}

  static Color strong(Palette palette, ChangeLine.Kind kind) {
    return switch (kind) {
      case ADDED -> palette.success();
      case REMOVED -> palette.danger();
      case CHANGED -> palette.warning();
    };
  }

  static Color soft(Palette palette, ChangeLine.Kind kind) {
    return switch (kind) {
      case ADDED -> palette.successSoft();
      case REMOVED -> palette.dangerSoft();
      case CHANGED -> palette.warningSoft();
    };
  }

  static String sign(ChangeLine.Kind kind) {
    return switch (kind) {
      case ADDED -> "+";
      case REMOVED -> "−";
      case CHANGED -> "±";
    };
  }
}
