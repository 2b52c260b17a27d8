package dado.schema.diagram;

/// One of the four ways in which an edge can run.
enum Way {
  EAST(1, 0),
  SOUTH(0, 1),
  WEST(-1, 0),
  NORTH(0, -1);

  /// One step's change of x and of y.
  final int dx;

  final int dy;

  private static final Way[] ALL = values();

  Way(int dx, int dy) {
    this.dx = dx;
    this.dy = dy;
  }

  static Way of(int ordinal) {
    return ALL[ordinal];
  }

  boolean level() {
    return dy == 0;
  }

  Way back() {
    return ALL[(ordinal() + 2) % 4];
  }

  /// Whether that coordinate (x of a level way, y of an upright one) lies ahead of this one.
  boolean ahead(int here, int there) {
    return (there - here) * (dx + dy) > 0;
  }
}
