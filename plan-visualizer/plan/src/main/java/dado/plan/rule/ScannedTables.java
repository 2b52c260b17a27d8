package dado.plan.rule;

import dado.plan.model.Node;
import dado.plan.model.Operator;
import java.util.List;
import java.util.stream.Stream;

/// The tables that steps read.
final class ScannedTables {
  private ScannedTables() {}

  /// The tables that a step's siblings read, in their order.
  static List<String> beside(Inspection inspection, Node node) {
    return inspection.outline().parent(node).stream()
        .flatMap(p -> p.children().stream())
        .flatMap(ScannedTables::read)
        .filter(t -> !isTemporary(t))
        .distinct()
        .toList();
  }

  /// The tables that a step and all below it read.
  static Stream<String> below(Node node) {
    return node.all().flatMap(ScannedTables::read).filter(t -> !isTemporary(t)).distinct();
  }

  /// Whether it is a server's own work table, which cannot be indexed or analyzed.
  static boolean isTemporary(String table) {
    return table.isEmpty() || table.startsWith("<") || table.startsWith("(");
  }

  private static Stream<String> read(Node node) {
    return node.operator().read().stream().map(Operator.Relation::table);
  }
}
