package dado.designer.canvas;

import dado.kit.canvas.DiagramEditor;
import dado.kit.canvas.DiagramScene;
import dado.kit.canvas.Handle;
import dado.kit.canvas.Port;
import dado.kit.canvas.Rect;
import dado.kit.text.Texts;
import dado.schema.diagram.ErBox;
import dado.schema.diagram.Point;
import dado.schema.model.Id;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Cursor;
import javafx.scene.control.MenuItem;

/// What hands may do to an ER diagram: tables and notes move, notes are resized, foreign keys are
/// bent, and a line from a column to a table makes one.
final class ErEditor implements DiagramEditor {
  private static final Texts TEXTS = new Texts("dado.designer.canvas.messages");

  private final ErBoard board;
  private final Acts acts;
  private final ErMenu menu;

  ErEditor(ErBoard board, Acts acts, ErMenu menu) {
    this.board = board;
    this.acts = acts;
    this.menu = menu;
  }

  @Override
  public boolean isMovable(String id) {
    return !board.places(List.of(id)).isEmpty();
  }

  @Override
  public DiagramScene moving(Set<String> ids, double dx, double dy) {
    return board.dragged(moved(ids, dx, dy));
  }

  private Map<String, Rect> moved(Set<String> ids, double dx, double dy) {
    Map<String, Rect> moved = new LinkedHashMap<>(board.places(ids));
    moved.replaceAll((id, r) -> r.moved(dx, dy));
    return moved;
  }

  @Override
  public void move(Set<String> ids, double dx, double dy) {
    Map<String, Rect> moved = moved(ids, dx, dy);
    board.place(TEXTS.get("act.move", moved.size()), moved);
  }

  @Override
  public void giveUp() {
    board.giveUp();
  }

  @Override
  public List<Handle> handles(Set<String> selected) {
    List<Handle> handles = new ArrayList<>();
    if (selected.size() == 1) {
      String id = selected.iterator().next();
      board.scene().flatMap(s -> s.note(id)).ifPresent(n -> corner(id, n, handles));
      board.scene().flatMap(s -> s.edge(id)).ifPresent(e -> corners(e, handles));
    }
    return handles;
  }

  private static void corner(String id, ErBox note, List<Handle> all) {
    Rect r = ErScene.rect(note.bounds());
    all.add(new Handle(id, 0, r.right(), r.bottom(), Cursor.SE_RESIZE));
  }

  private static void corners(DrawnEdge edge, List<Handle> all) {
    List<Point> points = edge.edge().points();
    for (int i = 1; i < points.size() - 1; i++) {
      all.add(new Handle(edge.id(), i, points.get(i).x(), points.get(i).y(), Cursor.CLOSED_HAND));
    }
  }

  @Override
  public DiagramScene pulling(Handle handle, double x, double y) {
    return resized(handle, x, y)
        .map(board::dragged)
        .orElseGet(() -> board.bent(handle.owner(), pulled(handle, x, y)));
  }

  @Override
  public void pull(Handle handle, double x, double y) {
    Optional<Map<String, Rect>> note = resized(handle, x, y);
    if (note.isPresent()) {
      board.place(TEXTS.get("act.resize"), note.orElseThrow());
      return;
    }
    board.bend(
        TEXTS.get("act.bend"), new Id(handle.owner()), Dragging.corners(pulled(handle, x, y)));
  }

  private Optional<Map<String, Rect>> resized(Handle handle, double x, double y) {
    return board
        .scene()
        .flatMap(s -> s.note(handle.owner()))
        .map(b -> ErScene.rect(b.bounds()))
        .map(r -> new Rect(r.x(), r.y(), Math.max(60, x - r.x()), Math.max(30, y - r.y())))
        .map(r -> Map.of(handle.owner(), r));
  }

  private List<Point> pulled(Handle handle, double x, double y) {
    return board
        .scene()
        .flatMap(s -> s.edge(handle.owner()))
        .map(e -> Corners.pulled(e.edge().points(), handle.number(), x, y))
        .orElse(List.of());
  }

  /// The rows of a table, where they can be read, are its ports; its head moves it.
  @Override
  public Optional<Port> portAt(double x, double y) {
    boolean rows = ErDetail.of(board.view().zoomProperty().get()) == ErDetail.ALL;
    return rows ? boxAt(x, y).flatMap(b -> port(b, x, y)) : Optional.empty();
  }

  private static Optional<Port> port(ErBox box, double x, double y) {
    int row = Rows.at(box, y);
    if (row < 0 || !Rows.isColumn(box, row)) {
      return Optional.empty();
    }
    Rect area = ErScene.rect(box.row(row));
    double side = x > area.centerX() ? area.right() : area.x();
    return Optional.of(
        new Port(box.table().value(), box.rows().get(row).column().value(), side, area.centerY()));
  }

  /// A table may reference itself: then the line ends at its head.
  @Override
  public Optional<Rect> target(Port from, double x, double y) {
    return boxAt(x, y)
        .filter(Rows::isTable)
        .filter(b -> !b.table().value().equals(from.owner()) || Rows.at(b, y) < 0)
        .map(b -> ErScene.rect(b.bounds()));
  }

  private Optional<ErBox> boxAt(double x, double y) {
    return board.scene().flatMap(s -> s.boxAt(x, y));
  }

  @Override
  public void connect(Port from, double x, double y) {
    boxAt(x, y).ifPresent(to -> acts.reference(from.owner(), from.id(), to.table().value()));
  }

  @Override
  public List<MenuItem> menu(Set<String> selected, double x, double y) {
    return menu.items(selected, x, y);
  }

  @Override
  public void add(double x, double y) {
    acts.addTable(x, y);
  }

  @Override
  public void rename(String id) {
    acts.rename(id);
  }

  @Override
  public void delete(Set<String> ids) {
    acts.delete(ids);
  }
}
