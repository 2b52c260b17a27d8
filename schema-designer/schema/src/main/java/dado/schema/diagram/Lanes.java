package dado.schema.diagram;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// The lines of all routes, and how far each is shifted so that edges which run over one another
/// lie side by side. Edges that come to one column share its last line, as a tree its trunk.
///
/// The shifts of a line follow from the routes on it alone, not from what was there before.
final class Lanes {

  /// How far lines lie apart where there is room, in pixels.
  private static final int GAP = 7;

  private final Map<Track, List<Line>> tracks = new HashMap<>();
  private final int[][] shifts;

  /// What all lines of one direction and coordinate lie on.
  private record Track(boolean level, int coordinate) implements Comparable<Track> {
    @Override
    public int compareTo(Track other) {
      int direction = Boolean.compare(level, other.level);
      return direction != 0 ? direction : Integer.compare(coordinate, other.coordinate);
    }
  }

  /// A line of a route that can be shifted.
  ///
  /// @param bundle what lines have in common that may lie on one another
  /// @param lowSide -1 where the route comes to its lower end from the side of lower coordinates, 1
  ///   from the other
  private record Line(
      int edge, int number, int low, int high, long bundle, int lowSide, int highSide, int shift) {}

  Lanes(int edges) {
    shifts = new int[edges][];
    Arrays.fill(shifts, new int[0]);
  }

  /// How far each line of an edge is shifted.
  int[] shifts(int edge) {
    return shifts[edge];
  }

  /// Takes old routes away and new ones in.
  ///
  /// @param removed by edge
  /// @param ports by edge: the same number for edges that come to the same column on the same side
  /// @return the edges of which some line is shifted otherwise than before
  Set<Integer> change(Map<Integer, Route> removed, Map<Integer, Route> added, long[] ports) {
    Set<Track> touched = new TreeSet<>();
    removed.forEach((edge, route) -> remove(edge, route, touched));
    added.forEach((edge, route) -> add(edge, route, ports[edge], touched));
    Set<Integer> changed = new HashSet<>();
    for (Track track : touched) {
      Optional.ofNullable(tracks.get(track)).ifPresent(lines -> spread(lines, changed));
    }
    return changed;
  }

  private void remove(int edge, Route route, Set<Track> touched) {
    for (int line = 1; line < route.lines() - 1; line++) {
      Track track = new Track(route.level(line), route.coordinate(line));
      List<Line> lines = tracks.get(track);
      if (lines != null) {
        lines.removeIf(l -> l.edge() == edge);
        touched.add(track);
        if (lines.isEmpty()) {
          tracks.remove(track);
        }
      }
    }
  }

  private void add(int edge, Route route, long port, Set<Track> touched) {
    shifts[edge] = new int[route.lines()];
    for (int line = 1; line < route.lines() - 1 && route.shift() > 0; line++) {
      Track track = new Track(route.level(line), route.coordinate(line));
      long bundle = line == route.lines() - 2 ? port : -1L - edge;
      tracks.computeIfAbsent(track, key -> new ArrayList<>()).add(line(edge, route, line, bundle));
      touched.add(track);
    }
  }

  private static Line line(int edge, Route route, int number, long bundle) {
    boolean forward = route.start(number) <= route.end(number);
    int before = Integer.signum(route.start(number - 1) - route.end(number - 1));
    int after = Integer.signum(route.end(number + 1) - route.start(number + 1));
    return new Line(
        edge,
        number,
        Math.min(route.start(number), route.end(number)),
        Math.max(route.start(number), route.end(number)),
        bundle,
        forward ? before : after,
        forward ? after : before,
        route.shift());
  }

  private void spread(List<Line> lines, Set<Integer> changed) {
    lines.sort(
        Comparator.comparingInt(Line::low)
            .thenComparingInt(Line::high)
            .thenComparingInt(Line::edge)
            .thenComparingInt(Line::number));
    int from = 0;
    int reach = Integer.MIN_VALUE;
    for (int i = 0; i < lines.size(); i++) {
      if (i > from && lines.get(i).low() > reach) {
        side(lines.subList(from, i), changed);
        from = i;
      }
      reach = Math.max(reach, lines.get(i).high());
    }
    side(lines.subList(from, lines.size()), changed);
  }

  /// Puts lines that overlap side by side.
  private void side(List<Line> lines, Set<Integer> changed) {
    Map<Long, Line> bundles = new LinkedHashMap<>();
    lines.forEach(line -> bundles.merge(line.bundle(), line, Lanes::joined));
    List<Line> ordered = new ArrayList<>(bundles.values());
    ordered.sort(Comparator.comparingInt(Lanes::turn).thenComparing(Lanes::compare));
    Map<Long, Integer> place = places(ordered);
    for (Line line : lines) {
      int shift = place.getOrDefault(line.bundle(), 0);
      if (shifts[line.edge()][line.number()] != shift) {
        shifts[line.edge()][line.number()] = shift;
        changed.add(line.edge());
      }
    }
  }

  private static Map<Long, Integer> places(List<Line> ordered) {
    int room = ordered.stream().mapToInt(Line::shift).min().orElse(0);
    double gap = ordered.size() < 2 ? 0 : Math.min(GAP, 2.0 * room / (ordered.size() - 1));
    double first = -gap * (ordered.size() - 1) / 2;
    Map<Long, Integer> places = new HashMap<>();
    for (int i = 0; i < ordered.size(); i++) {
      places.put(ordered.get(i).bundle(), (int) Math.round(first + i * gap));
    }
    return places;
  }

  private static Line joined(Line a, Line b) {
    return new Line(
        Math.min(a.edge(), b.edge()),
        a.number(),
        Math.min(a.low(), b.low()),
        Math.max(a.high(), b.high()),
        a.bundle(),
        a.low() <= b.low() ? a.lowSide() : b.lowSide(),
        a.high() >= b.high() ? a.highSide() : b.highSide(),
        Math.min(a.shift(), b.shift()));
  }

  /// Lines with both ends to the lower side lie lower than those with both to the higher one.
  private static int turn(Line line) {
    return line.lowSide() + line.highSide();
  }

  /// The order in which lines that turn alike cross least: nested where both ends turn to one side,
  /// else as stairs.
  private static int compare(Line a, Line b) {
    int order;
    if (turn(a) < 0) {
      order = Integer.compare(a.high() - a.low(), b.high() - b.low());
    } else if (turn(a) > 0) {
      order = Integer.compare(b.high() - b.low(), a.high() - a.low());
    } else if (a.lowSide() < 0) {
      order = b.lowSide() < 0 ? Integer.compare(b.low(), a.low()) : -1;
    } else {
      order = b.lowSide() < 0 ? 1 : Integer.compare(a.low(), b.low());
    }
    return order != 0 ? order : Integer.compare(a.edge(), b.edge());
  }
}
