package dado.shell;

import dado.plan.compare.Comparison;
import dado.plan.rule.Analysis;
import java.util.Optional;

/// A plan that was asked for, beside the one that the same statement had before.
///
/// @param before the statement's previous plan in this window, when there was one of the same kind
record Explained(Analysis analysis, Optional<Analysis> before) {

  /// What changed between the two.
  Optional<Comparison> comparison() {
    return before.map(earlier -> Comparison.of(earlier, analysis));
  }

  /// The next plan in this place.
  static Explained next(Optional<Explained> last, Analysis analysis) {
    Optional<Analysis> before =
        last.map(Explained::analysis)
            .filter(a -> a.query().sql().equals(analysis.query().sql()))
            .filter(a -> a.query().analyzed() == analysis.query().analyzed());
    return new Explained(analysis, before);
  }
}
