package dado.plan.report;

import dado.plan.model.Node;

/// What a server calls the kind of a step, without what it works on.
final class OperatorName {
  private OperatorName() {}

  /// PostgreSQL's node type; of the others, the first words of their line.
  static String of(Node node) {
    String type = node.raw().getOrDefault("Node Type", "");
    return type.isEmpty() ? firstWords(node.label()) : type;
  }

  private static String firstWords(String label) {
    if (label.startsWith("SCAN ") || label.startsWith("SEARCH ")) {
      return label.substring(0, label.indexOf(' '));
    }
    int end = label.length();
    for (String mark : new String[] {" on ", " using ", ": ", " ("}) {
      int at = label.indexOf(mark);
      end = at > 0 ? Math.min(end, at) : end;
    }
    return label.substring(0, end);
  }
}
