package dado.designer.model;

import dado.schema.diagram.ErBox;
import dado.schema.diagram.ErDiagram;
import dado.schema.diagram.ErDiagrams;
import dado.schema.diagram.ErEdge;
import dado.schema.diagram.ErRouter;
import dado.schema.diagram.Shown;
import dado.schema.file.LayoutFile;
import dado.schema.file.LayoutFile.Note;
import dado.schema.file.LayoutFile.Position;
import dado.schema.model.Id;
import dado.schema.model.Schema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A diagram that follows its layout: what moves has its edges routed anew, and all else stays.
///
/// It is made on any thread, and then used on the UI thread alone.
public final class Routing {

  private final Schema schema;
  private final ErRouter router;
  private final Set<Id> dragged = new HashSet<>();
  private LayoutFile layout;

  private Routing(Schema schema, LayoutFile layout, ErRouter router) {
    this.schema = schema;
    this.layout = layout;
    this.router = router;
  }

  /// Routes all edges of a schema; slow where there are thousands.
  public static Routing of(Schema schema, LayoutFile layout) {
    return new Routing(schema, layout, ErDiagrams.router(schema, layout, Shown.USUAL));
  }

  /// The diagram as it stands.
  public ErDiagram diagram() {
    return router.diagram();
  }

  /// Moves and bends what stands elsewhere in another layout of the same schema.
  ///
  /// @return whether that was all that differs; if not, it must be routed as a whole
  public boolean follow(Schema now, LayoutFile next) {
    if (!now.tables().equals(schema.tables())
        || !now.objects().equals(schema.objects())
        || !sameButPlaces(next)) {
      return false;
    }
    Map<Id, Position> moved = moved(next);
    router.move(moved);
    Set<Id> edges = new HashSet<>(layout.bends().keySet());
    edges.addAll(next.bends().keySet());
    for (Id edge : edges) {
      List<Position> corners = next.bends().getOrDefault(edge, List.of());
      if (dragged.contains(edge) || !corners.equals(layout.bends().get(edge))) {
        router.bend(edge, corners);
      }
    }
    dragged.clear();
    layout = next;
    return true;
  }

  private Map<Id, Position> moved(LayoutFile next) {
    Map<Id, Position> moved = new HashMap<>();
    places(next)
        .forEach((id, at) -> {
          if (dragged.contains(id) || !at.equals(places(layout, id))) {
            moved.put(id, at);
          }
        });
    return moved;
  }

  private static Map<Id, Position> places(LayoutFile layout) {
    Map<Id, Position> places = new HashMap<>(layout.positions());
    layout.notes().forEach((id, note) -> places.put(id, note.at()));
    return places;
  }

  private static Position places(LayoutFile layout, Id id) {
    Note note = layout.notes().get(id);
    return note == null
        ? layout.position(id).orElse(new Position(Integer.MIN_VALUE, 0))
        : note.at();
  }

  private boolean sameButPlaces(LayoutFile next) {
    boolean notes =
        next.notes().keySet().equals(layout.notes().keySet())
            && next.notes().entrySet().stream().allMatch(this::sameButPlace);
    return notes
        && next.positions().keySet().equals(layout.positions().keySet())
        && next.colours().equals(layout.colours())
        && next.collapsed().equals(layout.collapsed());
  }

  private boolean sameButPlace(Map.Entry<Id, Note> entry) {
    Note now = entry.getValue();
    return Optional.ofNullable(layout.notes().get(entry.getKey()))
        .filter(was -> now.width() == was.width() && now.height() == was.height())
        .filter(was -> now.text().equals(was.text()))
        .isPresent();
  }

  /// Moves boxes for as long as a drag lasts.
  ///
  /// @return the edges that run otherwise now
  public Set<Id> drag(Map<Id, Position> moved) {
    dragged.addAll(moved.keySet());
    return router.move(moved);
  }

  /// Bends an edge for as long as a drag lasts.
  public void drag(Id edge, List<Position> corners) {
    dragged.add(edge);
    router.bend(edge, corners);
  }

  /// The edges as they run now.
  public List<ErEdge> edges() {
    return router.edges();
  }

  /// A box elsewhere.
  public static ErBox at(ErBox box, double x, double y) {
    return new ErBox(
        box.kind(),
        box.table(),
        box.name(),
        box.title(),
        box.bounds().moved(x - box.bounds().x(), y - box.bounds().y()),
        box.marksWidth(),
        box.rows(),
        box.collapsed());
  }

  /// Puts everything back that a drag moved.
  public void giveUp() {
    if (dragged.isEmpty()) {
      return;
    }
    Map<Id, Position> back = new HashMap<>(places(layout));
    back.keySet().retainAll(dragged);
    router.move(back);
    for (Id edge : new ArrayList<>(dragged)) {
      if (!back.containsKey(edge)) {
        router.bend(edge, layout.bends().getOrDefault(edge, List.of()));
      }
    }
    dragged.clear();
  }
}
