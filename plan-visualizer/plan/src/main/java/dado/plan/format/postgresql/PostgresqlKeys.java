package dado.plan.format.postgresql;

import dado.plan.model.Unknown;
import dado.plan.syntax.Fields;
import java.util.ArrayList;
import java.util.List;

/// The keys that PostgreSQL is known to print, of all versions.
final class PostgresqlKeys {
  private PostgresqlKeys() {}

  /// What stands in a plan and is not known.
  static List<Unknown> unknown(Fields whole, PostgresqlTree tree) {
    List<Unknown> found = new ArrayList<>();
    collect(whole, 0, found);
    for (int i = 0; i < tree.fields().size(); i++) {
      collect(tree.fields().get(i), i + 1, found);
    }
    return found;
  }

  private static void collect(Fields fields, int node, List<Unknown> found) {
    fields.unread().forEach(u -> found.add(new Unknown(node, u.text(), u.place())));
  }
}
