package dado.schema.diagram;

/// The search for the cheapest way of one edge around the boxes: a line runs until something stands
/// in its way, then along that to its corners. Length and corners cost; each kind of obstacle is
/// met only where a line really meets it, so the search looks at few of many boxes.
///
/// It depends on nothing but the boxes it meets, so the same boxes give the same way.
final class RouteSearch {

  /// What a corner costs, in pixels of way.
  private static final int CORNER = 100;

  /// A search that has gone on for so many steps is given up.
  private static final int STEPS = 6000;

  private final Obstacles obstacles;
  private final Nodes nodes = new Nodes();
  private Rays rays = new Rays();
  private Margin margin = Margin.WIDE;
  private final int[] goalX = new int[2];
  private int goalY;

  /// How far an edge keeps away from boxes.
  ///
  /// @param clearance from all of them
  /// @param stub how far it runs straight out of its own
  record Margin(int clearance, int stub) {
    static final Margin WIDE = new Margin(22, 32);

    /// From wide to narrow: the next is taken where boxes leave no room for the one before.
    static final Margin[] ALL = {WIDE, new Margin(12, 22), new Margin(6, 12), new Margin(2, 4)};

    /// How far a line may be shifted without coming to a box.
    int shift() {
      return clearance / 2 - 1;
    }
  }

  /// The ends of an edge.
  ///
  /// @param from the number of the box it leaves
  /// @param fromY the height at which it does
  record Ends(int from, int fromY, int to, int toY) {
    boolean samePort() {
      return from == to && fromY == toY;
    }
  }

  RouteSearch(Obstacles obstacles) {
    this.obstacles = obstacles;
  }

  /// The corners as x and y by turns, from border to border. Where there is no way around, it goes
  /// straight through.
  Route find(Ends ends) {
    rays = new Rays();
    for (Margin each : Margin.ALL) {
      margin = each;
      int found = search(ends);
      if (found >= 0) {
        return new Route(corners(ends, found), margin.shift(), rays.trimmed());
      }
    }
    return new Route(through(ends), 0, rays.trimmed());
  }

  private int search(Ends ends) {
    nodes.clear();
    goalX[0] = obstacles.right(ends.to()) + margin.stub();
    goalX[1] = obstacles.left(ends.to()) - margin.stub();
    goalY = ends.toY();
    start(obstacles.right(ends.from()) + margin.stub(), Way.EAST, ends);
    if (!ends.samePort()) {
      start(obstacles.left(ends.from()) - margin.stub(), Way.WEST, ends);
    }
    for (int steps = 0; steps < STEPS; steps++) {
      int node = nodes.take();
      if (node < 0 || nodes.isGoal(node)) {
        return node;
      }
      expand(node, ends);
    }
    return -1;
  }

  private void start(int x, Way way, Ends ends) {
    rays.add(x, ends.fromY(), x, ends.fromY(), margin.clearance());
    if (!obstacles.near(x, ends.fromY(), margin.clearance())) {
      add(-1, x, ends.fromY(), way, ends.from(), 0);
    }
  }

  private void add(int parent, int x, int y, Way way, int hug, int cost) {
    nodes.add(parent, x, y, way, hug, cost, cost + hurried(estimate(x, y, way)), false);
  }

  /// What is left counts an eighth more, so that the search goes ahead instead of looking at all
  /// ways of nearly the same cost: at 5,000 tables a moved one is routed in 1.2 ms instead of 15,
  /// for 4 % more corners.
  private static int hurried(int estimate) {
    return estimate * 9 / 8;
  }

  /// No way is cheaper than this.
  private int estimate(int x, int y, Way way) {
    return Math.min(
        estimate(x, y, way, goalX[0], Way.WEST), estimate(x, y, way, goalX[1], Way.EAST));
  }

  private int estimate(int x, int y, Way way, int gx, Way arriving) {
    int corners;
    if (!way.level()) {
      corners = 1;
    } else if (way == arriving) {
      corners = y == goalY && (gx == x || way.ahead(x, gx)) ? 0 : 2;
    } else {
      corners = 2;
    }
    return Math.abs(gx - x) + Math.abs(goalY - y) + CORNER * corners;
  }

  private void expand(int node, Ends ends) {
    int x = nodes.x(node);
    int y = nodes.y(node);
    Way came = nodes.way(node);
    if (y == goalY) {
      arrive(node, x, came, ends);
    }
    for (int turn = 0; turn < 4; turn++) {
      Way way = came.turned(turn);
      if (way != came.back()) {
        run(node, x, y, way);
      }
    }
  }

  private void arrive(int node, int x, Way came, Ends ends) {
    for (int side = 0; side < 2; side++) {
      Way arriving = side == 0 ? Way.WEST : Way.EAST;
      boolean allowed = !ends.samePort() || side == 1;
      if (x == goalX[side] && came != arriving.back() && allowed) {
        int cost = nodes.cost(node) + (came == arriving ? 0 : CORNER);
        nodes.add(node, x, goalY, arriving, -1, cost, cost, true);
      }
    }
  }

