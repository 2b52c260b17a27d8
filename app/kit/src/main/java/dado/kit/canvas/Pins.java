package dado.kit.canvas;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/// Controls that stand on a diagram, such as the editor of a name, and follow it when it is panned
/// or zoomed.
final class Pins extends Pane {
  private final Map<Node, Rect> places = new LinkedHashMap<>();
  private Viewport viewport = Viewport.NATURAL;

  Pins() {
    setPickOnBounds(false);
    setManaged(false);
  }

  /// Lets a control's left upper corner stand at that of a place.
  void pin(Node node, Rect place) {
    places.put(node, place);
    if (!getChildren().contains(node)) {
      getChildren().add(node);
    }
    requestLayout();
  }

  void unpin(Node node) {
    places.remove(node);
    getChildren().remove(node);
  }

  void follow(Viewport next) {
    viewport = next;
    if (!places.isEmpty()) {
      requestLayout();
    }
  }

  @Override
  protected void layoutChildren() {
    places.forEach(this::place);
  }

  /// A control is kept inside the view, where a person can reach it.
  private void place(Node node, Rect at) {
    node.autosize();
    double width = node.getLayoutBounds().getWidth();
    double height = node.getLayoutBounds().getHeight();
    double x = Math.clamp(viewport.viewX(at.x()), 0, Math.max(0, getWidth() - width));
    double y = Math.clamp(viewport.viewY(at.y()), 0, Math.max(0, getHeight() - height));
    node.relocate(Math.rint(x), Math.rint(y));
  }
}
