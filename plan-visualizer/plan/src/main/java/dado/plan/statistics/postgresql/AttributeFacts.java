package dado.plan.statistics.postgresql;

import dado.schema.model.Name;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A row of `pg_stats`: what is known of a column, or of an index's expression.
///
/// @param relation the table, or the index
/// @param inherited whether it speaks of the table with all that inherit from it
/// @param values the other columns of `pg_stats` as texts; those that are NULL are not there
public record AttributeFacts(
    Name relation, String attribute, boolean inherited, Map<String, String> values) {

  /// Columns of `pg_stats` in which values of rows stand, or what comes close to them.
  private static final Set<String> SAMPLES =
      Set.of(
          "most_common_vals",
          "most_common_freqs",
          "histogram_bounds",
          "most_common_elems",
          "most_common_elem_freqs",
          "range_bounds_histogram");

  public AttributeFacts {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /// The same without values that come from rows: sizes, counts and orders stay.
  public AttributeFacts withoutSamples() {
    Map<String, String> left = new LinkedHashMap<>(values);
    left.keySet().removeAll(SAMPLES);
    return new AttributeFacts(relation, attribute, inherited, left);
  }

  /// A number; 0 where there is none.
  public double number(String key) {
    return Double.parseDouble(values.getOrDefault(key, "0"));
  }

  /// The elements of an array; none where there is no array.
  public List<String> array(String key) {
    return ArrayText.elements(values.getOrDefault(key, "{}"));
  }

  /// Neither names nor values of the user's.
  @Override
  public String toString() {
    return "statistics of " + relation + ", " + attribute;
  }
}
