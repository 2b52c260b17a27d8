package dado.schema.diagram;

import dado.schema.file.LayoutFile.Position;
import dado.schema.model.Id;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Finds room for boxes that have no place yet: near what they are joined with, upon nothing, and
/// without moving anything.
final class Placement {

  /// How far boxes keep from each other.
  private static final double ACROSS = Columns.ROOM_ACROSS;

  private static final double DOWN = Columns.ROOM_DOWN;
  private static final int RINGS = 14;

  private final List<Bounds> taken;
  private final Bounds ground;

  private Placement(List<Bounds> taken) {
    this.taken = new ArrayList<>(taken);
    this.ground = taken.stream().reduce(Bounds::union).orElse(new Bounds(0, 0, 0, 0));
  }

  /// Places for the boxes of a graph that have none.
  ///
  /// @param at the places that there are
  /// @param others what stands on the diagram besides, such as notes
  /// @return places for those without
  static Map<Id, Position> missing(ErGraph graph, Map<Id, Position> at, List<Bounds> others) {
    Map<Integer, Bounds> placed = placed(graph, at);
    Set<Integer> open =
        IntStream.range(0, graph.boxes().size())
            .boxed()
            .filter(i -> !placed.containsKey(i))
            .collect(Collectors.toCollection(HashSet::new));
    List<Bounds> taken = new ArrayList<>(placed.values());
    taken.addAll(others);
    return new Placement(taken).place(graph, placed, open);
  }

  private static Map<Integer, Bounds> placed(ErGraph graph, Map<Id, Position> at) {
    Map<Integer, Bounds> placed = new HashMap<>();
    for (int i = 0; i < graph.boxes().size(); i++) {
      ErBox box = graph.boxes().get(i);
      Position position = at.get(box.table());
      if (position != null) {
        placed.put(i, at(box, position));
      }
    }
    return placed;
  }

  private Map<Id, Position> place(ErGraph graph, Map<Integer, Bounds> placed, Set<Integer> open) {
    List<Set<Integer>> neighbours = neighbours(graph);
    Map<Id, Position> places = new LinkedHashMap<>();
    while (!open.isEmpty()) {
      int next = next(open, neighbours, placed);
      ErBox box = graph.boxes().get(next);
      Bounds spot = spot(box.bounds(), near(neighbours.get(next), placed));
      placed.put(next, spot);
      taken.add(spot);
      open.remove(next);
      places.put(box.table(), new Position((int) spot.x(), (int) spot.y()));
    }
    return places;
  }

  private Bounds spot(Bounds box, List<Bounds> near) {
    return near.isEmpty() ? below(box) : beside(box, near);
  }

  private static List<Set<Integer>> neighbours(ErGraph graph) {
    List<Set<Integer>> neighbours = new ArrayList<>();
    graph.boxes().forEach(box -> neighbours.add(new HashSet<>()));
    for (ErLink link : graph.links()) {
      if (!link.isLoop()) {
        neighbours.get(link.from()).add(link.to());
        neighbours.get(link.to()).add(link.from());
      }
    }
    return neighbours;
  }

  /// The one with the most neighbours in place, on a tie the first.
  private static int next(
      Set<Integer> open, List<Set<Integer>> neighbours, Map<Integer, Bounds> placed) {
    Comparator<Integer> most =
        Comparator.comparingLong(
            i -> -neighbours.get(i).stream().filter(placed::containsKey).count());
    return open.stream().min(most.thenComparing(Comparator.naturalOrder())).orElseThrow();
  }

  private static List<Bounds> near(Set<Integer> neighbours, Map<Integer, Bounds> placed) {
    List<Bounds> near = new ArrayList<>();
    for (int neighbour : neighbours.stream().sorted().toList()) {
      Bounds bounds = placed.get(neighbour);
      if (bounds != null) {
        near.add(bounds);
      }
    }
    return near;
  }

  /// Below everything, in a row.
  private Bounds below(Bounds box) {
    double y = taken.isEmpty() ? 0 : ground.bottom() + DOWN;
    double x = ground.x();
    Bounds spot = at(box, x, y);
    while (!free(spot)) {
      x += box.width() + ACROSS;
      spot = at(box, x, y);
    }
    return spot;
  }

  private Bounds beside(Bounds box, List<Bounds> near) {
    List<Bounds> candidates = new ArrayList<>();
    for (Bounds other : near) {
      candidates.add(at(box, other.right() + ACROSS, other.y()));
      candidates.add(at(box, other.x() - ACROSS - box.width(), other.y()));
      candidates.add(at(box, other.x(), other.bottom() + DOWN));
      candidates.add(at(box, other.x(), other.y() - DOWN - box.height()));
    }
    rings(box, middle(near), candidates);
    Bounds best = below(box);
    double least = way(best, near);
    for (Bounds candidate : candidates) {
      double its = way(candidate, near);
      if (its < least && free(candidate)) {
        least = its;
        best = candidate;
      }
    }
    return best;
  }

