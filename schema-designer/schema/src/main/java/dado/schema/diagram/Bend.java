package dado.schema.diagram;

import dado.schema.file.LayoutFile.Position;
import java.util.ArrayList;
import java.util.List;

/// The way of an edge over the corners that people gave it: they stay, whatever stands there; only
/// its ends follow their boxes.
record Bend(Obstacles obstacles, RouteSearch.Ends ends) {

  Route over(List<Position> bends) {
    List<Integer> all = new ArrayList<>();
    leave(ends.from(), ends.fromY(), bends.getFirst(), all);
    for (Position bend : bends) {
      turn(bend, all);
    }
    List<Integer> back = new ArrayList<>();
    leave(ends.to(), ends.toY(), bends.getLast(), back);
    for (int i = back.size() - 2; i >= 0; i -= 2) {
      turn(new Position(back.get(i), back.get(i + 1)), all);
    }
    int[] corners = all.stream().mapToInt(Integer::intValue).toArray();
    return new Route(Route.straightened(corners), 0, new Rays());
  }

  /// Out of a box on the side of its first corner, level with the row, until above or below that.
  private void leave(int box, int y, Position to, List<Integer> out) {
    int left = obstacles.left(box);
    int right = obstacles.right(box);
    boolean east = 2L * to.x() >= (long) left + right;
    int stub = RouteSearch.Margin.WIDE.stub();
    int border = east ? right : left;
    boolean outside = east ? to.x() > right : to.x() < left;
    int x = outside ? to.x() : east ? right + stub : left - stub;
    out.addAll(List.of(border, y, x, y));
    if (!outside) {
      out.addAll(List.of(x, to.y()));
    }
  }

  /// On to a corner: level first where it is neither above nor beside the last one.
  private static void turn(Position to, List<Integer> all) {
    int x = all.get(all.size() - 2);
    int y = all.getLast();
    if (x != to.x() && y != to.y()) {
      boolean cameUpright = all.size() >= 4 && all.get(all.size() - 4) == x;
      all.addAll(cameUpright ? List.of(to.x(), y) : List.of(x, to.y()));
    }
    all.addAll(List.of(to.x(), to.y()));
  }
}
