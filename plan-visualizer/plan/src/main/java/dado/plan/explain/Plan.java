package dado.plan.explain;

import dado.plan.model.Query;
import java.util.List;

/// A plan that came from a server.
///
/// @param hints what would make the next one tell more
record Plan(Query query, ExplainServer server, List<Hint> hints) {

  Plan {
    hints = List.copyOf(hints);
  }

  Plan(Query query, ExplainServer server) {
    this(query, server, List.of());
  }

  Plan with(List<Hint> others) {
    return new Plan(query, server, others);
  }
}
