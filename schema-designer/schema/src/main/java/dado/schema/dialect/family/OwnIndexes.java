package dado.schema.dialect.family;

import dado.schema.model.Constraint;
import dado.schema.model.Index;
import dado.schema.model.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The indexes that the server makes for foreign keys, because no other index of the table begins
/// with their columns. They bear the names of the keys, and stay when a key is dropped.
final class OwnIndexes {

  private OwnIndexes() {}

  /// The columns of each of them, by name.
  static Map<String, List<String>> of(Table table) {
    Map<String, List<String>> own = new LinkedHashMap<>();
    for (Constraint.ForeignKey key : table.foreignKeys()) {
      if (!key.name().isEmpty() && isAlone(table, key)) {
        own.put(key.name(), key.columns());
      }
    }
    return own;
  }

  private static boolean isAlone(Table table, Constraint.ForeignKey key) {
    int length = key.columns().size();
    return Stream.concat(
            table.constraints().stream().map(OwnIndexes::columns),
            table.indexes().stream().map(OwnIndexes::columns))
        .noneMatch(c -> c.size() >= length && c.subList(0, length).equals(key.columns()));
  }

  private static List<String> columns(Constraint constraint) {
    return switch (constraint) {
      case Constraint.PrimaryKey k ->
          k.options().get("keys").contains("(") ? List.of() : k.columns();
      case Constraint.Unique u -> u.columns();
      case Constraint.Check c -> List.of();
      case Constraint.Exclusion e -> List.of();
      case Constraint.ForeignKey f -> List.of();
    };
  }

  private static List<String> columns(Index index) {
    boolean ordered = index.method().equals("btree") || index.method().equals("hash");
    return ordered
        ? index.keys().stream()
            .map(k -> k.isExpression() || !k.qualifiers().isEmpty() ? "" : k.text())
            .toList()
        : List.of();
  }
}
