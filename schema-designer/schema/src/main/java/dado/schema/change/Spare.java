package dado.schema.change;

/// Names for the time of a swap.
public final class Spare {

  private static final String MARK = "_dado_swap";

  private Spare() {}

  /// Whether a name is one of these.
  public static boolean is(String name) {
    return name.contains(MARK);
  }

  /// A name that nobody else chose, short enough for every engine.
  static String name(String base, int salt) {
    return base.substring(0, Math.min(base.length(), 12)) + MARK + salt;
  }
}
