package dado.plan.workload;

import dado.plan.explain.Arguments;
import dado.plan.explain.ExplainRefusedException;
import dado.schema.model.Engine;
import java.util.ArrayList;
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

  /// The same with values for those parameters of its statements that are called so.
  ///
  /// @throws ExplainRefusedException when a statement writes parameters in two ways
  public Workload with(Engine engine, Arguments values) throws ExplainRefusedException {
    List<WorkloadStatement> filled = new ArrayList<>();
    for (WorkloadStatement statement : statements) {
      filled.add(statement.with(engine, values));
    }
    return values.values().isEmpty() ? this : new Workload(filled, notes);
  }
}
