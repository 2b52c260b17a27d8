package dado.kit.canvas;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Things by the squares of a uniform grid that they touch: what can be seen of many thousands is
/// found without asking each.
///
/// @param <T> the things
public final class GridIndex<T> {
  private static final double CELL = 512;

  /// A thing that touches more squares than this is asked each time.
  private static final int LARGE = 256;

  private final List<T> items;
  private final List<Rect> bounds;
  private final Map<Long, List<Integer>> cells = new HashMap<>();
  private final List<Integer> large = new ArrayList<>();

  /// An index of things that do not move.
  public GridIndex(List<T> items, Function<T, Rect> boundsOf) {
    this.items = List.copyOf(items);
    this.bounds = this.items.stream().map(boundsOf).toList();
    for (int i = 0; i < bounds.size(); i++) {
      add(i, bounds.get(i));
    }
  }

  private void add(int item, Rect r) {
    if (squares(r) > LARGE) {
      large.add(item);
      return;
    }
    for (long cx = cell(r.x()); cx <= cell(r.right()); cx++) {
      for (long cy = cell(r.y()); cy <= cell(r.bottom()); cy++) {
        cells.computeIfAbsent(key(cx, cy), k -> new ArrayList<>()).add(item);
      }
    }
  }

  /// The things whose bounds intersect an area, in their order.
  public List<T> in(Rect area) {
    BitSet found = new BitSet(items.size());
    if (squares(area) > cells.size()) {
      found.set(0, items.size());
    } else {
      large.forEach(found::set);
      mark(area, found);
    }
    List<T> seen = new ArrayList<>(found.cardinality());
    for (int i = found.nextSetBit(0); i >= 0; i = found.nextSetBit(i + 1)) {
      if (bounds.get(i).intersects(area)) {
        seen.add(items.get(i));
      }
    }
    return seen;
  }

  private void mark(Rect area, BitSet found) {
    for (long cx = cell(area.x()); cx <= cell(area.right()); cx++) {
      for (long cy = cell(area.y()); cy <= cell(area.bottom()); cy++) {
        cells.getOrDefault(key(cx, cy), List.of()).forEach(found::set);
      }
    }
  }

  private static double squares(Rect r) {
    return (r.width() / CELL + 1) * (r.height() / CELL + 1);
  }

  private static long cell(double at) {
    return (long) Math.floor(at / CELL);
  }

  private static long key(long cx, long cy) {
    return (cx << 32) ^ (cy & 0xffff_ffffL);
  }
}
