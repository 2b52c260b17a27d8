package dado.schema.dialect.postgresql;

import dado.schema.change.Change;
import dado.schema.model.Column;
import dado.schema.model.Column.Generation;
import dado.schema.model.Constraint;
import dado.schema.model.Schema;
import dado.schema.model.Table;
import java.util.Optional;

/// Why a column cannot be exchanged for one of another type beside running work.
record Obstacles(Target target, Schema schema) {

  /// For people, as the end of a sentence; empty where nothing is in the way.
  Optional<String> to(Change.AlterColumn change) {
    if (!(change.before().generation() instanceof Generation.None)
        || !(change.after().generation() instanceof Generation.None)) {
      return Optional.of("the column is generated");
    }
    String column = change.before().name();
    Table table = schema.table(change.table()).orElseThrow();
    return constrained(table, column)
        .or(() -> indexed(table, column))
        .or(() -> read(table, column))
        .or(() -> inherited(table));
  }

  private static Optional<String> constrained(Table table, String column) {
    return table.constraints().stream()
        .filter(c -> ColumnReplacement.speaksOf(c, column))
        .findFirst()
        .map(c -> "the column is part of the constraint " + named(c));
  }

  private static Optional<String> indexed(Table table, String column) {
    return table.indexes().stream()
        .filter(i -> ColumnReplacement.speaksOf(i, column))
        .findFirst()
        .map(i -> "the column is part of the index " + i.name());
  }

  private static Optional<String> read(Table table, String column) {
    return table.columns().stream()
        .filter(c -> isComputedFrom(c, column))
        .findFirst()
        .map(c -> "the column " + c.name() + " is computed from it");
  }

  private static String named(Constraint constraint) {
    return constraint.name().isEmpty() ? "without a name" : constraint.name();
  }

  private static boolean isComputedFrom(Column column, String source) {
    return column.generation() instanceof Generation.Computed(String expression, boolean stored)
        && Expressions.says(expression, source);
  }

  private Optional<String> inherited(Table table) {
    String quoted = target.quote(table.name());
    return schema.tables().stream()
        .filter(t -> TableOptions.parents(t.options()).contains(quoted))
        .findFirst()
        .map(t -> "the table " + t.name() + " inherits the column");
  }
}
