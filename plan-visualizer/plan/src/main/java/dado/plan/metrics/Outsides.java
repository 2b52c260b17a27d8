package dado.plan.metrics;

import dado.plan.model.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/// What of the execution is not in the trees.
final class Outsides {
  private static final String TRIGGER = "Trigger ";
  private static final String SERIALIZATION = "Serialization";
  private static final String JIT = "JIT";

  /// PostgreSQL prints three decimals.
  private static final double ERROR = 0.0005;

  private Outsides() {}

  /// @param trees wall time of all trees; empty where they were not timed
  static Outside of(Query query, Optional<Measured> trees) {
    Map<String, Double> triggers = new TreeMap<>();
    query.outside().forEach((name, millis) -> put(triggers, name, millis));
    Optional<Measured> rest =
        trees.isPresent() && query.executionMillis().isPresent()
            ? Optional.of(rest(query, trees.get(), triggers.values()))
            : Optional.empty();
    double inside = rest.map(r -> inside(r, triggers.values())).orElse(0.0);
    return new Outside(
        query.planningMillis(),
        triggers,
        inside,
        millis(query, SERIALIZATION),
        millis(query, JIT),
        rest.map(r -> r.plus(Measured.exact(inside)).notNegative()));
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

  private static Measured rest(Query query, Measured trees, Collection<Double> triggers) {
    double whole = query.executionMillis().orElse(0) - millis(query, SERIALIZATION).orElse(0);
    Measured rest = new Measured(whole, ERROR).minus(trees);
    for (double trigger : triggers) {
      rest = rest.minus(new Measured(trigger, ERROR));
    }
    return rest;
  }

  /// The triggers that must have run inside the tree: the shortest that explains all that is
  /// missing or, where none does alone, the longest and then what is missing still.
  private static double inside(Measured rest, Collection<Double> triggers) {
    List<Double> shortestFirst = new ArrayList<>(triggers);
    Collections.sort(shortestFirst);
    double missing = -rest.value();
    double inside = 0;
    while (missing - inside > rest.error() && !shortestFirst.isEmpty()) {
      double still = missing - inside - rest.error();
      int enough = 0;
      while (enough < shortestFirst.size() - 1 && shortestFirst.get(enough) < still) {
        enough++;
      }
      inside += shortestFirst.remove(enough);
    }
    return inside;
  }
}
