package dado.plan.advise;

import dado.plan.explain.Parameters;
import dado.plan.model.Numbers;
import dado.plan.statistics.ColumnStatistics;
import dado.plan.whatif.Database;
import dado.plan.workload.WorkloadStatement;
import java.util.Optional;

/// What a plan for any value of a parameter cannot know: that some values are far more frequent
/// than others.
final class Skew {
  private static final double FREQUENT = 0.2;
  private static final double UNEVEN = 10;

  private Skew() {}

  /// A sentence on the first parameter that is compared with a skewed column; empty where none is.
  static Optional<String> hidden(
      Database database, WorkloadStatement statement, Parameters parameters) {
    for (Parameters.Place place : parameters.places()) {
      Optional<ComparedColumn> column = ComparedColumn.of(database, statement.sql(), place);
      Optional<Double> most =
          column.flatMap(c -> database.statistics().of(c.table(), c.column())).flatMap(Skew::most);
      if (column.isPresent() && most.isPresent()) {
        return Optional.of(sentence(statement, place, column.get(), most.get()));
      }
    }
    return Optional.empty();
  }

  private static String sentence(
      WorkloadStatement statement, Parameters.Place place, ComparedColumn column, double most) {
    return statement.source()
        + " was planned for any value of "
        + place.parameter().written()
        + ", which hides that one value is in "
        + Numbers.percent(most)
        + " of the rows of "
        + column.table().local()
        + " by "
        + column.column()
        + ". Give the value that counts (-- param: "
        + place.parameter().name()
        + "=…).";
  }

  /// The part of the rows that the most frequent value has, where that is far more than others
  /// have.
  private static Optional<Double> most(ColumnStatistics statistics) {
    double most =
        statistics.common().values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
    double average = statistics.distinct() > 0 ? 1 / statistics.distinct() : most;
    double least =
        statistics.common().values().stream().mapToDouble(Double::doubleValue).min().orElse(most);
    boolean uneven = most >= UNEVEN * least || most >= UNEVEN * average;
    return most >= FREQUENT && uneven ? Optional.of(most) : Optional.empty();
  }
}
