package dado.plan.candidate;

import dado.plan.model.Node;
import dado.plan.model.Numbers;
import dado.plan.model.Operator;
import dado.plan.predicate.Predicate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;

/// Whether an index would leave too much of its table.
///
/// @param facts how the plan reads the table
/// @param table what is known of it besides
record Selectivity(ScanFacts facts, TableFacts table) {

  /// Why an index would leave too much of the table; empty where it would not.
  String against(Draft draft) {
    boolean partial = draft.where.isPresent();
    boolean nearest = draft.serves.stream().anyMatch(p -> p.test() == Predicate.Test.DISTANCE);
    boolean ordered = nearest || !draft.order.isEmpty();
    OptionalDouble known = partial ? OptionalDouble.empty() : kept(draft);
    if (known.isPresent()) {
      return known.getAsDouble() > Search.MOST && !(ordered && facts.ended())
          ? sentence(known.getAsDouble())
          : "";
    }
    // MySQL and MariaDB guess what they have no histogram of: 100 % of a function, 33 % of a range.
    boolean guessed = facts.scans().stream().noneMatch(s -> s.actual().isPresent());
    OptionalDouble kept = guessed ? estimated() : facts.kept();
    if (ordered || kept.isEmpty() || kept.getAsDouble() <= most()) {
      return "";
    }
    return facts.whole()
        ? sentence(kept.getAsDouble())
        : "Of the rows that the plan finds through "
            + facts.using()
            + ", "
            + Numbers.percent(kept.getAsDouble())
            + " are kept: a longer index would save little.";
  }

  private String sentence(double kept) {
    return "The conditions keep "
        + Numbers.percent(kept)
        + " of the rows of "
        + facts.relation().table()
        + " that are read: reading it whole is as fast.";
  }

  private double most() {
    return facts.whole() ? Search.MOST : Search.MOST_FOUND;
  }

  /// What the statistics say of all that a draft serves; empty where they do not of one.
  OptionalDouble kept(Draft draft) {
    Map<String, Double> columns = new LinkedHashMap<>();
    for (Predicate p : draft.serves) {
      OptionalDouble one = table.frequency(p);
      if (one.isEmpty()) {
        return OptionalDouble.empty();
      }
      columns.merge(p.subject().column(), one.getAsDouble(), Math::min);
    }
    return columns.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(columns.values().stream().reduce(1.0, (a, b) -> a * b));
  }

  /// The planner's own estimate for a table that it reads whole in a plan that was not executed.
  OptionalDouble estimated() {
    // MySQL and MariaDB print the rows before the filter.
    boolean kept = facts.scans().stream().allMatch(s -> s.raw().containsKey("Node Type"));
    boolean one = kept && facts.whole() && facts.scans().size() == 1 && facts.runs() <= 1;
    OptionalDouble rows = table.rows();
    if (!one || rows.isEmpty() || rows.getAsDouble() <= 0) {
      return OptionalDouble.empty();
    }
    Node scan = facts.scans().getFirst();
    boolean shared = scan.operator() instanceof Operator.SequentialScan s && s.parallel();
    return shared || scan.estimate().rows().isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(Math.min(1, scan.estimate().rows().getAsDouble() / rows.getAsDouble()));
  }
}
