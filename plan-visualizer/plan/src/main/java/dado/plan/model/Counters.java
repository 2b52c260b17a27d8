package dado.plan.model;

import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/// What a server counted in a step, as printed: totals over all loops, with everything below.
///
/// PostgreSQL's text leaves out zeros where the structured formats print them: a counter that is
/// absent from a step whose plan has counters is zero.
///
/// @param values by counter; absent where nothing was printed
public record Counters(Map<Counter, Double> values) {

  /// Nothing was printed.
  public static final Counters NONE = new Counters(Map.of());

  public Counters {
    values = values.isEmpty() ? Map.of() : new EnumMap<>(values);
  }

  /// The value as printed; zero where none was.
  public double get(Counter counter) {
    return values.getOrDefault(counter, 0.0);
  }

  /// The value as printed; empty where none was.
  public OptionalDouble printed(Counter counter) {
    Double found = values.get(counter);
    return found == null ? OptionalDouble.empty() : OptionalDouble.of(found);
  }

  /// A count as printed; empty where none was.
  public OptionalLong count(Counter counter) {
    Double found = values.get(counter);
    return found == null ? OptionalLong.empty() : OptionalLong.of(found.longValue());
  }

  public boolean isEmpty() {
    return values.isEmpty();
  }
}
