package dado.plan.compare;

import dado.plan.model.Query;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;

/// What many plans of one query come to.
///
/// @param query the query's text without its literals, parameters, comments and needless blanks;
///   empty where the plans came without their text
/// @param plans how many there are, at least one
/// @param timed how many of them say how long they took
/// @param totalMillis what those took together, in milliseconds
/// @param worst the plan that took longest; the first where none is timed
/// @param where it stands, for people ("postgresql.log, line 12")
/// @param shapes how many plans each structure has: those of one differ only in numbers and
///   literals. In the order in which the structures first came
public record PlanGroup(
    String query,
    int plans,
    int timed,
    double totalMillis,
    Query worst,
    String where,
    Map<Long, Integer> shapes) {

  public PlanGroup {
    shapes = Collections.unmodifiableMap(new LinkedHashMap<>(shapes));
  }

  /// A group of one plan.
  static PlanGroup of(String query, Query plan, String where) {
    OptionalDouble millis = plan.executionMillis();
    return new PlanGroup(
        query,
        1,
        millis.isPresent() ? 1 : 0,
        millis.orElse(0),
        plan,
        where,
        Map.of(shape(plan), 1));
  }

  /// This group with one plan more.
  PlanGroup and(Query plan, String there) {
    OptionalDouble millis = plan.executionMillis();
    Map<Long, Integer> more = new LinkedHashMap<>(shapes);
    more.merge(shape(plan), 1, Integer::sum);
    boolean worse = millis.isPresent() && millis.getAsDouble() > worst.executionMillis().orElse(-1);
    return new PlanGroup(
        query,
        plans + 1,
        timed + (millis.isPresent() ? 1 : 0),
        totalMillis + millis.orElse(0),
        worse ? plan : worst,
        worse ? there : where,
        more);
  }

  /// What a timed plan took on average, in milliseconds; empty where none is timed.
  public OptionalDouble meanMillis() {
    return timed == 0 ? OptionalDouble.empty() : OptionalDouble.of(totalMillis / timed);
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
