package dado.plan.workload;

/// One statement of a workload.
///
/// @param id unlike that of every other statement of the workload: a file's name, a number, a query
///   id
/// @param sql one statement, without a closing semicolon
/// @param weight how much it counts beside the others, above 0: its calls, or its time
/// @param source where it comes from, for people ("queries.sql, line 12")
public record WorkloadStatement(String id, String sql, double weight, String source) {
  public WorkloadStatement {
    if (!(weight > 0) || Double.isInfinite(weight)) {
      throw new IllegalArgumentException("A weight is a number above 0, not " + weight + ".");
    }
  }
}
