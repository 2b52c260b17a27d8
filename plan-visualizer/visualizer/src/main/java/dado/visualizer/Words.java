package dado.visualizer;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// Labels that wrap rather than cut off what they say.
final class Words {
  private Words() {}

  static Label plain(String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  static Label bold(String text) {
    return styled(text, "text-bold");
  }

  static Label muted(String text) {
    return styled(text, "text-muted");
  }

  static Label section(String text) {
    return styled(text, "section");
  }

  static Label headline(String text) {
    return styled(text, "headline");
  }

  private static Label styled(String text, String style) {
    Label label = plain(text);
    label.getStyleClass().add(style);
    return label;
  }
}
