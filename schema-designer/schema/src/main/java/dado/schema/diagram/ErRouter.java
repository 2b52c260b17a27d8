package dado.schema.diagram;

import dado.schema.file.LayoutFile;
import dado.schema.file.LayoutFile.Position;
import dado.schema.model.Id;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/// A diagram in which boxes are moved: its edges run around the boxes, and after a move only those
/// are routed anew whose way the moved box can have to do with. Nothing moves but what is moved.
///
/// The routes follow from where the boxes stand and not from how they came there: a box that is
/// moved away and back has its old routes again. One thread uses it at a time.
public final class ErRouter {

  private final List<ErBox> boxes;
  private final List<ErLink> links;
  private final Map<String, String> colours;
  private final Map<Id, List<Position>> bends;
  private final Map<Id, Integer> numbers = new HashMap<>();
  private final List<List<Integer>> linksOf = new ArrayList<>();
  private final Obstacles obstacles;
  private final RouteSearch search;
  private final Lanes lanes;
  private final Route[] routes;
  private final long[] ports;
  private final List<ErEdge> edges = new ArrayList<>();

  /// @param boxes at their positions
  ErRouter(List<ErBox> boxes, List<ErLink> links, LayoutFile layout) {
    this.boxes = new ArrayList<>(boxes);
    this.links = List.copyOf(links);
    this.colours = layout.colours();
    this.bends = new HashMap<>(layout.bends());
    this.obstacles = new Obstacles(boxes);
    this.search = new RouteSearch(obstacles);
    this.lanes = new Lanes(links.size());
    this.routes = new Route[links.size()];
    this.ports = new long[links.size()];
    for (int i = 0; i < boxes.size(); i++) {
      numbers.putIfAbsent(boxes.get(i).table(), i);
      linksOf.add(new ArrayList<>());
    }
    Set<Integer> all = new LinkedHashSet<>();
    for (int i = 0; i < links.size(); i++) {
      all.add(i);
      linksOf.get(links.get(i).from()).add(i);
      linksOf.get(links.get(i).to()).add(i);
      edges.add(links.get(i).edge(boxes, List.of()));
    }
    route(all);
  }

  /// The diagram as it stands now.
  public ErDiagram diagram() {
    return ErDiagram.of(boxes, edges, groups());
  }

  /// The edges as they stand now, in their order.
  public List<ErEdge> edges() {
    return List.copyOf(edges);
  }

  /// Moves boxes; ids that are not in the diagram are passed over.
  ///
  /// @return the ids of the edges that run otherwise than before
  public Set<Id> move(Map<Id, Position> moved) {
    Set<Integer> touched = new LinkedHashSet<>();
    moved.forEach((id, to) -> {
      Integer box = numbers.get(id);
      if (box != null) {
        touch(box, touched);
        boxes.set(box, boxes.get(box).at(to.x(), to.y()));
        obstacles.move(box, to.x(), to.y());
        touch(box, touched);
        touched.addAll(linksOf.get(box));
      }
    });
    return route(touched);
  }

  /// Gives an edge corners, or, with none, leaves it to find its way again.
  ///
  /// @return the ids of the edges that run otherwise than before
  public Set<Id> bend(Id edge, List<Position> corners) {
    if (corners.isEmpty()) {
      bends.remove(edge);
    } else {
      bends.put(edge, List.copyOf(corners));
    }
    Set<Integer> touched = new LinkedHashSet<>();
    for (int i = 0; i < links.size(); i++) {
      if (links.get(i).id().equals(edge)) {
        touched.add(i);
      }
    }
    return route(touched);
  }

  /// Adds the edges whose search looked at where a box stands now.
  private void touch(int box, Set<Integer> touched) {
    int left = obstacles.left(box);
    int top = obstacles.top(box);
    int right = obstacles.right(box);
    int bottom = obstacles.bottom(box);
    for (int i = 0; i < routes.length; i++) {
      if (routes[i].rays().touch(left, top, right, bottom)) {
        touched.add(i);
      }
    }
  }

  private Set<Id> route(Set<Integer> touched) {
    Map<Integer, Route> removed = new HashMap<>();
    NavigableMap<Integer, Route> added = new TreeMap<>();
    for (int i : touched) {
      if (routes[i] != null) {
        removed.put(i, routes[i]);
      }
      routes[i] = way(links.get(i));
      ports[i] = port(i);
      added.put(i, routes[i]);
    }
    Set<Integer> changed = lanes.change(removed, added, ports);
    changed.addAll(touched);
    return redrawn(changed);
  }

  private Route way(ErLink link) {
    ErBox from = boxes.get(link.from());
    ErBox to = boxes.get(link.to());
    RouteSearch.Ends ends =
        new RouteSearch.Ends(
            link.from(),
            (int) from.port(link.fromRow(), true).y(),
            link.to(),
            (int) to.port(link.toRow(), true).y());
    List<Position> corners = bends.getOrDefault(link.id(), List.of());
    return corners.isEmpty() ? search.find(ends) : new Bend(obstacles, ends).over(corners);
  }

  /// A number for the row and the side that an edge comes to.
  private long port(int edge) {
    int[] corners = routes[edge].corners();
    int side = corners[corners.length - 2] > corners[corners.length - 4] ? 0 : 1;
    ErLink link = links.get(edge);
    return ((long) link.to() << 20 | (link.toRow() + 1L)) << 1 | side;
  }

  private Set<Id> redrawn(Set<Integer> changed) {
    Set<Id> otherwise = new HashSet<>();
    for (int i : changed) {
      List<Point> points = routes[i].shifted(lanes.shifts(i));
      if (!points.equals(edges.get(i).points())) {
        edges.set(i, edges.get(i).along(points));
        otherwise.add(links.get(i).id());
      }
    }
    return otherwise;
  }

  private List<ErGroup> groups() {
    Map<String, Bounds> areas = new TreeMap<>();
    for (ErBox box : boxes) {
      if (box.kind() != ErBox.Kind.NOTE) {
        areas.merge(box.name().schema(), box.bounds(), Bounds::union);
      }
    }
    List<ErGroup> groups = new ArrayList<>();
    if (areas.size() > 1) {
      areas.forEach((schema, area) -> groups.add(group(schema, area.grown(ErGroup.MARGIN))));
    }
    return groups;
  }

  private ErGroup group(String schema, Bounds area) {
    Bounds titled =
        new Bounds(area.x(), area.y() - ErGroup.TITLE, area.width(), area.height() + ErGroup.TITLE);
    return new ErGroup(schema, titled, colours.getOrDefault(schema, ""));
  }
}
