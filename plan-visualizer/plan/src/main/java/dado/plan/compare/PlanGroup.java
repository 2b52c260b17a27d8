package dado.plan.compare;

import dado.plan.model.Query;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The plans of one query, as they came.
///
/// @param query the query's text without its literals, parameters, comments and needless blanks;
///   empty where the plans came without their text
/// @param plans at least one
public record PlanGroup(String query, List<Query> plans) {

  public PlanGroup {
    plans = List.copyOf(plans);
  }

  /// The plans by their structure: those of one list differ only in numbers and literals. In the
  /// order in which they first came.
  public List<List<Query>> shapes() {
    Map<Long, List<Query>> shapes = new LinkedHashMap<>();
    plans.forEach(p -> shapes.computeIfAbsent(shape(p), s -> new ArrayList<>()).add(p));
    return List.copyOf(shapes.values());
  }

  /// Equal for plans of the same structure.
  static long shape(Query plan) {
    Side side = new Side(plan);
    long shape = 0;
    for (int i = 0; i < side.size(); i = side.end(i)) {
      shape = shape * 31 + side.shape(i);
    }
    return shape;
  }
}
