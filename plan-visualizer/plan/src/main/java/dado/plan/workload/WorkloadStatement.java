package dado.plan.workload;

import dado.plan.explain.Arguments;
import dado.plan.explain.ExplainRefusedException;
import dado.plan.explain.Parameters;
import dado.schema.model.Engine;
import java.util.LinkedHashSet;
import java.util.Set;

/// One statement of a workload.
///
/// @param id unlike that of every other statement of the workload: a file's name, a number, a query
///   id
/// @param sql one statement, without a closing semicolon
/// @param weight how much it counts beside the others, above 0: its calls, or its time
/// @param source where it comes from, for people ("queries.sql, line 12")
/// @param bound the values in it that stand for parameters: they differ from run to run
public record WorkloadStatement(
    String id, String sql, double weight, String source, Set<String> bound) {
  public WorkloadStatement {
    bound = Set.copyOf(bound);
    if (!(weight > 0) || Double.isInfinite(weight)) {
      throw new IllegalArgumentException("A weight is a number above 0, not " + weight + ".");
    }
  }

  /// A statement whose values are always the same.
  public WorkloadStatement(String id, String sql, double weight, String source) {
    this(id, sql, weight, source, Set.of());
  }

  /// The same with values written into it in place of parameters.
  ///
  /// @throws ExplainRefusedException when it writes parameters in two ways
  public WorkloadStatement with(Engine engine, Arguments values) throws ExplainRefusedException {
    Parameters parameters = Parameters.of(engine, sql);
    Set<String> all = new LinkedHashSet<>(bound);
    parameters.distinct().stream().flatMap(p -> values.of(p).stream()).forEach(all::add);
    return new WorkloadStatement(id, parameters.filled(engine, sql, values), weight, source, all);
  }

  /// The same with another weight.
  public WorkloadStatement weighing(double other) {
    return new WorkloadStatement(id, sql, other, source, bound);
  }
}
