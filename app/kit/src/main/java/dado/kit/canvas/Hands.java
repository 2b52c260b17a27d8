package dado.kit.canvas;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Cursor;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;

/// What mouse and trackpad do in a diagram.
final class Hands {
  private static final double WHEEL_STEP = 1.1;
  private static final double HANDLE = 4;
  private static final double REACH = 7;

  private final DiagramView view;
  private final ContextMenu menu = new ContextMenu();
  private final EdgeScroll edgeScroll;
  private Optional<DiagramEditor> editor = Optional.empty();
  private Optional<Drag> drag = Optional.empty();
  private Optional<Port> hovered = Optional.empty();
  private Spot pressed = new Spot(0, 0, 0, 0, false, false);
  private Spot last = pressed;
  private boolean space;

  private Hands(DiagramView view) {
    this.view = view;
    this.edgeScroll = new EdgeScroll(view, this::follow);
  }

  static Hands of(DiagramView view) {
    Hands hands = new Hands(view);
    view.addEventHandler(MouseEvent.MOUSE_PRESSED, hands::press);
    view.addEventHandler(MouseEvent.MOUSE_DRAGGED, hands::dragged);
    view.addEventHandler(MouseEvent.MOUSE_RELEASED, hands::release);
    view.addEventHandler(MouseEvent.MOUSE_CLICKED, hands::click);
    view.addEventHandler(MouseEvent.MOUSE_MOVED, hands::move);
    view.addEventHandler(ScrollEvent.SCROLL, hands::scroll);
    view.addEventHandler(
        ZoomEvent.ZOOM, e -> view.zoomAtView(e.getZoomFactor(), e.getX(), e.getY()));
    view.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, ContextMenuEvent::consume);
    Keys.install(view, hands);
    return hands;
  }

  void setEditor(DiagramEditor editing) {
    editor = Optional.of(editing);
  }

  Optional<DiagramEditor> editor() {
    return editor;
  }

  /// Where the pointer was last, if it is over the view; else the middle of what is seen.
  Spot pointer() {
    Rect seen = view.seenProperty().get();
    return seen.contains(last.x(), last.y())
        ? last
        : new Spot(seen.centerX(), seen.centerY(), 0, 0, false, false);
  }

  void holdSpace(boolean held) {
    space = held;
    view.setCursor(held ? Cursor.OPEN_HAND : Cursor.DEFAULT);
  }

  private Spot spot(MouseEvent e) {
    boolean adds = e.isShortcutDown() || e.isShiftDown();
    return spot(e.getX(), e.getY(), e.isAltDown(), adds);
  }

  private Spot spot(double viewX, double viewY, boolean free, boolean adds) {
    return new Spot(view.diagramX(viewX), view.diagramY(viewY), viewX, viewY, free, adds);
  }

  private void press(MouseEvent event) {
    view.requestFocus();
    menu.hide();
    pressed = spot(event);
    last = pressed;
    if (editor.isPresent() && event.getButton() != MouseButton.MIDDLE && !space) {
      boolean right = event.getButton() == MouseButton.SECONDARY;
      idAt(pressed)
          .filter(id -> (right || !pressed.adds()) && !view.selection().contains(id))
          .ifPresent(id -> view.selectAll(List.of(id)));
    }
  }

  private void dragged(MouseEvent event) {
    last = spot(event);
    if (drag.isEmpty() && !event.isStillSincePress()) {
      drag = Optional.of(begin(event));
    }
    drag.ifPresent(d -> d.to(last));
    edgeScroll.at(last, drag.filter(d -> !(d instanceof PanDrag)).isPresent());
  }

  /// The view was scrolled below a hand that keeps still.
  private void follow() {
    last = spot(last.viewX(), last.viewY(), last.free(), last.adds());
    drag.ifPresent(d -> d.to(last));
  }

  private Drag begin(MouseEvent event) {
    boolean pans = event.getButton() != MouseButton.PRIMARY || space;
    return pans
        ? new PanDrag(view, pressed)
        : editor.map(this::begin).orElseGet(() -> new PanDrag(view, pressed));
  }

  private Drag begin(DiagramEditor with) {
    Optional<Drag> pull = handleAt(with, pressed).map(h -> new PullDrag(view, with, h));
    return pull.or(() -> connecting(with))
        .or(() -> moving(with))
        .orElseGet(() -> new MarqueeDrag(view, pressed));
  }

  /// Of several selected things, all move, wherever one of them is taken hold of.
  private Optional<Drag> connecting(DiagramEditor with) {
    return with.portAt(pressed.x(), pressed.y())
        .filter(p -> view.selection().size() < 2 || !view.selection().contains(p.owner()))
        .map(p -> new ConnectDrag(with, p, view::requestPaint));
  }

  private Optional<Drag> moving(DiagramEditor with) {
    Optional<String> held = idAt(pressed).filter(with::isMovable);
    return held.map(id -> new MoveDrag(view, with, movable(with, id), pressed));
  }

  private Set<String> movable(DiagramEditor with, String held) {
    Set<String> ids = new LinkedHashSet<>(view.selection());
    ids.add(held);
    ids.removeIf(id -> !with.isMovable(id) || view.diagram().boundsOf(id).isEmpty());
    return ids;
  }

  private void release(MouseEvent event) {
    last = spot(event);
    end().ifPresent(d -> d.drop(last));
  }

  /// Gives a drag up.
  ///
  /// @return whether there was one
  boolean cancel() {
    Optional<Drag> given = end();
    given.ifPresent(Drag::cancel);
    return given.isPresent();
  }

  private Optional<Drag> end() {
    Optional<Drag> ended = drag;
    drag = Optional.empty();
    edgeScroll.stop();
    if (ended.isPresent()) {
      view.endPreview();
    }
    return ended;
  }

  private void click(MouseEvent event) {
    if (!event.isStillSincePress()) {
      return;
    }
    switch (event.getButton()) {
      case PRIMARY -> select(event);
      case SECONDARY -> openMenu(idAt(spot(event)), event.getScreenX(), event.getScreenY());
      default -> {}
    }
  }

  private void select(MouseEvent event) {
    Optional<String> hit = idAt(spot(event));
    if (spot(event).adds()) {
      hit.ifPresent(view::toggle);
      return;
    }
    view.selectedIdProperty().set(hit);
    if (event.getClickCount() == 2) {
      hit.ifPresent(view::activate);
    }
  }

  /// Opens the menu of what is selected, or of the ground.
  void openMenu(Optional<String> hit, double screenX, double screenY) {
    if (editor.isEmpty()) {
      return;
    }
    if (hit.isEmpty()) {
      view.selectAll(List.of());
    }
    Spot at = pointer();
    List<MenuItem> items = editor.orElseThrow().menu(Set.copyOf(view.selection()), at.x(), at.y());
    menu.getItems().setAll(items);
    if (!items.isEmpty()) {
      menu.show(view, screenX, screenY);
    }
  }

  private void move(MouseEvent event) {
    last = spot(event);
    if (editor.isEmpty() || space) {
      return;
    }
    DiagramEditor with = editor.orElseThrow();
    Optional<Handle> handle = handleAt(with, last);
    Optional<Port> port = handle.isPresent() ? Optional.empty() : with.portAt(last.x(), last.y());
    boolean movable = idAt(last).filter(with::isMovable).isPresent();
    Cursor plain = movable ? Cursor.MOVE : Cursor.DEFAULT;
    view.setCursor(handle.map(Handle::cursor).orElse(port.isPresent() ? Cursor.CROSSHAIR : plain));
    if (!port.equals(hovered)) {
      hovered = port;
      view.requestPaint();
    }
  }

  private Optional<Handle> handleAt(DiagramEditor with, Spot spot) {
    double reach = REACH / view.zoomProperty().get();
    return with.handles(view.selection()).stream()
        .filter(h -> Math.abs(h.x() - spot.x()) <= reach && Math.abs(h.y() - spot.y()) <= reach)
        .findFirst();
  }

  private Optional<String> idAt(Spot spot) {
    return view.diagram().idAt(spot.x(), spot.y());
  }

  private void scroll(ScrollEvent event) {
    if (editor.isPresent() && !event.isShortcutDown()) {
      boolean aside = event.isShiftDown() && event.getDeltaX() == 0;
      view.panBy(aside ? event.getDeltaY() : event.getDeltaX(), aside ? 0 : event.getDeltaY());
    } else if (event.getDeltaY() != 0 && !event.isInertia()) {
      view.zoomAtView(
          event.getDeltaY() > 0 ? WHEEL_STEP : 1 / WHEEL_STEP, event.getX(), event.getY());
    }
    event.consume();
  }

  /// Paints what belongs to the hands: the drag under way, or the handles of what is selected.
  void paint(Painter painter) {
    drag.ifPresent(d -> d.paint(painter));
    if (drag.isPresent() || editor.isEmpty()) {
      return;
    }
    editor.orElseThrow().handles(view.selection()).forEach(h -> paint(h, painter));
    hovered.ifPresent(p -> paint(p, painter));
  }

  private static void paint(Handle handle, Painter painter) {
    double x = painter.x(handle.x());
    double y = painter.y(handle.y());
    painter.gc().setFill(painter.palette().accent());
    painter.gc().fillRect(x - HANDLE, y - HANDLE, 2 * HANDLE, 2 * HANDLE);
    painter.gc().setFill(painter.palette().surface());
    painter.gc().fillRect(x - HANDLE + 1, y - HANDLE + 1, 2 * HANDLE - 2, 2 * HANDLE - 2);
  }

  private static void paint(Port port, Painter painter) {
    painter.gc().setFill(painter.palette().accent());
    painter
        .gc()
        .fillOval(
            painter.x(port.x()) - HANDLE, painter.y(port.y()) - HANDLE, 2 * HANDLE, 2 * HANDLE);
  }
}
