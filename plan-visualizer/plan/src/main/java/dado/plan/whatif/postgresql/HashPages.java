package dado.plan.whatif.postgresql;

/// The size of a hash index: an entry has the hash alone, and buckets are made in powers of two.
final class HashPages {
  private HashPages() {}

  private static final double ENTRY = 20;
  private static final double FILL = 0.75;

  static long pages(double rows) {
    double buckets = Math.max(2, rows * ENTRY / FILL / FirstPages.PAGE);
    double power = Math.pow(2, Math.ceil(Math.log(buckets) / Math.log(2)));
    return 2 + (long) power;
  }
}
