package dado.plan.whatif.postgresql;

import dado.plan.statistics.postgresql.AttributeFacts;
import dado.plan.whatif.Hypothetical;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/// What is known of the expressions of indexes: a sample of the user's rows says it.
record Samples() {
  void restore(Map<Hypothetical, List<LabRelation>> trees, Connection owner) throws SQLException {
    LabStatistics.restore(owner, List.<AttributeFacts>of());
  }
}
