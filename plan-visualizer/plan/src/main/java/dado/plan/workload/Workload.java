package dado.plan.workload;

import java.util.List;

/// The statements that a database has to answer.
///
/// @param notes what was left out, and why, one sentence each
public record Workload(List<WorkloadStatement> statements, List<String> notes) {
  public Workload {
    statements = List.copyOf(statements);
    notes = List.copyOf(notes);
  }

  /// A workload of one statement.
  public static Workload of(String sql) {
    return new Workload(List.of(new WorkloadStatement("1", sql, 1, "the statement")), List.of());
  }
}
