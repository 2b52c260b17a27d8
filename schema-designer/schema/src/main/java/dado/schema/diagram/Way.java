package dado.schema.diagram;

/// One of the four ways in which an edge can run.
enum Way {
  EAST(0, 1, 0),
  SOUTH(1, 0, 1),
  WEST(2, -1, 0),
  NORTH(3, 0, -1);

  /// By which [#of(int)] finds it.
  final int number;

  /// One step's change of x and of y.
  final int dx;

  final int dy;

  private static final Way[] ALL = values();

  Way(int number, int dx, int dy) {
    this.number = number;
    this.dx = dx;
    this.dy = dy;
  }

  static Way of(int number) {
    return ALL[number];
  }

  boolean level() {
    return dy == 0;
  }

  /// The way after so many quarter turns to the right.
  Way turned(int quarters) {
    return ALL[(number + quarters) % 4];
  }

  Way back() {
    return turned(2);
  }

  /// Whether that coordinate (x of a level way, y of an upright one) lies ahead of this one.
  boolean ahead(int here, int there) {
    return (there - here) * (dx + dy) > 0;
  }
}
