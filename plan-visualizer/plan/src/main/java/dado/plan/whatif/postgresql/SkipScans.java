package dado.plan.whatif.postgresql;

import dado.plan.expression.Expression;
import dado.plan.expression.Expressions;
import dado.plan.expression.Written;
import dado.plan.model.Node;
import dado.plan.model.Query;
import dado.schema.model.Engine;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Keeps the lab's planner from a way to plan that a server before version 18 does not have: to
/// search a b-tree by a later column, once for each value of those before it.
///
/// No setting switches that off. The planner leaves it where it does not know how many values a
/// column has, so for one more plan it is not told of those that it would skip.
final class SkipScans {
  private static final int SINCE = 18;

  /// One index after another may be skipped through; more than that no statement has.
  private static final int ROUNDS = 4;

  private static final String CONDITION = "Index Cond";

  private final LabCatalog catalog;
  private final SealedPlanner planner;
  private final boolean allowed;
  private final String version;
  private boolean met;

  /// @param server the settings of the user's server
  SkipScans(LabCatalog catalog, SealedPlanner planner, PlannerSettings server) {
    this.catalog = catalog;
    this.planner = planner;
    this.allowed = server.major() >= SINCE;
    this.version = Integer.toString(server.major());
  }

  /// The plan of a statement as the user's server can make it.
  Query plan(String sql) throws SQLException {
    Query query = planner.plan(sql);
    Set<LabCatalog.Attribute> skipped = allowed ? Set.of() : skipped(query);
    Set<LabCatalog.Attribute> untold = new LinkedHashSet<>();
    for (int i = 0; i < ROUNDS && untold.addAll(skipped); i++) {
      met = true;
      query = untold(sql, untold);
      skipped = skipped(query);
    }
    return query;
  }

  /// The plan where the planner is not told how many values some columns have.
  private Query untold(String sql, Set<LabCatalog.Attribute> columns) throws SQLException {
    List<LabCatalog.Distinct> told = catalog.distinct(columns);
    catalog.tell(told.stream().map(d -> d.as(0)).toList());
    try {
      return planner.plan(sql);
    } finally {
      catalog.tell(told);
    }
  }

  /// What is to be said of it.
  List<String> notes() {
    return met
        ? List.of(
            String.format(
                Locale.ROOT,
                "PostgreSQL 18 can search an index by its later columns (skip scan), and %s reads all"
                    + " of the index for that: the lab plans as %s does.",
                version,
                version))
        : List.of();
  }

  /// The columns that are skipped in some index.
  private Set<LabCatalog.Attribute> skipped(Query query) throws SQLException {
    Set<LabCatalog.Attribute> skipped = new LinkedHashSet<>();
    for (Node node : query.root().all().toList()) {
      String index = node.raw().getOrDefault("Index Name", "");
      String condition = node.raw().getOrDefault(CONDITION, "");
      if (!index.isEmpty() && !condition.isEmpty()) {
        List<Expression> parts = conjuncts(condition);
        for (List<LabCatalog.Attribute> keys : catalog.keys(index)) {
          skipped.addAll(skipped(keys, parts));
        }
      }
    }
    return skipped;
  }

  private static List<Expression> conjuncts(String condition) {
    return Written.conjuncts(Engine.POSTGRESQL, condition, CONDITION).stream()
        .map(Written.Condition::expression)
        .toList();
  }

  /// Those before the last column with a condition that are no point.
  private static List<LabCatalog.Attribute> skipped(
      List<LabCatalog.Attribute> keys, List<Expression> conditions) {
    List<LabCatalog.Attribute> searched =
        keys.stream().filter(k -> conditions.stream().anyMatch(c -> isOn(c, k))).toList();
    int last = searched.isEmpty() ? 0 : keys.lastIndexOf(searched.getLast());
    return keys.subList(0, last).stream()
        .filter(k -> conditions.stream().noneMatch(c -> isOn(c, k) && isPoint(c)))
        .toList();
  }

  /// Columns of the index are printed without their table, others with it.
  private static boolean isOn(Expression condition, LabCatalog.Attribute key) {
    return Expressions.columns(condition).stream()
        .filter(c -> c.qualifiers().isEmpty())
        .anyMatch(c -> key.columns().contains(c.name()));
  }

  /// With these a column is no obstacle to the next one.
  private static boolean isPoint(Expression condition) {
    return switch (condition) {
      case Expression.Operation operation -> operation.operator().equals("=");
      case Expression.Quantified any -> any.operator().equals("=");
      case Expression.In in -> !in.negated();
      case Expression.Is is -> is.test().equalsIgnoreCase("null") && !is.negated();
      default -> false;
    };
  }
}
