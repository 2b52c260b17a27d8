package dado.schema.diagram;

import java.util.Arrays;

/// The lines along which a search looked for boxes: as long as no box comes to or goes from them,
/// the same search finds the same route.
final class Rays {

  /// Four numbers a line: left, top, right, bottom, with the clearance it kept.
  private int[] lines = new int[32];

  private int size;
  private int left = Integer.MAX_VALUE;
  private int top = Integer.MAX_VALUE;
  private int right = Integer.MIN_VALUE;
  private int bottom = Integer.MIN_VALUE;

  void add(int x1, int y1, int x2, int y2, int clearance) {
    if (size == lines.length) {
      lines = Arrays.copyOf(lines, 2 * size);
    }
    lines[size] = Math.min(x1, x2) - clearance;
    lines[size + 1] = Math.min(y1, y2) - clearance;
    lines[size + 2] = Math.max(x1, x2) + clearance;
    lines[size + 3] = Math.max(y1, y2) + clearance;
    left = Math.min(left, lines[size]);
    top = Math.min(top, lines[size + 1]);
    right = Math.max(right, lines[size + 2]);
    bottom = Math.max(bottom, lines[size + 3]);
    size += 4;
  }

  /// Gives back the room that is not used.
  Rays trimmed() {
    lines = Arrays.copyOf(lines, size);
    return this;
  }

  /// Whether a rectangle comes to some line within its clearance, be it by its border.
  boolean touch(int x, int y, int r, int b) {
    if (x > right || r < left || y > bottom || b < top) {
      return false;
    }
    for (int i = 0; i < size; i += 4) {
      if (x <= lines[i + 2] && r >= lines[i] && y <= lines[i + 3] && b >= lines[i + 1]) {
        return true;
      }
    }
    return false;
  }
}
