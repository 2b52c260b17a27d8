package dado.plan.rule;

import dado.plan.metrics.Measured;
import dado.plan.model.Actual;
import dado.plan.model.Node;
import dado.plan.model.Numbers;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// The rows that a scan read, kept and threw away, over all its runs.
///
/// @param read empty where the server neither counted nor estimated them
/// @param removed empty where nothing is known of a filter
/// @param loops 1 where it was not executed
/// @param measured whether rows were counted rather than estimated
/// @param filtered whether it has a condition
record ScannedRows(
    OptionalDouble read, OptionalDouble removed, double loops, boolean measured, boolean filtered) {

  static ScannedRows of(Inspection inspection, Node node) {
    Optional<Node> filter = inspection.filterAbove(node);
    boolean filtered = !node.conditions().isEmpty() || filter.isPresent();
    if (node.actual().isEmpty()) {
      return estimated(node, filter, filtered);
    }
    Actual actual = node.actual().get();
    double given = actual.rows() * actual.loops();
    double removed = inspection.removed(node).map(Measured::value).orElse(0.0);
    double readHere = filter.isPresent() ? given : given + removed;
    return new ScannedRows(
        OptionalDouble.of(readHere), OptionalDouble.of(removed), actual.loops(), true, filtered);
  }

  /// PostgreSQL prints the rows that pass the condition; MySQL those before its filter, and after.
  private static ScannedRows estimated(Node node, Optional<Node> filter, boolean filtered) {
    OptionalDouble read = filter.isPresent() ? node.estimate().rows() : OptionalDouble.empty();
    OptionalDouble kept = filter.map(f -> f.estimate().rows()).orElse(OptionalDouble.empty());
    OptionalDouble removed =
        read.isPresent() && kept.isPresent()
            ? OptionalDouble.of(Math.max(0, read.getAsDouble() - kept.getAsDouble()))
            : OptionalDouble.empty();
    OptionalDouble rows = !filtered ? node.estimate().rows() : read;
    return new ScannedRows(rows, removed, 1, false, filtered);
  }

  /// Rows of one run; endless where nothing is known, so that nobody takes the table for small.
  double readOnce() {
    return read.orElse(Double.POSITIVE_INFINITY) / Math.max(1, loops);
  }

  /// The share of read rows that were thrown away, 0 to 1; 1 where a condition is all that is
  /// known.
  double wasted() {
    if (removed.isPresent() && read.isPresent()) {
      return read.getAsDouble() > 0 ? removed.getAsDouble() / read.getAsDouble() : 0;
    }
    return filtered ? 1 : 0;
  }

  /// ": 60,000 rows read, 59,963 thrown away".
  String sentence() {
    if (read.isEmpty()) {
      return "";
    }
    String about = measured ? "" : "about ";
    String thrown =
        removed.isPresent() && removed.getAsDouble() > 0
            ? ", " + about + Numbers.count(Math.rint(removed.getAsDouble())) + " thrown away"
            : filtered ? "" : ", all of them wanted";
    return ": " + about + Numbers.rows(read.getAsDouble()) + " read" + thrown;
  }

  List<String> evidence() {
    if (read.isEmpty()) {
      return List.of();
    }
    String rows = "Rows read: " + Numbers.count(read.getAsDouble());
    return removed.isPresent()
        ? List.of(rows, "Rows thrown away: " + Numbers.count(removed.getAsDouble()))
        : List.of(rows);
  }
}
