package dado.plan.advise;

import dado.plan.model.Node;
import dado.plan.model.Operator;
import dado.plan.whatif.Hypothetical;
import dado.plan.whatif.Planned;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/// Plans that are cheap only while a tiny estimate holds: a nested loop that expects a few rows,
/// and then looks up a great deal for each of them.
final class Fragility {
  /// An estimate of so few rows is often a guess.
  private static final double FEW_ROWS = 10;

  /// A lookup that costs more than this reads many pages.
  private static final double DEAR_LOOKUP = 100;

  /// How far a guess may be wrong.
  private static final double WRONG = 100;

  private Fragility() {}

  /// An index that makes a plan fragile.
  ///
  /// @param reason why, as a sentence
  record Fragile(Hypothetical index, String reason) {}

  /// The first index that makes a plan not to be trusted; empty where there is none.
  static Optional<Fragile> of(Planned before, Planned after) {
    return after.query().roots().stream()
        .flatMap(Node::all)
        .filter(n -> n.raw().getOrDefault("Node Type", "").equals("Nested Loop"))
        .filter(n -> n.children().size() == 2)
        .flatMap(n -> fragile(n, before, after).stream())
        .findFirst();
  }

  private static Optional<Fragile> fragile(Node join, Planned before, Planned after) {
    OptionalDouble rows = join.children().getFirst().estimate().rows();
    Node inner = join.children().get(1);
    OptionalDouble lookup = inner.estimate().totalCost();
    boolean few = rows.isPresent() && lookup.isPresent() && rows.getAsDouble() <= FEW_ROWS;
    if (!few) {
      return Optional.empty();
    }
    double expected = Math.max(1, rows.getAsDouble());
    double more = lookup.getAsDouble() * expected * (WRONG - 1);
    return after.cost() + more > before.cost()
        ? dear(inner, lookup.getAsDouble(), after.used())
            .map(h -> new Fragile(h, sentence(expected, lookup.getAsDouble())))
        : Optional.empty();
  }

  private static String sentence(double rows, double lookup) {
    return String.format(
        Locale.ROOT,
        "The plan with it is fragile: it expects %.0f rows and pays %.0f for each; if %.0f come, it"
            + " costs more than the plan without.",
        rows,
        lookup,
        rows * WRONG);
  }

  private static Optional<Hypothetical> dear(Node inner, double lookup, Set<Hypothetical> used) {
    return inner
        .all()
        .flatMap(n -> used.stream().filter(h -> reads(n, h) && isDear(n, h, lookup)))
        .findFirst();
  }

  private static boolean reads(Node scan, Hypothetical index) {
    return scan.operator() instanceof Operator.IndexScan s
        && s.index().equals(index.index().name());
  }

  private static boolean isDear(Node scan, Hypothetical index, double lookup) {
    return lookup > DEAR_LOOKUP || skipsFirst(index, scan);
  }

  private static boolean skipsFirst(Hypothetical index, Node scan) {
    String condition = scan.conditions().getOrDefault("Index Cond", "");
    return !condition.isEmpty()
        && !condition
            .toLowerCase(Locale.ROOT)
            .contains(index.index().keys().getFirst().text().toLowerCase(Locale.ROOT));
  }
}