  /// Spots around a point, farther and farther.
  private static void rings(Bounds box, Point middle, List<Bounds> spots) {
    double stepX = (box.width() + ACROSS) / 2;
    double stepY = (box.height() + DOWN) / 2;
    for (int i = -RINGS; i <= RINGS; i++) {
      for (int j = -RINGS; j <= RINGS; j++) {
        double x = middle.x() - box.width() / 2 + i * stepX;
        double y = middle.y() - box.height() / 2 + j * stepY;
        spots.add(at(box, x, y));
      }
    }
  }

  private static Point middle(List<Bounds> near) {
    double x = near.stream().mapToDouble(b -> b.x() + b.width() / 2).average().orElse(0);
    double y = near.stream().mapToDouble(b -> b.y() + b.height() / 2).average().orElse(0);
    return new Point(x, y);
  }

  /// How far it is from a spot to all neighbours; ways up and down count more, for edges leave at
  /// the sides.
  private static double way(Bounds spot, List<Bounds> near) {
    double way = 0;
    for (Bounds other : near) {
      double across = spot.x() + spot.width() / 2 - other.x() - other.width() / 2;
      double down = spot.y() + spot.height() / 2 - other.y() - other.height() / 2;
      way += Math.abs(across) + 1.5 * Math.abs(down);
    }
    return way;
  }

  /// A box at a spot on the grid of 8 pixels.
  private static Bounds at(Bounds box, double x, double y) {
    return new Bounds(8 * Math.rint(x / 8), 8 * Math.rint(y / 8), box.width(), box.height());
  }

  private static Bounds at(ErBox box, Position position) {
    return box.at(position.x(), position.y()).bounds();
  }

  private boolean free(Bounds spot) {
    Bounds room =
        new Bounds(
            spot.x() - ACROSS / 2,
            spot.y() - DOWN / 2,
            spot.width() + ACROSS,
            spot.height() + DOWN);
    return taken.stream().noneMatch(room::overlaps);
  }

  /// Places for boxes that keep their places to each other, about where they stand now.
  ///
  /// @param boxes where they stand now
  /// @param block where they stand to each other; what is not among the boxes is passed over
  /// @param others what stays, and is not covered
  static Map<Id, Position> block(List<ErBox> boxes, Map<Id, Position> block, List<Bounds> others) {
    Bounds now = boxes.stream().map(ErBox::bounds).reduce(Bounds::union).orElseThrow();
    List<Bounds> asBlock =
        boxes.stream()
            .map(box -> at(box, block.getOrDefault(box.table(), new Position(0, 0))))
            .toList();
    Bounds all = asBlock.stream().reduce(Bounds::union).orElseThrow();
    Bounds there = new Placement(others).nearest(all, middle(List.of(now)));
    Map<Id, Position> places = new LinkedHashMap<>();
    for (int i = 0; i < boxes.size(); i++) {
      places.put(boxes.get(i).table(), moved(asBlock.get(i), all, there));
    }
    return places;
  }

  /// Where a box comes to stand when the block around it moves.
  private static Position moved(Bounds box, Bounds from, Bounds to) {
    double x = box.x() - from.x() + to.x();
    double y = box.y() - from.y() + to.y();
    return new Position((int) x, (int) y);
  }

  /// The free spot whose middle is nearest to a point.
  private Bounds nearest(Bounds box, Point middle) {
    List<Bounds> near = List.of(new Bounds(middle.x(), middle.y(), 0, 0));
    List<Bounds> candidates = candidates(box, middle);
    candidates.sort(Comparator.comparingDouble(spot -> way(spot, near)));
    return candidates.stream().filter(this::free).findFirst().orElseGet(() -> below(box));
  }

  /// Spots upon a point, and level with it or in line with it next to what stands there.
  private List<Bounds> candidates(Bounds box, Point middle) {
    double x = middle.x() - box.width() / 2;
    double y = middle.y() - box.height() / 2;
    List<Bounds> candidates = new ArrayList<>();
    candidates.add(at(box, x, y));
    for (Bounds other : taken) {
      candidates.add(at(box, other.right() + ACROSS, y));
      candidates.add(at(box, other.x() - ACROSS - box.width(), y));
      candidates.add(at(box, x, other.bottom() + DOWN + 8));
      candidates.add(at(box, x, other.y() - DOWN - box.height() - 8));
    }
    return candidates;
  }
}
