package dado.plan.model;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;

/// What a server counted in a step, as printed: totals over all loops, with everything below.
///
/// PostgreSQL's text leaves out zeros where the structured formats print them: a counter that is
/// absent from a step whose plan has counters is zero.
///
/// An array by the place in the enum: a large plan has hundreds of thousands of them.
@SuppressWarnings("EnumOrdinal")
public final class Counters {
  private static final Counter[] ALL = Counter.values();

  /// Nothing was printed.
  public static final Counters NONE = new Counters(Map.of());

  /// By the counter's place in its enum; NaN where nothing was printed.
  private final double[] printed;

  /// A bit for each that was printed, and for each that is not zero.
  private final int known;

  private final int counted;

  private Counters(double[] printed) {
    this.printed = printed;
    int shown = 0;
    int zeros = 0;
    for (int i = 0; i < printed.length; i++) {
      shown |= Double.isNaN(printed[i]) ? 0 : 1 << i;
      zeros |= printed[i] == 0 ? 1 << i : 0;
    }
    known = shown;
    counted = shown & ~zeros;
  }

  /// Counters by name; absent where nothing was printed.
  public Counters(Map<Counter, Double> values) {
    this(byPlace(values));
  }

  private static double[] byPlace(Map<Counter, Double> values) {
    double[] printed = new double[ALL.length];
    for (Counter counter : ALL) {
      printed[counter.place()] = values.getOrDefault(counter, Double.NaN);
    }
    return printed;
  }

  /// Counters by their places in the enum.
  ///
  /// @param printed NaN where nothing was printed
  public static Counters of(double[] printed) {
    double[] own = Arrays.copyOf(printed, ALL.length);
    Arrays.fill(own, Math.min(printed.length, own.length), own.length, Double.NaN);
    return new Counters(own);
  }

  /// By counter; absent where nothing was printed.
  public Map<Counter, Double> values() {
    Map<Counter, Double> values = new EnumMap<>(Counter.class);
    for (Counter counter : ALL) {
      double value = printed[counter.place()];
      if (!Double.isNaN(value)) {
        values.put(counter, value);
      }
    }
    return Collections.unmodifiableMap(values);
  }

  /// Of which counters the steps of a plan have some: most that are printed are zero everywhere.
  public static final class Census {
    private int counted;

    /// Another step's.
    public void add(Counters counters) {
      counted |= counters.counted;
    }

    /// Those that are not zero in every step.
    public Set<Counter> counted() {
      Set<Counter> found = EnumSet.noneOf(Counter.class);
      for (Counter counter : ALL) {
        if ((counted & 1 << counter.place()) != 0) {
          found.add(counter);
        }
      }
      return found;
    }
  }

  /// The value as printed; zero where none was.
  public double get(Counter counter) {
    double value = printed[counter.place()];
    return Double.isNaN(value) ? 0 : value;
  }

  /// The value as printed; empty where none was.
  public OptionalDouble printed(Counter counter) {
    double value = printed[counter.place()];
    return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  /// A count as printed; empty where none was.
  public OptionalLong count(Counter counter) {
    double value = printed[counter.place()];
    return Double.isNaN(value) ? OptionalLong.empty() : OptionalLong.of((long) value);
  }

  public boolean isEmpty() {
    return known == 0;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Counters same && Arrays.equals(printed, same.printed);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(printed);
  }

  @Override
  public String toString() {
    return values().toString();
  }
}
