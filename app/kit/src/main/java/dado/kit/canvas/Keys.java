package dado.kit.canvas;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// What keys do in a diagram.
final class Keys {
  private static final double STEP = 1.25;
  private static final double PAN_STEP = 60;

  private final DiagramView view;
  private final Hands hands;

  private Keys(DiagramView view, Hands hands) {
    this.view = view;
    this.hands = hands;
  }

  static void install(DiagramView view, Hands hands) {
    Keys keys = new Keys(view, hands);
    view.addEventHandler(KeyEvent.KEY_PRESSED, keys::pressed);
    view.addEventHandler(KeyEvent.KEY_RELEASED, keys::released);
  }

  /// What is typed into a control on the diagram is none of the diagram's.
  private void pressed(KeyEvent event) {
    if (event.getTarget() == view && (event.isShortcutDown() ? shortcut(event) : plain(event))) {
      event.consume();
    }
  }

  private void released(KeyEvent event) {
    if (event.getTarget() == view && event.getCode() == KeyCode.SPACE) {
      hands.holdSpace(false);
    }
  }

  private boolean shortcut(KeyEvent event) {
    return switch (event.getCode()) {
      case LEFT, RIGHT, UP, DOWN ->
          hands.editor().filter(e -> move(e, event, e.grid())).isPresent();
      default -> zoomOrSelect(event);
    };
  }

  private boolean zoomOrSelect(KeyEvent event) {
    switch (event.getCode()) {
      case PLUS, ADD, EQUALS -> view.zoomBy(STEP);
      case MINUS, SUBTRACT -> view.zoomBy(1 / STEP);
      case DIGIT0, NUMPAD0 -> view.fit();
      case A -> view.selectAll(view.diagram().ids());
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean plain(KeyEvent event) {
    return switch (event.getCode()) {
      case LEFT, RIGHT, UP, DOWN -> arrow(event);
      case TAB -> walk(event.isShiftDown() ? -1 : 1);
      case ENTER -> onLead(view::activate);
      case ESCAPE -> hands.cancel() || letGo();
      case SPACE -> holdSpace();
      default -> edit(event);
    };
  }

  private boolean holdSpace() {
    hands.holdSpace(true);
    return true;
  }

  private boolean edit(KeyEvent event) {
    return hands.editor().filter(e -> edit(e, event)).isPresent();
  }

  private boolean edit(DiagramEditor editor, KeyEvent event) {
    return switch (event.getCode()) {
      case F2 -> onLead(editor::rename);
      case DELETE, BACK_SPACE -> delete(editor);
      case CONTEXT_MENU -> menu();
      case F10 -> event.isShiftDown() && menu();
      case A -> {
        editor.add(hands.pointer().x(), hands.pointer().y());
        yield true;
      }
      default -> false;
    };
  }

  private boolean delete(DiagramEditor editor) {
    Set<String> ids = new LinkedHashSet<>(view.selection());
    if (!ids.isEmpty()) {
      editor.delete(ids);
    }
    return !ids.isEmpty();
  }

  private boolean menu() {
    Optional<String> lead = view.selectedIdProperty().get();
    lead.ifPresent(view::reveal);
    Bounds at =
        lead.flatMap(view::boundsOnScreen)
            .orElseGet(() -> view.localToScreen(view.getLayoutBounds()));
    hands.openMenu(lead, at.getCenterX(), at.getCenterY());
    return true;
  }

  private boolean arrow(KeyEvent event) {
    Optional<String> lead = view.selectedIdProperty().get();
    boolean alone = event.isAltDown() && !event.isShiftDown();
    boolean shifts = event.isShiftDown() && !event.isAltDown();
    if (shifts && hands.editor().filter(e -> move(e, event, 1)).isPresent()) {
      return true;
    }
    if (lead.isEmpty() || alone || shifts) {
      view.panBy(-dx(event) * PAN_STEP, -dy(event) * PAN_STEP);
    } else {
      toNeighbour(lead.get(), event);
    }
    return true;
  }

  private void toNeighbour(String id, KeyEvent event) {
    Neighbours.of(view.diagram(), id, dx(event), dy(event))
        .ifPresent(event.isShiftDown() ? this::add : view::select);
  }

  private void add(String id) {
    List<String> more = new ArrayList<>(view.selection());
    more.remove(id);
    more.add(id);
    view.selectAll(more);
    view.reveal(id);
  }

  private boolean move(DiagramEditor editor, KeyEvent event, double step) {
    Set<String> ids = new LinkedHashSet<>(view.selection());
    ids.removeIf(id -> !editor.isMovable(id));
    if (ids.isEmpty()) {
      return false;
    }
    editor.move(ids, dx(event) * step, dy(event) * step);
    return true;
  }

  private static int dx(KeyEvent event) {
    return switch (event.getCode()) {
      case LEFT -> -1;
      case RIGHT -> 1;
      default -> 0;
    };
  }

  private static int dy(KeyEvent event) {
    return switch (event.getCode()) {
      case UP -> -1;
      case DOWN -> 1;
      default -> 0;
    };
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

  private boolean onLead(Consumer<String> act) {
    Optional<String> lead = view.selectedIdProperty().get();
    lead.ifPresent(act);
    return lead.isPresent();
  }

  private boolean letGo() {
    boolean had = !view.selection().isEmpty();
    view.selectAll(List.of());
    return had;
  }
}
