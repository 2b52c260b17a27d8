package dado.plan.whatif.postgresql;

import java.util.Locale;
import java.util.Optional;

/// What an HNSW index of pgvector weighs, and what a search in it costs: by the formulas of
/// pgvector's estimate for the planner, with its usual `m` and `hnsw.ef_search`.
///
/// Measured with pgvector 0.8.7: 8000 rows of 24 dimensions take 390 pages and begin at a cost of
/// 108.27, 5000 of 128 take 509 and begin at 211.18; computed pages are within 1 %.
///
/// @param settings of the planner
/// @param rows that the index has entries of
/// @param pages of the index
/// @param tablePages of the table
record HnswCost(CostSettings settings, double rows, double pages, double tablePages) {
  /// Neighbours of an entry on each level; twice as many on the lowest.
  private static final int NEIGHBOURS = 16;

  /// `hnsw.ef_search`: how many near entries a search keeps.
  private static final int KEPT = 40;

  private static final double SCALE = 0.55;
  private static final double USABLE = 8160;
  private static final double POINTER = 4;
  private static final double ENTRY = 80;
  private static final double POSITION = 6;
  private static final int ALIGN = 8;

  /// Part of an entry that a page has too little room for, on average.
  private static final double LOST = 0.3;

  /// The most dimensions that an index takes.
  private static final int MOST = 2000;

  /// The pages of an index over a column of vectors.
  ///
  /// @param type `vector(24)` or `halfvec(24)`
  static long pages(double rows, String type) {
    double bytes = dimensions(type) * (isHalf(type) ? 2.0 : 4.0);
    double lists = align(POINTER + 2 * NEIGHBOURS * POSITION);
    double upper = NEIGHBOURS * POSITION / NEIGHBOURS;
    double each = align(ENTRY + bytes) + lists + upper + 2 * POINTER;
    double fit = USABLE / each;
    return 1 + (long) Math.ceil(rows / Math.max(1, fit < 2 ? Math.floor(fit) : fit - LOST));
  }

  private static double align(double bytes) {
    return Math.ceil(bytes / ALIGN) * ALIGN;
  }

  private static boolean isHalf(String type) {
    return bare(type).startsWith("halfvec");
  }

  /// An extension's type is printed with the schema that it was put into.
  private static String bare(String type) {
    return type.substring(type.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  private static int dimensions(String type) {
    int open = type.indexOf('(');
    int close = type.indexOf(')');
    String between = open > 0 && close > open ? type.substring(open + 1, close).strip() : "";
    boolean number = !between.isEmpty() && between.length() < 9;
    return number && between.chars().allMatch(c -> c >= '0' && c <= '9')
        ? Integer.parseInt(between)
        : 0;
  }

  /// Why a column of that type can have none.
  static Optional<String> refusal(String type) {
    boolean known = bare(type).startsWith("vector") || isHalf(type);
    int most = isHalf(type) ? 2 * MOST : MOST;
    int dimensions = dimensions(type);
    if (!known) {
      return Optional.of("There is no formula for HNSW indexes over the type " + type + ".");
    }
    if (dimensions == 0) {
      return Optional.of(
          "An HNSW index needs to know how many dimensions the vectors have: give the column the"
              + " type "
              + bare(type)
              + "(n).");
    }
    return dimensions > most
        ? Optional.of(
            "HNSW indexes take vectors of up to "
                + most
                + " dimensions, and these have "
                + dimensions
                + (isHalf(type) ? "." : ": index them as halfvec, or fewer of them."))
        : Optional.empty();
  }

  private double part() {
    double log = Math.log(rows + 1);
    double levels = Math.floor(log / Math.log(NEIGHBOURS));
    double lowest = 2.0 * NEIGHBOURS * KEPT;
    double seen = SCALE * log / (Math.log(NEIGHBOURS) * (1 + Math.log(KEPT)));
    return Math.min(1, (levels * NEIGHBOURS + lowest * seen) / Math.max(1, rows));
  }

  private double index() {
    return pages * settings.randomPage() + rows * (settings.indexRow() + settings.operator());
  }

  /// Before the first row. Vectors that lie outside of the table are not in what a scan of it
  /// costs, so neither are the pages here that go beyond the table.
  double startup() {
    double cost = part() * index();
    double first = pages * part();
    if (first <= tablePages || part() >= 0.5) {
      return cost;
    }
    double calmed = cost - first * (settings.randomPage() - settings.sequentialPage());
    return Math.max(0, calmed - (first - tablePages) * settings.sequentialPage());
  }

  /// Of all rows.
  ///
  /// @param filters conditions that are checked on each
  double total(int filters) {
    double work = settings.row() + (1 + filters) * settings.operator();
    return Math.max(startup(), index() + tablePages * settings.randomPage() + rows * work);
  }
}
