package dado.plan.candidate;

import dado.plan.expression.Expression;
import dado.plan.expression.ExpressionParser;
import dado.schema.model.Engine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The order in which rows are wanted, as keys of an index.
final class Order {
  private final Engine engine;
  private final Key key;

  Order(Engine engine, Key key) {
    this.engine = engine;
    this.key = key;
  }

  /// Sort keys that are columns of the scanned relation; none where one is not.
  List<String> keys(Scans scans) {
    List<String> keys = new ArrayList<>();
    for (String term : scans.order()) {
      String upper = term.toUpperCase(Locale.ROOT);
      int end = firstOf(upper, " DESC", " ASC", " NULLS ", " COLLATE ", " USING ");
      Expression operand = ExpressionParser.parse(engine, term.substring(0, end));
      if (!(operand instanceof Expression.Column column) || !isOf(column, scans)) {
        return List.of();
      }
      keys.add(key.quoted(column.name()) + direction(upper.substring(end)));
    }
    return keys;
  }

  private static boolean isOf(Expression.Column column, Scans scans) {
    return column.relation().isEmpty()
        || column.relation().equalsIgnoreCase(scans.relation().alias())
        || column.relation().equalsIgnoreCase(scans.relation().table());
  }

  private static String direction(String rest) {
    String nulls =
        rest.contains("NULLS LAST")
            ? " NULLS LAST"
            : rest.contains("NULLS FIRST") ? " NULLS FIRST" : "";
    return (rest.contains("DESC") ? " DESC" : "") + nulls;
  }

  private static int firstOf(String text, String... words) {
    int first = text.length();
    for (String word : words) {
      int at = text.indexOf(word);
      first = at >= 0 ? Math.min(first, at) : first;
    }
    return first;
  }
}
