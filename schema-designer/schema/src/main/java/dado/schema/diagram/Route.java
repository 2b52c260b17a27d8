package dado.schema.diagram;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The way of an edge before it is spread from others.
///
/// @param corners x and y by turns, from border to border; level and upright lines by turns, the
///   first and the last level
/// @param shift how far its lines may be shifted without coming to a box
/// @param rays where the search looked that found it
record Route(int[] corners, int shift, Rays rays) {

  /// Corners without those that lie on a line.
  static int[] straightened(int[] corners) {
    int[] kept = new int[corners.length];
    int size = 0;
    for (int i = 0; i < corners.length; i += 2) {
      if (size >= 2 && kept[size - 2] == corners[i] && kept[size - 1] == corners[i + 1]) {
        continue;
      }
      if (size >= 4 && onALine(kept, size, corners, i)) {
        size -= 2;
      }
      kept[size++] = corners[i];
      kept[size++] = corners[i + 1];
    }
    return Arrays.copyOf(kept, size);
  }

  private static boolean onALine(int[] kept, int size, int[] corners, int i) {
    boolean level = kept[size - 3] == kept[size - 1] && kept[size - 1] == corners[i + 1];
    boolean upright = kept[size - 4] == kept[size - 2] && kept[size - 2] == corners[i];
    return level || upright;
  }

  /// How many lines it has.
  int lines() {
    return corners.length / 2 - 1;
  }

  boolean level(int line) {
    return corners[2 * line + 1] == corners[2 * line + 3];
  }

  /// The y of a level line, the x of an upright one.
  int coordinate(int line) {
    return level(line) ? corners[2 * line + 1] : corners[2 * line];
  }

  /// Where a line starts, along itself.
  int start(int line) {
    return level(line) ? corners[2 * line] : corners[2 * line + 1];
  }

  /// Where a line ends, along itself.
  int end(int line) {
    return level(line) ? corners[2 * line + 2] : corners[2 * line + 3];
  }

  /// The corners with each line shifted.
  ///
  /// @param shifts by line; those of the first and the last are 0
  List<Point> shifted(int[] shifts) {
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < corners.length / 2; i++) {
      double x = corners[2 * i];
      double y = corners[2 * i + 1];
      for (int line = Math.max(0, i - 1); line <= Math.min(i, lines() - 1); line++) {
        x += level(line) ? 0 : shifts[line];
        y += level(line) ? shifts[line] : 0;
      }
      points.add(new Point(x, y));
    }
    return points;
  }
}
