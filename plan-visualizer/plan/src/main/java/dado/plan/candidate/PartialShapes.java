package dado.plan.candidate;

import dado.plan.predicate.Comparand;
import dado.plan.predicate.Predicate;
import dado.plan.predicate.Predicate.Test;
import dado.schema.model.Engine;
import dado.schema.model.Index;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Indexes over a part of a table: that which a condition with fixed values keeps, where it is
/// rare.
final class PartialShapes {
  /// The largest part of the rows that makes a partial index worth it.
  static final double RARE = 0.05;

  private static final int LONGEST_WORD = 20;

  private final Engine engine;
  private final Keys keys;
  private final Demand demand;
  private final ScanFacts facts;

  PartialShapes(Engine engine, Keys keys, Demand demand, ScanFacts facts) {
    this.engine = engine;
    this.keys = keys;
    this.demand = demand;
    this.facts = facts;
  }

  /// One at most: all fixed conditions become the index's own, the other columns its keys.
  Optional<Draft> draft() {
    boolean able = engine == Engine.POSTGRESQL || engine == Engine.SQLITE;
    boolean rare = facts.kept().isPresent() && facts.kept().getAsDouble() <= RARE;
    List<Predicate> fixed = fixed();
    if (!able || !rare || fixed.isEmpty()) {
      return Optional.empty();
    }
    Draft draft = new Draft();
    demand.equal().stream().filter(p -> !fixed.contains(p)).forEach(p -> draft.column(p, ""));
    orderOrRange(draft);
    demand.joins().stream().limit(1).forEach(p -> draft.column(p, ""));
    if (draft.keys.isEmpty() && fixed.stream().allMatch(p -> p.test() == Test.EQUAL)) {
      // A plain index on the column does the same for every value.
      return Optional.empty();
    }
    if (draft.keys.isEmpty()) {
      draft.key(Index.Key.column(fixed.getFirst().subject().column(), false));
    }
    fixed.forEach(draft::serving);
    draft.where =
        Optional.of(
            fixed.stream()
                .map(p -> keys.text(p.expression()))
                .collect(Collectors.joining(" AND ")));
    return Optional.of(
        draft
            .remark("It is small, and written only when such rows change.")
            .remark("It serves only queries that say this very condition, with constants."));
  }

  private void orderOrRange(Draft draft) {
    if (!demand.order().isEmpty() && demand.limited()) {
      demand.order().forEach(draft::key);
      demand.order().forEach(k -> draft.order.add(k.text()));
    } else {
      demand.ranges().stream()
          .filter(r -> r.test() == Test.RANGE)
          .findFirst()
          .ifPresent(r -> draft.column(r, ""));
    }
  }

  private List<Predicate> fixed() {
    List<Predicate> found = new ArrayList<>();
    demand.equal().stream().filter(PartialShapes::isFixed).forEach(found::add);
    demand.rest().stream()
        .filter(p -> p.subject().isColumn())
        .filter(PartialShapes::isFixed)
        .forEach(found::add);
    return found;
  }

  /// Whether a value is one of a few that a program knows (a status), rather than one of many.
  private static boolean isWord(String value) {
    return !value.isEmpty()
        && value.length() <= LONGEST_WORD
        && value.chars().allMatch(c -> Character.isLetter(c) || c == '_' || c == '-' || c == ' ');
  }

  private static boolean isFixed(Predicate p) {
    return switch (p.test()) {
      case EQUAL ->
          p.comparand() instanceof Comparand.Known k
              && k.values().stream().allMatch(PartialShapes::isWord);
      case DIFFERENT ->
          p.comparand() instanceof Comparand.Known
              && !p.operator().contains("LIKE")
              && !p.operator().contains("~");
      case NULL, NOT_NULL, TRUE, FALSE -> true;
      default -> false;
    };
  }
}
