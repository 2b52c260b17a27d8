package dado.plan.advise;

import dado.plan.advise.Need.Use;
import dado.schema.model.Index;
import dado.schema.model.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How a query reads one of its tables: what it asks of which columns. It is filled while the plan
/// or the text is read.
final class Access {
  private final String alias;
  private final Table table;
  private final Map<String, String> equal = new LinkedHashMap<>();
  private final Map<String, String> ranges = new LinkedHashMap<>();
  private final Map<String, String> joins = new LinkedHashMap<>();
  private final List<Need.Blocked> blocked = new ArrayList<>();
  private final List<Index.Key> order = new ArrayList<>();
  private boolean limited;
  private double share;

  Access(String alias, Table table) {
    this.alias = alias;
    this.table = table;
  }

  String alias() {
    return alias;
  }

  Table table() {
    return table;
  }

  /// The conditions by column, of columns that equal something known.
  Map<String, String> equal() {
    return equal;
  }

  /// The conditions by column, of columns that lie in a range.
  Map<String, String> ranges() {
    return ranges;
  }

  /// The conditions by column, of columns that equal another table's.
  Map<String, String> joins() {
    return joins;
  }

  List<Need.Blocked> blocked() {
    return blocked;
  }

  /// The order that is asked of the rows; empty where none is, or where it takes several tables.
  List<Index.Key> order() {
    return order;
  }

  /// Whether only the first rows in that order are wanted.
  boolean limited() {
    return limited;
  }

  /// How much of the plan's time or cost the table's scans take, 0 to 1.
  double share() {
    return share;
  }

  void add(Need need) {
    switch (need) {
      case Need.Equal p -> put(p.use(), p.text(), equal);
      case Need.Range p -> put(p.use(), p.text(), ranges);
      case Need.Join p -> put(p.use(), p.text(), joins);
      case Need.Blocked p -> {
        if (p.use().alias().equals(alias) && !blocked.contains(p)) {
          blocked.add(p);
        }
      }
    }
  }

  private void put(Use use, String text, Map<String, String> to) {
    if (use.alias().equals(alias)) {
      to.merge(use.column(), text, (a, b) -> a.equals(b) ? a : a + " and " + b);
    }
  }

  /// Puts the equal columns in an order of their own: those with most values first, so that the
  /// first finds few rows by itself.
  void sortEqual(Map<String, Long> values) {
    Map<String, String> sorted = new LinkedHashMap<>();
    equal.entrySet().stream()
        .sorted(
            Comparator.comparingLong(
                (Map.Entry<String, String> e) -> -values.getOrDefault(e.getKey(), 0L)))
        .forEach(e -> sorted.put(e.getKey(), e.getValue()));
    equal.clear();
    equal.putAll(sorted);
  }

  void order(List<Index.Key> keys, boolean onlyFirst) {
    order.clear();
    order.addAll(keys);
    limited = onlyFirst;
  }

  void addShare(double more) {
    share += more;
  }
}
