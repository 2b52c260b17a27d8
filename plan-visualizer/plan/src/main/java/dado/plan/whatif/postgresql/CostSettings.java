package dado.plan.whatif.postgresql;

import java.util.Map;

/// What PostgreSQL's planner takes its units of work for.
///
/// @param cachePages pages that are expected in memory
record CostSettings(
    double sequentialPage,
    double randomPage,
    double row,
    double indexRow,
    double operator,
    double cachePages) {

  /// Those of a session, with the server's own defaults where it does not say.
  static CostSettings of(Map<String, String> settings) {
    return new CostSettings(
        number(settings, "seq_page_cost", 1),
        number(settings, "random_page_cost", 4),
        number(settings, "cpu_tuple_cost", 0.01),
        number(settings, "cpu_index_tuple_cost", 0.005),
        number(settings, "cpu_operator_cost", 0.0025),
        pages(settings.getOrDefault("effective_cache_size", "4GB")));
  }

  private static double number(Map<String, String> settings, String name, double usual) {
    String value = settings.get(name);
    return value == null ? usual : Double.parseDouble(value);
  }

  /// `4GB`, `512MB`, `8kB`, or a number of pages.
  private static double pages(String size) {
    int digits = 0;
    while (digits < size.length() && Character.isDigit(size.charAt(digits))) {
      digits++;
    }
    double count = digits == 0 ? 0 : Double.parseDouble(size.substring(0, digits));
    double kilobytes =
        switch (size.substring(digits).strip()) {
          case "TB" -> count * 1024 * 1024 * 1024;
          case "GB" -> count * 1024 * 1024;
          case "MB" -> count * 1024;
          case "kB" -> count;
          default -> count * FirstPages.PAGE / 1024;
        };
    return Math.max(1, kilobytes * 1024 / FirstPages.PAGE);
  }
}
