package dado.plan.whatif.postgresql;

import dado.plan.model.Node;
import dado.plan.model.Operator.Relation;
import dado.plan.predicate.Comparand;
import dado.plan.predicate.Predicate;
import dado.plan.statistics.ColumnStatistics;
import dado.plan.statistics.TableStatistics;
import dado.plan.whatif.Hypothetical;
import dado.schema.Dialects;
import dado.schema.dialect.Identifiers;
import dado.schema.model.Engine;
import dado.schema.model.Index;
import dado.schema.model.Name;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The cost of reading one table of a plan through a hypothetical index.
///
/// @param relation as the plan calls it
/// @param on the table's name
record ScanEstimate(
    SealedPlanner planner,
    CostSettings settings,
    TableStatistics statistics,
    Relation relation,
    Name on) {

  /// What reading costs.
  ///
  /// @param total for each time
  /// @param ordered whether the rows come in the order of the index
  /// @param rows that the index's conditions leave
  record Cost(double total, boolean ordered, double rows) {}

  /// The cost of a scan; empty where the index does not serve it.
  ///
  /// @param conditions on the table where it is read
  /// @param loops how many times it is read
  /// @param order whether the order of the index alone is worth reading it
  Optional<Cost> cost(
      Hypothetical index,
      IndexEstimate size,
      List<Predicate> conditions,
      double loops,
      boolean order,
      Node scan)
      throws SQLException {
    Optional<IndexMatch> match = IndexMatch.of(index.index(), conditions);
    if (match.isEmpty()) {
      return Optional.empty();
    }
    boolean partial = index.index().where().isPresent();
    if (match.get().served().isEmpty() && !partial && !order) {
      return Optional.empty();
    }
    double rows = Math.min(rows(index.index(), match.get()), Math.max(1, size.rows()));
    int filters = Math.max(0, conditions.size() - match.get().served().size());
    return Optional.of(cost(index.index(), size, match.get(), rows, filters, loops, scan));
  }

  private Cost cost(
      Index index,
      IndexEstimate size,
      IndexMatch match,
      double rows,
      int filters,
      double loops,
      Node scan) {
    int conditions = Math.max(1, match.served().size());
    IndexCost cost =
        new IndexCost(
            settings,
            statistics.rows(),
            statistics.pages(),
            Math.max(1, size.rows()),
            size.pages(),
            IndexPages.height(size.pages(), 8),
            conditions);
    double bitmap = cost.bitmap(rows, filters, loops);
    if (!index.method().equals("btree")) {
      return new Cost(bitmap, false, rows);
    }
    double unseen = covers(index, scan) ? 1 - statistics.visible().orElse(0) : 1;
    double ordered = cost.ordered(rows, correlation(index), unseen, filters, loops);
    return new Cost(Math.min(ordered, bitmap), ordered <= bitmap, rows);
  }

  /// Only where the plan says which columns it reads.
  private static boolean covers(Index index, Node scan) {
    return scan.raw().containsKey("Output")
        && index.include().stream().allMatch(c -> scan.raw().get("Output").contains(c));
  }

  /// Of the first column; a further one makes it weaker.
  private double correlation(Index index) {
    Index.Key first = index.keys().getFirst();
    double known =
        first.isExpression()
            ? 0
            : Optional.ofNullable(statistics.columns().get(first.text()))
                .map(c -> c.correlation().orElse(0))
                .orElse(0.0);
    return index.keys().size() > 1 ? known * 0.75 : known;
  }

  /// Rows that the index's conditions leave, each time: the user's planner says it for those with
  /// values, and the number of distinct values for those of joins.
  private double rows(Index index, IndexMatch match) throws SQLException {
    List<String> conditions = new ArrayList<>();
    double part = 1;
    for (Predicate predicate : match.served()) {
      if (predicate.comparand() instanceof Comparand.Joined) {
        part /= distinct(predicate);
      } else {
        conditions.add("(" + predicate.text() + ")");
      }
    }
    index.where().ifPresent(w -> conditions.add("(" + w + ")"));
    Identifiers names = Dialects.of(Engine.POSTGRESQL).identifiers();
    String where =
        conditions.isEmpty()
            ? ""
            : conditions.stream().collect(Collectors.joining(" and ", " where ", ""));
    String sql = "select from " + names.quote(on) + " as " + names.quote(relation.alias()) + where;
    return Math.max(1, planner.expect(sql).rows() * part);
  }

  private double distinct(Predicate predicate) {
    ColumnStatistics known = statistics.columns().get(predicate.subject().column());
    double usual = 200;
    return known == null || known.distinct() == 0 ? usual : Math.max(1, known.distinct());
  }
}
