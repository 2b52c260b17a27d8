package dado.schema.change;

/// Names for the time of a swap.
final class Spare {

  private Spare() {}

  /// A name that nobody else chose, short enough for every engine.
  static String name(String base, int salt) {
    return base.substring(0, Math.min(base.length(), 12)) + "_dado_swap" + salt;
  }
}
