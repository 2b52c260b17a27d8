package dado.kit.canvas;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Cursor;
import javafx.scene.control.MenuItem;

/// Nine boxes in a square that can be moved, renamed, connected from their lower half, and of which
/// the selected one can be stretched. It writes down what was done.
final class Board implements DiagramEditor {
  private final Map<String, Rect> boxes = new LinkedHashMap<>();
  final List<String> acts = new ArrayList<>();
  DiagramView view = new DiagramView();

  Board() {
    Squares squares = new Squares();
    squares.ids().forEach(id -> boxes.put(id, squares.boundsOf(id).orElseThrow()));
  }

  void show(DiagramView on) {
    view = on;
    view.setEditor(this);
    view.setScene(scene(boxes));
  }

  private static Boxes scene(Map<String, Rect> boxes) {
    return new Boxes(Map.copyOf(boxes), List.copyOf(boxes.keySet()));
  }

  Rect at(String id) {
    return view.diagram().boundsOf(id).orElseThrow();
  }

  @Override
  public DiagramScene moving(Set<String> ids, double dx, double dy) {
    Map<String, Rect> moved = new LinkedHashMap<>(boxes);
    ids.forEach(id -> moved.computeIfPresent(id, (k, r) -> r.moved(dx, dy)));
    return scene(moved);
  }

  @Override
  public void move(Set<String> ids, double dx, double dy) {
    ids.forEach(id -> boxes.computeIfPresent(id, (k, r) -> r.moved(dx, dy)));
    acts.add("move " + ids.size() + " by " + dx + " " + dy);
    view.setScene(scene(boxes));
  }

  @Override
  public boolean isMovable(String id) {
    return true;
  }

  @Override
  public List<Handle> handles(Set<String> selected) {
    return selected.stream()
        .filter(boxes::containsKey)
        .map(id -> new Handle(id, 0, at(id).right(), at(id).bottom(), Cursor.SE_RESIZE))
        .toList();
  }

  @Override
  public DiagramScene pulling(Handle handle, double x, double y) {
    Map<String, Rect> pulled = new LinkedHashMap<>(boxes);
    pulled.computeIfPresent(handle.owner(), (k, r) -> Rect.between(r.x(), r.y(), x, y));
    return scene(pulled);
  }

  @Override
  public void pull(Handle handle, double x, double y) {
    boxes.computeIfPresent(handle.owner(), (k, r) -> Rect.between(r.x(), r.y(), x, y));
    acts.add("pull " + handle.owner());
    view.setScene(scene(boxes));
  }

  @Override
  public Optional<Port> portAt(double x, double y) {
    return view.diagram()
        .idAt(x, y)
        .filter(id -> y > at(id).centerY())
        .map(id -> new Port(id, "lower", at(id).right(), at(id).bottom() - 20));
  }

  @Override
  public Optional<Rect> target(Port from, double x, double y) {
    return view.diagram().idAt(x, y).filter(id -> !id.equals(from.owner())).map(this::at);
  }

  @Override
  public void connect(Port from, double x, double y) {
    acts.add("connect " + from.owner() + " " + view.diagram().idAt(x, y).orElseThrow());
  }

  @Override
  public List<MenuItem> menu(Set<String> selected, double x, double y) {
    MenuItem item = new MenuItem("menu of " + selected);
    item.setOnAction(e -> acts.add(item.getText()));
    return List.of(item);
  }

  @Override
  public void add(double x, double y) {
    acts.add("add");
  }

  @Override
  public void rename(String id) {
    acts.add("rename " + id);
  }

  @Override
  public void delete(Set<String> ids) {
    acts.add("delete " + ids);
  }

  /// The boxes at one moment.
  private record Boxes(Map<String, Rect> boxes, List<String> ids) implements DiagramScene {

    @Override
    public Rect bounds() {
      return boxes.values().stream().reduce(Rect::union).orElseThrow();
    }

    @Override
    public void paint(Painter painter) {
      for (Map.Entry<String, Rect> box : boxes.entrySet()) {
        boolean selected = painter.isSelected(box.getKey());
        painter.fill(box.getValue(), painter.palette().surface());
        painter.frame(
            box.getValue(),
            selected ? painter.palette().accent() : painter.palette().border(),
            selected ? 3 : 1);
      }
    }

    @Override
    public Optional<String> idAt(double x, double y) {
      return ids.stream().filter(id -> boxes.getOrDefault(id, NOWHERE).contains(x, y)).findFirst();
    }

    private static final Rect NOWHERE = new Rect(Double.MAX_VALUE, 0, 0, 0);

    @Override
    public Optional<Rect> boundsOf(String id) {
      return Optional.ofNullable(boxes.get(id));
    }
  }
}
