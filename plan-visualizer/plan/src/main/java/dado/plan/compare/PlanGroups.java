package dado.plan.compare;

import dado.plan.model.Query;
import dado.schema.model.Engine;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The plans of a log, grouped by the query that they are plans of. Of each group only the worst
/// plan is kept: a log of any length needs no more memory than its different queries do.
public final class PlanGroups {
  private final Map<Key, PlanGroup> groups = new LinkedHashMap<>();

  /// Adds a plan. One without a text is grouped by its structure.
  ///
  /// @param where it stands, for people
  public void add(Query plan, String where) {
    Key key = key(plan);
    PlanGroup known = groups.get(key);
    groups.put(
        key, known == null ? PlanGroup.of(key.query(), plan, where) : known.and(plan, where));
  }

  /// The groups, in the order in which the queries first came.
  public List<PlanGroup> all() {
    return List.copyOf(groups.values());
  }

  /// The groups, those that took longest in all first, then those with the most plans.
  public List<PlanGroup> costliest() {
    return groups.values().stream()
        .sorted(
            Comparator.comparingDouble((PlanGroup g) -> -g.totalMillis())
                .thenComparingInt(g -> -g.plans()))
        .toList();
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
