package dado.plan.rule;

import dado.plan.model.Node;
import dado.plan.model.Operator;
import dado.plan.model.Operator.Access;
import java.util.Locale;

/// Scans that read an index from its beginning to its end.
final class WholeIndexes {
  private WholeIndexes() {}

  /// MySQL's second JSON calls every access by an index so, and tells how beside; all others mean
  /// the whole of it.
  static boolean isRead(Node node) {
    if (!(node.operator() instanceof Operator.IndexScan scan)) {
      return false;
    }
    return scan.access() == Access.FULL || (scan.access() == Access.COVERING && isWhole(node));
  }

  private static boolean isWhole(Node node) {
    String label = node.label().toLowerCase(Locale.ROOT);
    String how = node.raw().getOrDefault("index_access_type", "index_scan");
    boolean index = node.raw().getOrDefault("access_type", "").equals("index");
    return label.startsWith("covering index scan ")
        || label.startsWith("scan ")
        || (index && how.equals("index_scan"))
        || node.raw().getOrDefault("type", "").equals("index");
  }
}
