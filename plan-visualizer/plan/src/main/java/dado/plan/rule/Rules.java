package dado.plan.rule;

import dado.plan.model.Query;
import java.util.Comparator;
import java.util.List;

/// All rules, and the analysis that they make of a plan.
public final class Rules {

  /// A new rule is a line here.
  public static final List<Rule> ALL =
      List.of(
          new SequentialScans(),
          new RowMisestimates(),
          new SortsOnDisk(),
          new TemporarySorts(),
          new HashBatches(),
          new AutomaticIndexes(),
          new CorrelatedSubqueries());

  private Rules() {}

  /// A plan's metrics and what all rules find in it, the costliest first.
  public static Analysis analyze(Query query) {
    Inspection inspection = Inspection.of(query);
    List<Finding> findings =
        ALL.stream()
            .flatMap(rule -> rule.find(inspection).stream())
            .sorted(
                Comparator.comparing(Finding::severity, Comparator.reverseOrder())
                    .thenComparing(Finding::share, Comparator.reverseOrder()))
            .toList();
    return new Analysis(query, inspection.metrics(), findings);
  }
}
