package dado.plan.rule;

import dado.plan.model.Node;
import dado.plan.model.Operator;
import dado.plan.model.Operator.Relation;

/// A step as people speak of it in a sentence: "a sequential scan of orders".
final class StepWords {
  private StepWords() {}

  static String a(Node node) {
    return switch (node.operator()) {
      case Operator.SequentialScan scan -> "a sequential scan of " + table(scan.relation());
      case Operator.IndexScan scan -> indexScan(scan);
      case Operator.Join join ->
          a(join.strategy() + (join.strategy().endsWith("loop") ? "" : " join"));
      case Operator.Sort sort ->
          "a sort" + (sort.keys().isEmpty() ? "" : " by " + String.join(", ", sort.keys()));
      case Operator.Aggregate aggregate -> aggregate(aggregate);
      case Operator.Limit limit -> "a limit";
      case Operator.Filter filter -> "a filter";
      case Operator.Gather gather -> "the gathering of parallel workers' rows";
      case Operator.Buffer buffer -> "“" + buffer.name() + "”";
      case Operator.Other other -> "“" + node.label() + "”";
    };
  }

  /// The table's name, with its alias where that is another.
  static String table(Relation relation) {
    return relation.alias().equals(relation.table()) || relation.alias().isEmpty()
        ? relation.table()
        : relation.table() + " " + relation.alias();
  }

  private static String indexScan(Operator.IndexScan scan) {
    String index = scan.index().isEmpty() ? "" : " using " + scan.index();
    String how =
        switch (scan.access()) {
          case LOOKUP -> "an index scan of ";
          case COVERING -> "an index-only scan of ";
          case BITMAP -> "a bitmap scan of ";
          case FULL -> "a scan of a whole index of ";
        };
    return how + table(scan.relation()) + index;
  }

  private static String aggregate(Operator.Aggregate aggregate) {
    if (aggregate.keys().isEmpty()) {
      return "an aggregate";
    }
    return "grouping by " + String.join(", ", aggregate.keys());
  }

  private static String a(String noun) {
    return ("aeiou".indexOf(noun.charAt(0)) >= 0 ? "an " : "a ") + noun;
  }
}
