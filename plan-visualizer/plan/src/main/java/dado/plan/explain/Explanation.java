package dado.plan.explain;

import dado.plan.rule.Analysis;
import java.util.List;

/// A plan that a live database gave, with what Dado finds in it.
///
/// @param server who gave it
/// @param hints what would make the next plan tell more
public record Explanation(Analysis analysis, ExplainServer server, List<Hint> hints) {
  public Explanation {
    hints = List.copyOf(hints);
  }
}
