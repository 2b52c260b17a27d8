package dado.kit.canvas;

import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;

/// What mouse and keys do in a diagram.
final class Gestures {
  private static final double WHEEL_STEP = 1.1;
  private static final double KEY_STEP = 1.25;
  private static final double PAN_STEP = 60;

  private final DiagramView view;
  private double lastX;
  private double lastY;

  private Gestures(DiagramView view) {
    this.view = view;
  }

  static void install(DiagramView view) {
    Gestures gestures = new Gestures(view);
    view.addEventHandler(MouseEvent.MOUSE_PRESSED, gestures::press);
    view.addEventHandler(MouseEvent.MOUSE_DRAGGED, gestures::drag);
    view.addEventHandler(MouseEvent.MOUSE_CLICKED, gestures::click);
    view.addEventHandler(ScrollEvent.SCROLL, gestures::scroll);
    view.addEventHandler(
        ZoomEvent.ZOOM, e -> view.zoomAtView(e.getZoomFactor(), e.getX(), e.getY()));
    view.addEventHandler(KeyEvent.KEY_PRESSED, gestures::key);
  }

  private void press(MouseEvent event) {
    view.requestFocus();
    lastX = event.getX();
    lastY = event.getY();
  }

  private void drag(MouseEvent event) {
    view.panBy(event.getX() - lastX, event.getY() - lastY);
    lastX = event.getX();
    lastY = event.getY();
  }

  private void click(MouseEvent event) {
    if (event.getButton() != MouseButton.PRIMARY || !event.isStillSincePress()) {
      return;
    }
    Optional<String> hit = view.idAtView(event.getX(), event.getY());
    view.selectedIdProperty().set(hit);
    if (event.getClickCount() == 2) {
      hit.ifPresent(view::activate);
    }
  }

  private void scroll(ScrollEvent event) {
    if (event.getDeltaY() != 0 && !event.isInertia()) {
      view.zoomAtView(
          event.getDeltaY() > 0 ? WHEEL_STEP : 1 / WHEEL_STEP, event.getX(), event.getY());
    }
    event.consume();
  }

  private void key(KeyEvent event) {
    if (event.isShortcutDown() ? zoomKey(event) : plainKey(event)) {
      event.consume();
    }
  }

  private boolean zoomKey(KeyEvent event) {
    switch (event.getCode()) {
      case PLUS, ADD, EQUALS -> view.zoomBy(KEY_STEP);
      case MINUS, SUBTRACT -> view.zoomBy(1 / KEY_STEP);
      case DIGIT0, NUMPAD0 -> view.fit();
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean plainKey(KeyEvent event) {
    return switch (event.getCode()) {
      case LEFT -> arrow(-1, 0, event.isShiftDown());
      case RIGHT -> arrow(1, 0, event.isShiftDown());
      case UP -> arrow(0, -1, event.isShiftDown());
      case DOWN -> arrow(0, 1, event.isShiftDown());
      case TAB -> walk(event.isShiftDown() ? -1 : 1);
      case ENTER -> activateSelected();
      case ESCAPE -> letGo();
      default -> false;
    };
  }

  private boolean arrow(int dx, int dy, boolean pan) {
    Optional<String> selected = view.selectedIdProperty().get();
    if (pan || selected.isEmpty()) {
      view.panBy(-dx * PAN_STEP, -dy * PAN_STEP);
    } else {
      Neighbours.of(view.diagram(), selected.get(), dx, dy).ifPresent(view::select);
    }
    return true;
  }

  /// Past either end the focus goes on to the next control: a diagram is no trap.
  private boolean walk(int step) {
    List<String> ids = view.diagram().ids();
    int at = view.selectedIdProperty().get().map(ids::indexOf).orElse(step > 0 ? -1 : ids.size());
    int next = at + step;
    if (next < 0 || next >= ids.size()) {
      return false;
    }
    view.select(ids.get(next));
    return true;
  }

  private boolean activateSelected() {
    Optional<String> selected = view.selectedIdProperty().get();
    selected.ifPresent(view::activate);
    return selected.isPresent();
  }

  private boolean letGo() {
    boolean had = view.selectedIdProperty().get().isPresent();
    view.selectedIdProperty().set(Optional.empty());
    return had;
  }
}
