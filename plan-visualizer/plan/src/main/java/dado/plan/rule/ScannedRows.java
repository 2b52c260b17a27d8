package dado.plan.rule;

import dado.plan.metrics.Measured;
import dado.plan.model.Actual;
import dado.plan.model.Node;
import dado.plan.model.Numbers;
import dado.schema.model.Engine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// The rows that a scan read, kept and threw away, over all its runs.
///
/// @param read empty where the server neither counted nor estimated them
/// @param removed empty where nothing is known of a filter
/// @param runs how often it was started again, whatever the processes that shared it; 1 where it
///   was not executed
/// @param measured whether rows were counted rather than estimated
/// @param filtered whether it has a condition
record ScannedRows(
    OptionalDouble read, OptionalDouble removed, double runs, boolean measured, boolean filtered) {

  static ScannedRows of(Inspection inspection, Node node) {
    Optional<Node> filter = inspection.filterAbove(node);
    boolean filtered =
        !node.conditions().isEmpty()
            || filter.isPresent()
            || (!inspection.is(Engine.POSTGRESQL)
                && node.raw().getOrDefault("Extra", "").contains("Using where"))
            || inspection.mayFilter();
    if (inspection.is(Engine.SQLITE) && node.actual().isEmpty()) {
      return new ScannedRows(OptionalDouble.empty(), OptionalDouble.empty(), 1, false, filtered);
    }
    return node.actual()
        .map(a -> counted(inspection, node, a, filtered))
        .orElseGet(() -> estimated(node, filter, filtered));
  }

  /// Those of several scans together.
  static ScannedRows of(Inspection inspection, List<Node> group) {
    return group.stream().map(n -> of(inspection, n)).reduce(ScannedRows::plus).orElseThrow();
  }

  private ScannedRows plus(ScannedRows other) {
    return new ScannedRows(
        sum(read, other.read),
        sum(removed, other.removed),
        Math.max(runs, other.runs),
        measured && other.measured,
        filtered || other.filtered);
  }

  private static OptionalDouble sum(OptionalDouble one, OptionalDouble other) {
    return one.isEmpty() && other.isEmpty()
        ? one
        : OptionalDouble.of(one.orElse(0) + other.orElse(0));
  }

  private static ScannedRows counted(
      Inspection inspection, Node node, Actual actual, boolean filtered) {
    double given = actual.rows() * actual.loops();
    double removed = inspection.removed(node).map(Measured::value).orElse(0.0);
    double read = inspection.filterAbove(node).isPresent() ? given : given + removed;
    return new ScannedRows(
        OptionalDouble.of(read),
        OptionalDouble.of(removed),
        Math.rint(inspection.runs(node)),
        true,
        filtered);
  }

  /// PostgreSQL prints the rows that pass the condition; MySQL those before its filter, and after;
  /// MariaDB those before, and the percentage that passes.
  private static ScannedRows estimated(Node node, Optional<Node> filter, boolean filtered) {
    OptionalDouble given = node.estimate().rows();
    OptionalDouble before = before(node);
    if (before.isPresent() && given.isPresent()) {
      return estimated(before.getAsDouble(), given.getAsDouble(), filtered);
    }
    OptionalDouble kept = filter.map(f -> f.estimate().rows()).orElse(OptionalDouble.empty());
    if (given.isPresent() && kept.isPresent()) {
      return estimated(given.getAsDouble(), kept.getAsDouble(), filtered);
    }
    OptionalDouble all = filtered ? PostgresqlScans.rowsByCost(node) : given;
    if (given.isPresent() && all.isPresent() && filtered) {
      return estimated(Math.max(all.getAsDouble(), given.getAsDouble()), given.getAsDouble(), true);
    }
    return new ScannedRows(all, OptionalDouble.empty(), 1, false, filtered);
  }

  /// MariaDB and the tabular formats print `rows`, MySQL's first JSON `rows_examined_per_scan`.
  private static OptionalDouble before(Node node) {
    OptionalDouble rows = node.number("rows");
    return rows.isPresent() ? rows : node.number("rows_examined_per_scan");
  }

  /// A planner that expects a condition to remove nothing mostly knows nothing about it.
  private static ScannedRows estimated(double read, double kept, boolean filtered) {
    OptionalDouble removed = read > kept ? OptionalDouble.of(read - kept) : OptionalDouble.empty();
    return new ScannedRows(OptionalDouble.of(read), removed, 1, false, filtered);
  }

  /// Rows of one run; endless where nothing is known, so that nobody takes the table for small.
  double readOnce() {
    return read.orElse(Double.POSITIVE_INFINITY) / Math.max(1, runs);
  }

  double kept() {
    return Math.max(0, read.orElse(0) - removed.orElse(0));
  }

  /// The share of read rows that were thrown away, 0 to 1; 1 where a condition is all that is
  /// known.
  double wasted() {
    if (removed.isPresent() && read.isPresent()) {
      return read.getAsDouble() > 0 ? removed.getAsDouble() / read.getAsDouble() : 0;
    }
    return filtered ? 1 : 0;
  }

  /// ": 1.2 M rows read, 37 kept".
  String sentence() {
    if (read.isEmpty()) {
      return ", which reads every row";
    }
    return ": " + about() + Numbers.brief(read.getAsDouble()) + rowsRead() + keptWords();
  }

  private String rowsRead() {
    String rows = read.orElse(0) == 1 ? " row read" : " rows read";
    return runs > 1 && measured ? rows + " in " + Numbers.count(runs) + " runs" : rows;
  }

  private String keptWords() {
    if (removed.orElse(0) > 0) {
      return ", " + about() + Numbers.brief(Math.rint(kept())) + " kept";
    }
    return filtered ? "" : ", all of them wanted";
  }

  private String about() {
    return measured ? "" : "about ";
  }

  private static String number(double rows) {
    return Numbers.count(Math.rint(rows));
  }

  List<Evidence> evidence() {
    List<Evidence> evidence = new ArrayList<>();
    String how = measured ? "" : ", estimated";
    read.ifPresent(r -> evidence.add(new Evidence("Rows read" + how, number(r))));
    removed.ifPresent(r -> evidence.add(new Evidence("Rows thrown away" + how, number(r))));
    if (runs > 1) {
      evidence.add(new Evidence("Runs", Numbers.count(runs)));
    }
    return evidence;
  }
}
