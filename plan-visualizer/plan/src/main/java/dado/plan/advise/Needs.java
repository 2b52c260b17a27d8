package dado.plan.advise;

import dado.plan.advise.Need.Use;
import dado.plan.candidate.Reasons;
import dado.plan.predicate.Comparand;
import dado.plan.predicate.Predicate;
import dado.plan.predicate.Predicate.Test;
import dado.schema.model.Engine;
import java.util.Optional;

/// Tells what predicates need of plain indexes, the only ones that the adviser tries.
record Needs(Engine engine) {

  /// The need; none where the predicate neither needs an index nor hides a column from one.
  Optional<Need> of(Predicate p) {
    if (p.subject().columns().isEmpty()) {
      return Optional.empty();
    }
    Use use = new Use(p.relation().alias(), p.subject().column());
    return p.subject().isColumn() ? column(p, use) : Optional.of(blocked(p, use));
  }

  private Optional<Need> column(Predicate p, Use use) {
    return switch (p.comparand()) {
      case Comparand.None _,
          Comparand.Known _,
          Comparand.Given _,
          Comparand.Computed _,
          Comparand.Subquery _ ->
          known(p, use);
      case Comparand.Joined j -> joined(p, use, j);
      case Comparand.SameRow _ -> Optional.empty();
      case Comparand.Volatile _ -> Optional.of(blocked(p, use));
    };
  }

  private static Optional<Need> joined(Predicate p, Use use, Comparand.Joined other) {
    return p.test() == Test.EQUAL && other.plain()
        ? Optional.of(new Need.Join(use, p.text()))
        : Optional.empty();
  }

  private Optional<Need> known(Predicate p, Use use) {
    return switch (p.test()) {
      case EQUAL, IN, NULL -> Optional.of(new Need.Equal(use, p.text()));
      case RANGE -> Optional.of(new Need.Range(use, p.text()));
      case PREFIX -> Optional.of(prefix(p, use));
      case TRUE, FALSE -> Optional.empty();
      case NOT_NULL,
          PATTERN,
          REGEX,
          CONTAINS,
          CONTAINED,
          OVERLAPS,
          HAS_KEY,
          TEXT_SEARCH,
          JSON_PATH,
          SIMILAR,
          DISTANCE,
          DIFFERENT,
          ANY_OF,
          OTHER ->
          Optional.of(blocked(p, use));
    };
  }

  private Need prefix(Predicate p, Use use) {
    return engine == Engine.POSTGRESQL
        ? new Need.Blocked(
            use,
            p.text(),
            "Unless the collation is C, LIKE needs an index with text_pattern_ops, which Dado does"
                + " not try.")
        : new Need.Range(use, p.text());
  }

  private Need blocked(Predicate p, Use use) {
    return new Need.Blocked(use, p.text(), new Reasons(engine).of(p));
  }
}
