package dado.designer.inspector;

import dado.schema.model.Index.Key;
import dado.schema.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// The key of an index as text: `customer_id, created_at desc, (lower(email)) text_pattern_ops`.
final class IndexKeys {

  private IndexKeys() {}

  static String write(List<Key> keys) {
    return keys.stream().map(IndexKeys::write).collect(Collectors.joining(", "));
  }

  private static String write(Key key) {
    String text = key.isExpression() ? "(" + key.text() + ")" : Lists.names(List.of(key.text()));
    return text
        + (key.qualifiers().isEmpty() ? "" : " " + key.qualifiers())
        + (key.descending() ? " desc" : "");
  }

  /// The parts of a text. What is no column is an expression, and stands in parentheses.
  ///
  /// @throws IllegalArgumentException when the table has no such column
  static List<Key> read(Table table, String text) {
    List<Key> keys = new ArrayList<>();
    for (String part : Lists.split(text)) {
      if (!part.isBlank()) {
        keys.add(key(table, part.strip()));
      }
    }
    if (keys.isEmpty()) {
      throw new IllegalArgumentException(
          "An index needs a column or an expression, such as email or (lower(email)).");
    }
    return keys;
  }

  private static Key key(Table table, String part) {
    boolean descending = part.toLowerCase(Locale.ROOT).endsWith(" desc");
    boolean ascending = part.toLowerCase(Locale.ROOT).endsWith(" asc");
    String bare = part.substring(0, part.length() - (descending ? 5 : ascending ? 4 : 0)).strip();
    if (bare.startsWith("(")) {
      int end = close(bare);
      return new Key(
          bare.substring(1, end).strip(), true, descending, bare.substring(end + 1).strip());
    }
    return column(table, bare, descending);
  }

  private static int close(String text) {
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    throw new IllegalArgumentException(
        "The parenthesis is not closed: " + text + " Write ) behind the expression.");
  }

  private static Key column(Table table, String bare, boolean descending) {
    Lists.Entry entry = Lists.Entry.of(bare);
    int prefix = entry.name().indexOf('(');
    String name = prefix > 0 ? entry.name().substring(0, prefix) : entry.name();
    String rest =
        prefix > 0 ? (entry.name().substring(prefix) + " " + entry.rest()).strip() : entry.rest();
    boolean function = prefix > 0 && table.column(name).isEmpty();
    if (function) {
      return new Key(bare, true, descending, "");
    }
    if (table.column(name).isEmpty()) {
      throw new IllegalArgumentException(
          table.name().local()
              + " has no column "
              + name
              + ". Write one that it has, or an expression in parentheses.");
    }
    return new Key(name, false, descending, rest);
  }
}
