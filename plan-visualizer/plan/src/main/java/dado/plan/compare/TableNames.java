package dado.plan.compare;

import dado.plan.model.Node;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The tables that a part of a plan reads, for people.
final class TableNames {
  private static final int NAMED = 3;

  private TableNames() {}

  /// In reading order, each once: "orders and users", "orders, users and 4 more".
  static String of(Node node) {
    Set<String> names = all(node);
    return names.isEmpty() ? node.label() : list(new ArrayList<>(names));
  }

  /// Each once, in reading order.
  static Set<String> all(Node node) {
    Set<String> names = new LinkedHashSet<>();
    node.all().flatMap(n -> n.operator().read().stream()).forEach(r -> names.add(r.table()));
    names.remove("");
    return names;
  }

  private static String list(List<String> names) {
    if (names.size() > NAMED) {
      int more = names.size() - NAMED + 1;
      return String.join(", ", names.subList(0, NAMED - 1)) + " and " + more + " more";
    }
    String last = names.removeLast();
    return names.isEmpty() ? last : String.join(", ", names) + " and " + last;
  }
}
