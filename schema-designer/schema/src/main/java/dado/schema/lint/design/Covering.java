package dado.schema.lint.design;

import dado.schema.model.Constraint;
import dado.schema.model.Index;
import dado.schema.model.Table;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/// Which indexes serve a list of columns.
final class Covering {

  private Covering() {}

  /// Whether an index or key begins with these columns, in whatever order.
  static boolean begins(Table table, List<String> columns) {
    return keys(table).anyMatch(k -> starts(k, columns))
        || table.indexes().stream().anyMatch(i -> starts(i, columns));
  }

  private static boolean starts(Index index, List<String> columns) {
    boolean whole =
        index.where().map(w -> w.toLowerCase(Locale.ROOT).contains("is not null")).orElse(true);
    boolean ordered =
        !index.method().equals("fulltext")
            && !index.method().equals("spatial")
            && !index.method().equals("gin");
    boolean plain = index.keys().stream().limit(columns.size()).noneMatch(Index.Key::isExpression);
    return whole
        && ordered
        && plain
        && starts(index.keys().stream().map(Index.Key::text).toList(), columns);
  }

  private static boolean starts(List<String> key, List<String> columns) {
    return key.size() >= columns.size()
        && Set.copyOf(key.subList(0, columns.size())).equals(Set.copyOf(columns));
  }

  /// The columns of the primary key and of each unique constraint.
  static Stream<List<String>> keys(Table table) {
    return table.constraints().stream()
        .flatMap(c ->
            switch (c) {
              case Constraint.PrimaryKey k -> Stream.of(k.columns());
              case Constraint.Unique u -> Stream.of(u.columns());
              case Constraint.Check k -> Stream.empty();
              case Constraint.ForeignKey k -> Stream.empty();
              case Constraint.Exclusion k -> Stream.empty();
            });
  }

  /// Whether these columns are unique, in whatever order.
  static boolean unique(Table table, List<String> columns) {
    Set<String> wanted = Set.copyOf(columns);
    return keys(table).anyMatch(k -> Set.copyOf(k).equals(wanted))
        || table.indexes().stream()
            .filter(i -> i.unique() && i.where().isEmpty())
            .anyMatch(
                i -> Set.copyOf(i.keys().stream().map(Index.Key::text).toList()).equals(wanted));
  }

  /// The columns that a foreign key references; those of the primary key where it names none.
  static List<String> referenced(Constraint.ForeignKey key, Table target) {
    return key.referencedColumns().isEmpty()
        ? target.primaryKey().map(Constraint.PrimaryKey::columns).orElse(List.of())
        : key.referencedColumns();
  }
}
