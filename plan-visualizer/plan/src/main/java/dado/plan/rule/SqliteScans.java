package dado.plan.rule;

import dado.plan.model.Node;
import dado.plan.model.Operator;
import dado.plan.model.Query;
import dado.schema.model.Engine;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What SQLite's plans say about scans between the lines: no conditions, no rows, only a cost.
final class SqliteScans {
  private static final Pattern CONDITION =
      Pattern.compile("\\b(where|on|using|having)\\b", Pattern.CASE_INSENSITIVE);

  /// A scan costs three units a row; see `whereLoopAddBtree` in SQLite's where.c.
  private static final double COST_PER_ROW = 3;

  /// The cost of a scan of a table that SQLite has no statistics of: it assumes 1,048,576 rows.
  private static final String COST_WITHOUT_STATISTICS = "216";

  private static final List<String> MAKERS = List.of("MATERIALIZE ", "CO-ROUTINE ");

  private SqliteScans() {}

  /// Whether the statement has conditions, which SQLite does not print; true where it is not known.
  static boolean mayFilter(Query query) {
    return query.engine() == Engine.SQLITE
        && (query.sql().isBlank() || CONDITION.matcher(query.sql()).find());
  }

  /// Whether a scan runs once for each row of the steps before it in its level.
  static boolean isInnerLoop(Inspection inspection, Node node) {
    return inspection.is(Engine.SQLITE)
        && inspection.outline().parent(node).stream()
            .flatMap(p -> p.children().stream())
            .takeWhile(c -> c.id() != node.id())
            .anyMatch(SqliteScans::reads);
  }

  private static boolean reads(Node node) {
    return node.operator() instanceof Operator.SequentialScan
        || node.operator() instanceof Operator.IndexScan;
  }

  /// The rows of a scanned table, about; empty where SQLite has no statistics of it.
  static OptionalDouble rows(Inspection inspection, Node node) {
    OptionalDouble cost = node.estimate().totalCost();
    return !inspection.is(Engine.SQLITE) || cost.isEmpty() || lacksStatistics(node)
        ? OptionalDouble.empty()
        : OptionalDouble.of(cost.getAsDouble() / COST_PER_ROW);
  }

  /// What to know about a scan's cost.
  static Optional<String> remark(Inspection inspection, Node node) {
    return inspection.is(Engine.SQLITE) && lacksStatistics(node)
        ? Optional.of("SQLite has no statistics of this table (run ANALYZE): its cost is a guess")
        : Optional.empty();
  }

  /// The names of the rows that SQLite makes on the way: subqueries and table expressions.
  static Set<String> derived(Query query, List<Node> steps) {
    if (query.engine() != Engine.SQLITE) {
      return Set.of();
    }
    return steps.stream()
        .flatMap(n ->
            MAKERS.stream().filter(n.label()::startsWith).map(m -> n.label().substring(m.length())))
        .collect(Collectors.toSet());
  }

  private static boolean lacksStatistics(Node node) {
    return node.raw().getOrDefault("notused", "").equals(COST_WITHOUT_STATISTICS);
  }
}
