package dado.plan.compare;

import dado.plan.model.Query;
import dado.schema.model.Engine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The plans of a log, grouped by the query that they are plans of.
public final class PlanGroups {
  private PlanGroups() {}

  /// Groups plans, in the order in which the queries first came. Plans without a text are grouped
  /// by their structure.
  public static List<PlanGroup> of(List<Query> plans) {
    Map<Key, List<Query>> groups = new LinkedHashMap<>();
    for (Query plan : plans) {
      groups.computeIfAbsent(key(plan), k -> new ArrayList<>()).add(plan);
    }
    List<PlanGroup> found = new ArrayList<>();
    groups.forEach((key, members) -> found.add(new PlanGroup(key.query(), members)));
    return found;
  }

  /// A query's text without what differs between two runs of it: literals and parameters become
  /// `?`, a list of them one, comments and runs of blanks one blank, and words outside of quotes
  /// small letters.
  public static String normalized(Engine engine, String sql) {
    return Literals.without(sql, engine == Engine.MYSQL || engine == Engine.MARIADB);
  }

  private static Key key(Query plan) {
    String query = normalized(plan.engine(), plan.sql());
    return new Key(plan.engine(), query, query.isEmpty() ? PlanGroup.shape(plan) : 0);
  }

  private record Key(Engine engine, String query, long shape) {}
}
