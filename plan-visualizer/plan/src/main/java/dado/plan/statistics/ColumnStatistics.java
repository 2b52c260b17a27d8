package dado.plan.statistics;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;

/// What a database's planner knows of a column's values.
///
/// @param nulls the part of the rows that is NULL, 0 to 1
/// @param width of a value, in bytes, on average; 0 where not known
/// @param distinct how many different values there are; 0 where not known
/// @param correlation of the values' order with the rows' order on disk, -1 to 1; empty where the
///   engine does not say
/// @param common frequent values, as texts, the most frequent first, with the part of the rows that
///   each takes, 0 to 1. They are data of the user: they stay in memory
public record ColumnStatistics(
    double nulls,
    double width,
    double distinct,
    OptionalDouble correlation,
    Map<String, Double> common) {

  public ColumnStatistics {
    common = Collections.unmodifiableMap(new LinkedHashMap<>(common));
  }

  /// The part of the rows that has a value: exact for common ones, else that which an average rare
  /// one has, 0 to 1.
  public double frequency(String value) {
    Double known = common.get(value);
    if (known != null) {
      return known;
    }
    double taken = common.values().stream().mapToDouble(Double::doubleValue).sum();
    double others = Math.max(1, distinct - common.size());
    return Math.max(0, 1 - nulls - taken) / others;
  }
}
