package dado.schema.parse;

import dado.schema.model.Constraint;
import dado.schema.model.Constraint.ForeignKey;
import dado.schema.model.Id;
import dado.schema.model.Index;
import dado.schema.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The indexes that MySQL and MariaDB make for foreign keys when no other begins with their
/// columns. One of a named key bears its name and belongs to it; one of a key without a name is
/// called after its first column.
final class OwnIndexes {

  private OwnIndexes() {}

  /// The table with an index for each key without a name that needs one.
  static Table made(Table table) {
    List<Index> indexes = new ArrayList<>(table.indexes());
    for (ForeignKey key : table.foreignKeys()) {
      if (key.name().isEmpty() && alone(table.withIndexes(indexes), key)) {
        indexes.add(index(table, indexes, key));
      }
    }
    return table.withIndexes(indexes);
  }

  private static Index index(Table table, List<Index> others, ForeignKey key) {
    String first = key.columns().getFirst();
    String name = first;
    for (int i = 2; taken(table, others, name); i++) {
      name = first + "_" + i;
    }
    return Index.on(name, key.columns()).withId(Id.of("index", table.name().local(), name));
  }

  private static boolean taken(Table table, List<Index> others, String name) {
    return others.stream().anyMatch(i -> i.name().equals(name))
        || table.constraints().stream().anyMatch(c -> c.name().equals(name));
  }

  private static boolean alone(Table table, ForeignKey key) {
    int length = key.columns().size();
    Stream<List<String>> keys = table.constraints().stream().map(OwnIndexes::keyColumns);
    Stream<List<String>> indexes =
        table.indexes().stream().map(i -> i.keys().stream().map(Index.Key::text).toList());
    return Stream.concat(keys, indexes)
        .noneMatch(c -> c.size() >= length && c.subList(0, length).equals(key.columns()));
  }

  /// The columns of a primary key or unique constraint; none for others.
  private static List<String> keyColumns(Constraint constraint) {
    return switch (constraint) {
      case Constraint.PrimaryKey p -> p.columns();
      case Constraint.Unique u -> u.columns();
      case Constraint.Check c -> List.of();
      case ForeignKey f -> List.of();
      case Constraint.Exclusion e -> List.of();
    };
  }

  /// The table without the indexes that belong to named keys.
  static Table hidden(Table table) {
    List<Index> indexes = new ArrayList<>(table.indexes());
    for (ForeignKey key : table.foreignKeys()) {
      indexes.removeIf(i ->
          i.name().equals(key.name())
              && i.keys().stream().map(Index.Key::text).toList().equals(key.columns()));
    }
    return table.withIndexes(indexes);
  }
}
