package dado.plan.whatif.postgresql;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Values of a sample of rows, and what ANALYZE would make of them.
///
/// @param values each once, in the order of their type; NULL among them
record Sample(List<Value> values) {
  private static final int TARGET = 100;

  /// A part of the rows that is above the average by that much is frequent.
  private static final double CLEARLY = 1.25;

  /// Where distinct values are more than that part of the rows, they are taken to grow with them.
  private static final double GROWS = 0.1;

  /// A value of the sample.
  ///
  /// @param text empty for NULL
  /// @param count rows that have it
  /// @param width bytes
  /// @param places the sum of its rows' places in the table
  record Value(Optional<String> text, long count, double width, double places) {}

  Sample {
    values = List.copyOf(values);
  }

  private List<Value> there() {
    return values.stream().filter(v -> v.text().isPresent()).toList();
  }

  private double rows() {
    return values.stream().mapToLong(Value::count).sum();
  }

  /// As columns of `pg_stats`.
  ///
  /// @param all the rows of the table
  Map<String, String> facts(double all) {
    Map<String, String> facts = new LinkedHashMap<>();
    List<Value> there = there();
    double filled = there.stream().mapToLong(Value::count).sum();
    double rows = rows();
    if (rows == 0) {
      return facts;
    }
    facts.put("null_frac", number((rows - filled) / rows));
    facts.put("avg_width", String.format(Locale.ROOT, "%.0f", Math.max(1, width(there, filled))));
    if (filled == 0) {
      facts.put("n_distinct", "0");
      return facts;
    }
    facts.put("n_distinct", number(distinct(there, filled, Math.max(all, rows), rows)));
    samples(facts, there, rows);
    correlation(there, filled).ifPresent(c -> facts.put("correlation", number(c)));
    return facts;
  }

  private static double width(List<Value> there, double filled) {
    return there.stream().mapToDouble(v -> v.width() * v.count()).sum() / Math.max(1, filled);
  }

  /// The estimator of Haas and Stokes that PostgreSQL's manual of `ANALYZE` rests on: below 0, the
  /// part of the rows.
  private static double distinct(List<Value> there, double filled, double all, double rows) {
    double once = there.stream().filter(v -> v.count() == 1).count();
    double seen = there.size();
    if (once == seen && seen > 1) {
      return -filled / rows;
    }
    if (once == 0) {
      return seen;
    }
    double total = all * filled / rows;
    double guess = filled * seen / (filled - once + once * filled / total);
    double bounded = Math.min(total, Math.max(seen, Math.rint(guess)));
    return bounded > GROWS * all ? -bounded / all : bounded;
  }

  private static void samples(Map<String, String> facts, List<Value> there, double rows) {
    List<Value> common = common(there);
    if (!common.isEmpty()) {
      facts.put("most_common_vals", array(common.stream().map(Sample::text).toList()));
      facts.put(
          "most_common_freqs",
          common.stream()
              .map(v -> number(v.count() / rows))
              .collect(Collectors.joining(",", "{", "}")));
    }
    List<Value> rest = new ArrayList<>(there);
    rest.removeAll(common);
    if (rest.size() > 1) {
      facts.put("histogram_bounds", array(bounds(rest)));
    }
  }

  private static String text(Value value) {
    return value.text().orElse("");
  }

  private static List<Value> common(List<Value> there) {
    List<Value> byCount =
        there.stream().sorted(Comparator.comparingLong(Value::count).reversed()).toList();
    boolean all = there.size() <= TARGET && there.stream().allMatch(v -> v.count() > 1);
    double average = there.stream().mapToLong(Value::count).average().orElse(0) * CLEARLY;
    return byCount.stream()
        .limit(TARGET)
        .filter(v -> all || (v.count() > 1 && v.count() > average))
        .toList();
  }

  /// Values that cut the rows into parts as large as each other.
  private static List<String> bounds(List<Value> rest) {
    long rows = rest.stream().mapToLong(Value::count).sum();
    int parts = Math.min(TARGET, rest.size() - 1);
    List<String> bounds = new ArrayList<>();
    long passed = 0;
    for (Value value : rest) {
      passed += value.count();
      while (bounds.size() <= parts && passed > bounds.size() * (rows - 1.0) / parts) {
        bounds.add(text(value));
      }
    }
    return bounds;
  }

  /// Of the order of the values with the order of the rows; of rows with equal values their mean
  /// place counts.
  private static Optional<Double> correlation(List<Value> there, double filled) {
    double rank = 0;
    double both = 0;
    double ranks = 0;
    double places = 0;
    double square = 0;
    for (Value value : there) {
      double mean = rank + (value.count() - 1) / 2.0;
      both += mean * value.places();
      ranks += mean * value.count();
      places += value.places();
      square += mean * mean * value.count();
      rank += value.count();
    }
    double ordered = (filled * filled - 1) / 12 * filled;
    double spread = square - ranks * ranks / filled;
    if (filled < 2 || spread <= 0) {
      return Optional.empty();
    }
    double covariance = both - ranks * places / filled;
    return Optional.of(Math.clamp(covariance / Math.sqrt(ordered * ordered), -1, 1));
  }

  static String array(List<String> texts) {
    return texts.stream()
        .map(t -> "\"" + t.replace("\\", "\\\\").replace("\"", "\\\"") + "\"")
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static String number(double value) {
    return Double.toString(value);
  }
}
