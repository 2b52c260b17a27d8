package dado.plan.statistics.family;

import dado.plan.statistics.ColumnStatistics;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// The values of one column in a sample, counted while they are read.
final class Values {
  private static final int COMMON = 20;
  private static final double RARELY = 0.002;
  private static final int FEWEST = 3;

  private final Map<String, Integer> counts = new HashMap<>();
  private long nulls;
  private long length;
  private long rows;

  void add(@Nullable String value) {
    rows++;
    if (value == null) {
      nulls++;
    } else {
      length += value.length();
      counts.merge(value, 1, Integer::sum);
    }
  }

  double sampled() {
    return rows;
  }

  /// @param all the rows of the table
  /// @param known the column's different values as an index tells; 0 where none does
  ColumnStatistics statistics(double all, double known) {
    if (rows == 0) {
      return new ColumnStatistics(0, 0, known, OptionalDouble.empty(), Map.of());
    }
    double none = (double) nulls / rows;
    double values = known > counts.size() ? known : distinct(all * (1 - none));
    return new ColumnStatistics(
        none,
        rows == nulls ? 0 : (double) length / (rows - nulls),
        values,
        OptionalDouble.empty(),
        common());
  }

  /// By the estimator of Haas and Stokes (their "Duj1", 1998).
  private double distinct(double all) {
    double sampled = (double) rows - nulls;
    if (sampled >= all || sampled == 0) {
      return counts.size();
    }
    double single = counts.values().stream().filter(c -> c == 1).count();
    double found = sampled * counts.size() / (sampled - single + single * sampled / all);
    return Math.clamp(found, counts.size(), Math.max(counts.size(), all));
  }

  private Map<String, Double> common() {
    Map<String, Double> found = new LinkedHashMap<>();
    double least = Math.max(FEWEST, RARELY * rows);
    counts.entrySet().stream()
        .filter(e -> e.getValue() >= least)
        .sorted(
            Comparator.comparingInt((Map.Entry<String, Integer> e) -> -e.getValue())
                .thenComparing(Map.Entry::getKey))
        .limit(COMMON)
        .forEach(e -> found.put(e.getKey(), (double) e.getValue() / rows));
    return found;
  }
}
