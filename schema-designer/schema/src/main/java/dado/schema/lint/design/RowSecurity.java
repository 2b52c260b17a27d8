package dado.schema.lint.design;

import dado.schema.lint.rule.Inspection;
import dado.schema.model.Policy;
import dado.schema.model.Table;

/// Row-level security of tables.
final class RowSecurity {

  private RowSecurity() {}

  /// Whether it is on.
  static boolean on(Table table) {
    String state = table.options().get("row security");
    return state.startsWith("enable") || state.startsWith("force");
  }

  /// Whether a policy guards the table.
  static boolean guarded(Inspection in, Table table) {
    return in.design().objects(Policy.class).stream().anyMatch(p -> p.table().equals(table.name()));
  }
}
