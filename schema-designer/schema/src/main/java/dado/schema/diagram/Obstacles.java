package dado.schema.diagram;

import java.util.Arrays;
import java.util.List;

/// The boxes of a diagram in a grid of cells, so that what stands in a way is found without looking
/// at all of them. Coordinates are whole pixels.
///
/// Boxes outside the grid are kept in its outermost cells, so a box can be moved anywhere.
final class Obstacles {

  /// The most that an edge keeps away from boxes.
  static final int REACH = 24;

  /// Cells of this size hold a box or two.
  private static final int CELL = 320;

  private static final int MOST_CELLS = 400;

  private final int[] left;
  private final int[] top;
  private final int[] right;
  private final int[] bottom;
  private final int originX;
  private final int originY;
  private final int width;
  private final int height;
  private final int columns;
  private final int[][] cells;
  private final int[] filled;
  private int hitAt;

  Obstacles(List<ErBox> boxes) {
    left = boxes.stream().mapToInt(b -> (int) Math.floor(b.bounds().x())).toArray();
    top = boxes.stream().mapToInt(b -> (int) Math.floor(b.bounds().y())).toArray();
    right = boxes.stream().mapToInt(b -> (int) Math.ceil(b.bounds().right())).toArray();
    bottom = boxes.stream().mapToInt(b -> (int) Math.ceil(b.bounds().bottom())).toArray();
    originX = Arrays.stream(left).min().orElse(0);
    originY = Arrays.stream(top).min().orElse(0);
    long wide = (long) Arrays.stream(right).max().orElse(0) - originX;
    long high = (long) Arrays.stream(bottom).max().orElse(0) - originY;
    width = (int) Math.max(CELL, wide / MOST_CELLS + 1);
    height = (int) Math.max(CELL, high / MOST_CELLS + 1);
    columns = (int) (wide / width) + 1;
    cells = new int[columns * ((int) (high / height) + 1)][2];
    filled = new int[cells.length];
    for (int i = 0; i < left.length; i++) {
      add(i);
    }
  }

  int left(int box) {
    return left[box];
  }

  int top(int box) {
    return top[box];
  }

  int right(int box) {
    return right[box];
  }

  int bottom(int box) {
    return bottom[box];
  }

  private int column(int x) {
    return Math.clamp(Math.floorDiv((long) x - originX, (long) width), 0, columns - 1);
  }

  private int row(int y) {
    return Math.clamp(
        Math.floorDiv((long) y - originY, (long) height), 0, cells.length / columns - 1);
  }

  private void add(int box) {
    for (int r = row(top[box] - REACH); r <= row(bottom[box] + REACH); r++) {
      for (int c = column(left[box] - REACH); c <= column(right[box] + REACH); c++) {
        int cell = r * columns + c;
        if (filled[cell] == cells[cell].length) {
          cells[cell] = Arrays.copyOf(cells[cell], 2 * filled[cell]);
        }
        cells[cell][filled[cell]++] = box;
      }
    }
  }

  private void remove(int box) {
    for (int r = row(top[box] - REACH); r <= row(bottom[box] + REACH); r++) {
      for (int c = column(left[box] - REACH); c <= column(right[box] + REACH); c++) {
        removeFrom(r * columns + c, box);
      }
    }
  }

  private void removeFrom(int cell, int box) {
    int[] boxes = cells[cell];
    for (int i = 0; i < filled[cell]; i++) {
      if (boxes[i] == box) {
        boxes[i] = boxes[--filled[cell]];
        return;
      }
    }
  }

  /// Moves a box so that its upper left corner is there.
  void move(int box, int x, int y) {
    remove(box);
    right[box] += x - left[box];
    bottom[box] += y - top[box];
    left[box] = x;
    top[box] = y;
    add(box);
  }

  /// The first box that stands in the way of a line, or -1; where the line meets it is [#hitAt()].
  ///
  /// @param limit the last x (of a level way) or y that the line wants to reach
  /// @param clearance how far it keeps away from boxes; less than `REACH`
  int hit(int x, int y, Way way, int limit, int clearance) {
    return way.level()
        ? levelHit(x, y, way, limit, clearance)
        : uprightHit(x, y, way, limit, clearance);
  }

  /// The coordinate at which the last line was stopped.
  int hitAt() {
    return hitAt;
  }

  private int levelHit(int x, int y, Way way, int limit, int clearance) {
    int found = -1;
    int last = column(limit);
    int base = row(y) * columns;
    for (int c = column(x); (last - c) * way.dx >= 0; c += way.dx) {
      found = levelHit(base + c, found, x, y, way, limit, clearance);
      if (found >= 0 && (c - column(hitAt)) * way.dx >= 0) {
        return found;
      }
    }
    return found;
  }

  /// The first of a box found before and those of a cell.
  private int levelHit(int cell, int found, int x, int y, Way way, int limit, int clearance) {
    int first = found;
    for (int i = 0; i < filled[cell]; i++) {
      int box = cells[cell][i];
      if (top[box] - clearance < y && y < bottom[box] + clearance) {
        first = nearer(first, box, x, limit, left[box] - clearance, right[box] + clearance, way);
      }
    }
    return first;
  }

  private int uprightHit(int x, int y, Way way, int limit, int clearance) {
    int found = -1;
    int last = row(limit);
    int column = column(x);
    for (int r = row(y); (last - r) * way.dy >= 0; r += way.dy) {
      found = uprightHit(r * columns + column, found, x, y, way, limit, clearance);
      if (found >= 0 && (r - row(hitAt)) * way.dy >= 0) {
        return found;
      }
    }
    return found;
  }

  /// The first of a box found before and those of a cell.
  private int uprightHit(int cell, int found, int x, int y, Way way, int limit, int clearance) {
    int first = found;
    for (int i = 0; i < filled[cell]; i++) {
      int box = cells[cell][i];
      if (left[box] - clearance < x && x < right[box] + clearance) {
        first = nearer(first, box, y, limit, top[box] - clearance, bottom[box] + clearance, way);
      }
    }
    return first;
  }

  /// The one of two boxes that a line meets first, on a tie the one with the lower number.
  ///
  /// @param low the lower border of the second on the line
  private int nearer(int found, int box, int from, int limit, int low, int high, Way way) {
    boolean forward = way.dx + way.dy > 0;
    boolean inTheWay = forward ? high > from && low < limit : low < from && high > limit;
    if (!inTheWay) {
      return found;
    }
    int at = forward ? Math.max(low, from) : Math.min(high, from);
    int lead = found < 0 ? 1 : forward ? hitAt - at : at - hitAt;
    if (lead > 0 || (lead == 0 && box < found)) {
      hitAt = at;
      return box;
    }
    return found;
  }

  /// Whether a point is nearer to some box than that.
  boolean near(int x, int y, int clearance) {
    int cell = row(y) * columns + column(x);
    for (int i = 0; i < filled[cell]; i++) {
      int box = cells[cell][i];
      if (x > left[box] - clearance
          && x < right[box] + clearance
          && y > top[box] - clearance
          && y < bottom[box] + clearance) {
        return true;
      }
    }
    return false;
  }
}