  /// Goes on from a node in one way: to where the goal is level, to the corners of what it runs
  /// along, or to what stands in the way.
  private void run(int node, int x, int y, Way way) {
    int here = way.level() ? x : y;
    int hug = nodes.hug(node);
    int goal1 = way.level() ? goalX[0] : goalY;
    int goal2 = way.level() ? goalX[1] : goalY;
    int corner1 = hug < 0 ? here : way.level() ? westOf(hug) : northOf(hug);
    int corner2 = hug < 0 ? here : way.level() ? eastOf(hug) : southOf(hug);
    int far = farther(way, farther(way, here, goal1, goal2), corner1, corner2);
    if (far == here) {
      return;
    }
    int blocker = obstacles.hit(x, y, way, far, margin.clearance());
    int end = blocker < 0 ? far : obstacles.hitAt();
    int cost = nodes.cost(node) + (way == nodes.way(node) ? 0 : CORNER);
    look(x, y, way, end);
    stop(node, way, goal1, end, -1, cost);
    if (goal2 != goal1) {
      stop(node, way, goal2, end, -1, cost);
    }
    stop(node, way, corner1, end, hug, cost);
    stop(node, way, corner2, end, hug, cost);
    if (blocker >= 0) {
      blocked(node, way, end, blocker, cost);
    }
  }

  private int westOf(int box) {
    return obstacles.left(box) - margin.clearance();
  }

  private int eastOf(int box) {
    return obstacles.right(box) + margin.clearance();
  }

  private int northOf(int box) {
    return obstacles.top(box) - margin.clearance();
  }

  private int southOf(int box) {
    return obstacles.bottom(box) + margin.clearance();
  }

  private static int farther(Way way, int than, int first, int second) {
    int far = way.ahead(than, first) ? first : than;
    return way.ahead(far, second) ? second : far;
  }

  private void look(int x, int y, Way way, int end) {
    rays.add(x, y, way.level() ? end : x, way.level() ? y : end, margin.clearance());
  }

  private void stop(int node, Way way, int at, int end, int hug, int cost) {
    int here = way.level() ? nodes.x(node) : nodes.y(node);
    if (way.ahead(here, at) && !way.ahead(end, at)) {
      int x = way.level() ? at : nodes.x(node);
      int y = way.level() ? nodes.y(node) : at;
      add(node, x, y, way, hug, cost + Math.abs(at - here));
    }
  }

  /// A line that is stopped at once does not turn: what stops it is learnt where it stands.
  private void blocked(int node, Way way, int end, int blocker, int cost) {
    int here = way.level() ? nodes.x(node) : nodes.y(node);
    if (end == here) {
      add(node, nodes.x(node), nodes.y(node), nodes.way(node), blocker, nodes.cost(node));
    } else {
      stop(node, way, end, end, blocker, cost);
    }
  }

  private int[] corners(Ends ends, int goal) {
    int[] path = nodes.path(goal);
    int[] all = new int[path.length + 4];
    boolean leavesEast = nodes.firstWay(goal) == Way.EAST;
    all[0] = leavesEast ? obstacles.right(ends.from()) : obstacles.left(ends.from());
    all[1] = ends.fromY();
    System.arraycopy(path, 0, all, 2, path.length);
    boolean comesWest = nodes.way(goal) == Way.WEST;
    all[all.length - 2] = comesWest ? obstacles.right(ends.to()) : obstacles.left(ends.to());
    all[all.length - 1] = ends.toY();
    return Route.straightened(all);
  }

  /// The plain way where none is free.
  private int[] through(Ends ends) {
    int stub = Margin.WIDE.stub();
    if (ends.samePort()) {
      return aroundBelow(ends.from(), ends.fromY(), stub);
    }
    boolean east = obstacles.right(ends.from()) + 2 * stub <= obstacles.left(ends.to());
    boolean west = obstacles.right(ends.to()) + 2 * stub <= obstacles.left(ends.from());
    int start = west ? obstacles.left(ends.from()) : obstacles.right(ends.from());
    int end = east ? obstacles.left(ends.to()) : obstacles.right(ends.to());
    int x = east ? start + stub : west ? start - stub : Math.max(start, end) + stub;
    int[] plain = {start, ends.fromY(), x, ends.fromY(), x, ends.toY(), end, ends.toY()};
    return Route.straightened(plain);
  }

  private int[] aroundBelow(int box, int y, int stub) {
    int east = obstacles.right(box) + stub;
    int west = obstacles.left(box) - stub;
    int south = obstacles.bottom(box) + stub;
    return new int[] {east - stub, y, east, y, east, south, west, south, west, y, west + stub, y};
  }
}
