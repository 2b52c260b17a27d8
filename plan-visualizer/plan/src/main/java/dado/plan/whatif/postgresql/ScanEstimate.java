package dado.plan.whatif.postgresql;

import dado.plan.model.Operator.Relation;
import dado.plan.predicate.Comparand;
import dado.plan.predicate.Predicate;
import dado.plan.statistics.ColumnStatistics;
import dado.plan.statistics.TableStatistics;
import dado.schema.Dialects;
import dado.schema.dialect.Identifiers;
import dado.schema.model.Engine;
import dado.schema.model.Index;
import dado.schema.model.Name;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
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
  /// @param ordered in the order of the index; infinite where that cannot be
  /// @param rows that the index's conditions leave
  record Cost(double total, double ordered, double rows) {}

  /// How a table is read.
  ///
  /// @param conditions on the table where it is read
  /// @param loops how many times it is read
  /// @param order whether the order of the index alone is worth reading it
  /// @param covered whether the index has all that is asked for
  record Reading(List<Predicate> conditions, double loops, boolean order, boolean covered) {}

  /// The cost of a scan; empty where the index does not serve it.
  Optional<Cost> cost(Sized index, Reading reading) throws SQLException {
    Optional<IndexMatch> match = IndexMatch.of(index.index(), reading.conditions());
    boolean partial = index.index().where().isPresent();
    if (match.isEmpty()
        || (match.get().served().isEmpty() && !partial && !reading.order() && !reading.covered())) {
      return Optional.empty();
    }
    return Optional.of(cost(index, match.get(), reading));
  }

  /// An index with its size.
  record Sized(Index index, IndexEstimate size, Samples.Known sample) {}

  private Cost cost(Sized index, IndexMatch match, Reading reading) throws SQLException {
    double rows = Math.min(rows(index, match), Math.max(1, index.size().rows()));
    int filters = Math.max(0, reading.conditions().size() - match.served().size());
    IndexCost cost = cost(index, match);
    double bitmap = cost.bitmap(rows, filters, reading.loops());
    if (!index.index().method().equals("btree")) {
      return new Cost(bitmap, Double.POSITIVE_INFINITY, rows);
    }
    double unseen = reading.covered() ? 1 - statistics.visible().orElse(0) : 1;
    double ordered =
        cost.ordered(rows, correlation(index.index()), unseen, filters, reading.loops());
    return new Cost(Math.min(ordered, bitmap), ordered, rows);
  }

  private IndexCost cost(Sized index, IndexMatch match) {
    return new IndexCost(
        settings,
        statistics.rows(),
        statistics.pages(),
        Math.max(1, index.size().rows()),
        index.size().pages(),
        IndexPages.height(index.size().pages(), KEY),
        Math.max(1, match.served().size()),
        match.served().stream().mapToInt(ScanEstimate::values).reduce(1, (a, b) -> a * b));
  }

  private static final double KEY = 8;

  /// Values of a list are looked up one by one.
  private static int values(Predicate predicate) {
    return predicate.test() == Predicate.Test.IN
            && predicate.comparand() instanceof Comparand.Known known
        ? Math.clamp(known.values().size(), 1, 1000)
        : 1;
  }

  /// A part of a condition with `OR`, read through one index.
  ///
  /// @param marks what it costs to find out which rows there are
  record Arm(double marks, double rows) {}

  /// One arm of an `OR`; empty where the index does not serve it.
  Optional<Arm> arm(Sized index, List<Predicate> conditions) throws SQLException {
    Optional<IndexMatch> match = IndexMatch.of(index.index(), conditions);
    if (match.isEmpty() || match.get().served().isEmpty()) {
      return Optional.empty();
    }
    double rows = Math.min(rows(index, match.get()), Math.max(1, index.size().rows()));
    return Optional.of(new Arm(cost(index, match.get()).marks(rows, 1), rows));
  }

  /// Reading the rows that several arms tell of.
  double marked(Sized any, double rows, int filters) {
    return cost(any, new IndexMatch(List.of(), 0)).marked(rows, filters, 1);
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
  private double rows(Sized index, IndexMatch match) throws SQLException {
    List<String> conditions = new ArrayList<>();
    double part = 1;
    for (Predicate predicate : match.served()) {
      OptionalDouble sampled = index.sample().part(index.index(), predicate);
      if (sampled.isPresent()) {
        part *= sampled.getAsDouble();
      } else if (predicate.comparand() instanceof Comparand.Joined) {
        part /= distinct(predicate);
      } else {
        conditions.add("(" + predicate.text() + ")");
      }
    }
    index.index().where().ifPresent(w -> conditions.add("(" + w + ")"));
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
