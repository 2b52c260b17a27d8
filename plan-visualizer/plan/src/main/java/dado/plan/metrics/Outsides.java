package dado.plan.metrics;

import dado.plan.model.Query;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/// What of the execution is not in the trees.
final class Outsides {
  private static final String TRIGGER = "Trigger ";
  private static final String SERIALIZATION = "Serialization";
  private static final String JIT = "JIT";

  private Outsides() {}

  /// @param trees wall time of all trees; empty where they were not timed
  static Outside of(Query query, Optional<Measured> trees) {
    Map<String, Double> triggers = new TreeMap<>();
    query.outside().forEach((name, millis) -> put(triggers, name, millis));
    return new Outside(
        query.planningMillis(),
        triggers,
        millis(query, SERIALIZATION),
        millis(query, JIT),
        trees.flatMap(t -> other(query, t, triggers)));
  }

  private static void put(Map<String, Double> triggers, String name, double millis) {
    if (name.startsWith(TRIGGER)) {
      triggers.put(name.substring(TRIGGER.length()), millis);
    }
  }

  private static OptionalDouble millis(Query query, String name) {
    Double found = query.outside().get(name);
    return found == null ? OptionalDouble.empty() : OptionalDouble.of(found);
  }

  private static Optional<Measured> other(
      Query query, Measured trees, Map<String, Double> triggers) {
    if (query.executionMillis().isEmpty()) {
      return Optional.empty();
    }
    double known = millis(query, SERIALIZATION).orElse(0);
    for (double trigger : triggers.values()) {
      known += trigger;
    }
    Measured whole = new Measured(query.executionMillis().getAsDouble() - known, 0.0005);
    return Optional.of(whole.minus(trees).notNegative());
  }
}
