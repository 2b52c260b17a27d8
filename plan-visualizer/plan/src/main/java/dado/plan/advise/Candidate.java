package dado.plan.advise;

import dado.schema.model.Index;
import dado.schema.model.Table;
import java.util.List;
import java.util.stream.Collectors;

/// An index that may help a query.
///
/// @param alias the relation of the query that it would serve
/// @param keys its columns: first those that equal something, then those in a range or an order
/// @param equalities how many of the keys equal something
/// @param conditions the conditions on the table alone that it serves, as printed
/// @param why what it would serve, for people
record Candidate(
    Table table,
    String alias,
    List<Index.Key> keys,
    int equalities,
    List<String> conditions,
    boolean ordered,
    String why) {

  Candidate {
    keys = List.copyOf(keys);
    conditions = List.copyOf(conditions);
  }

  List<String> columns() {
    return keys.stream().map(Index.Key::text).toList();
  }

  /// For people: `orders (customer_id, created_at desc)`.
  String title() {
    return table.name().local()
        + " ("
        + keys.stream()
            .map(k -> k.text() + (k.descending() ? " desc" : ""))
            .collect(Collectors.joining(", "))
        + ")";
  }

  /// Whether another begins with all of this one's columns.
  boolean isPrefixOf(Candidate other) {
    return table.name().equals(other.table.name())
        && keys.size() < other.keys.size()
        && other.keys.subList(0, keys.size()).equals(keys);
  }
}
