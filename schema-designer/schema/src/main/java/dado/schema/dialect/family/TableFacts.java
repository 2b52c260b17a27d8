package dado.schema.dialect.family;

import dado.schema.model.Column;
import dado.schema.model.Column.Generation;
import dado.schema.model.Constraint;
import dado.schema.model.Table;
import java.util.stream.Stream;

/// What of a table decides how its changes are made.
public record TableFacts(Table table) {

  /// Whether InnoDB keeps it.
  public boolean isInnodb() {
    return !table.options().has("engine");
  }

  /// Whether its pages are compressed, so that rows have no versions.
  public boolean isCompressed() {
    return table.options().is("row_format", "COMPRESSED") || table.options().has("key_block_size");
  }

  /// Whether it has an index of that method.
  public boolean has(String method) {
    return table.indexes().stream().anyMatch(i -> i.method().equals(method));
  }

  /// Whether a column is in a key, an index or a foreign key.
  public boolean isIndexed(String column) {
    boolean constrained = table.constraints().stream().anyMatch(c -> isIn(c, column));
    return constrained
        || table.indexes().stream()
            .flatMap(i -> i.keys().stream())
            .anyMatch(k -> k.isExpression() ? mentions(k.text(), column) : k.text().equals(column));
  }

  private static boolean isIn(Constraint constraint, String column) {
    return switch (constraint) {
      case Constraint.PrimaryKey k -> k.columns().contains(column);
      case Constraint.Unique u -> u.columns().contains(column);
      case Constraint.ForeignKey f -> f.columns().contains(column);
      case Constraint.Check c -> false;
      case Constraint.Exclusion e -> false;
    };
  }

  /// Whether an expression, as the catalog prints it, speaks of a column.
  public static boolean mentions(String expression, String column) {
    return expression.contains("`" + column.replace("`", "``") + "`");
  }

  private Stream<Column> computed(boolean stored) {
    return table.columns().stream()
        .filter(c -> c.generation() instanceof Generation.Computed g && g.stored() == stored);
  }

  /// Whether it has a virtual column.
  public boolean hasVirtual() {
    return computed(false).findAny().isPresent();
  }

  /// Whether it has a virtual column in an index.
  public boolean hasIndexedVirtual() {
    return computed(false).anyMatch(c -> isIndexed(c.name()));
  }

  /// Whether it has a stored generated column.
  public boolean hasStored() {
    return computed(true).findAny().isPresent();
  }

  /// Whether it is partitioned.
  public boolean isPartitioned() {
    return table.partitioning().isPresent();
  }

  /// Whether the column is the last one.
  public boolean isLast(String column) {
    return table.columns().getLast().name().equals(column);
  }
}
