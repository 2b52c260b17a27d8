package dado.plan.shop;

/// What a statement really cost.
///
/// @param millis the median time in milliseconds
/// @param touched what it read: pages in PostgreSQL, rows in MySQL and MariaDB, steps of the
///   virtual machine in SQLite
public record Measured(double millis, long touched) {

  /// In less time than this the way to the server and back is most of it, when the machine has
  /// other work: it is compared by what it touches.
  private static final double TOO_SHORT = 10;

  /// As short as a row's way to the client.
  private static final double NOTHING = 0.1;

  /// Whether it became so many times faster since; where the times are too short to be compared,
  /// whether it touches so many times less.
  public boolean fell(Measured since, double times) {
    return millis >= times * since.millis
        || (since.millis < TOO_SHORT && touched >= times * since.touched);
  }

  /// What it saves since, as a share of before, negative for more than before: of the time or of
  /// what it touches, whichever is less, because reading fewer rows in a worse order is no gain.
  /// Nothing where the time saved is too short for anybody to feel.
  public double saved(Measured since) {
    double time = millis - since.millis < NOTHING ? 0 : 1 - since.millis / millis;
    return touched == 0 ? time : Math.min(time, 1 - (double) since.touched / touched);
  }
}
