package dado.plan.statistics.postgresql;

import java.util.ArrayList;
import java.util.List;

/// An array as PostgreSQL prints it: `{a,"b, c",NULL}`.
final class ArrayText {
  private final String text;
  private int at = 1;

  private ArrayText(String text) {
    this.text = text;
  }

  /// Its elements, those of arrays in it as texts. NULL is the text `NULL`; statistics have none.
  static List<String> elements(String text) {
    return new ArrayText(text).read();
  }

  private List<String> read() {
    List<String> found = new ArrayList<>();
    while (at < text.length() - 1) {
      found.add(element());
      at++;
    }
    return found;
  }

  private String element() {
    StringBuilder element = new StringBuilder();
    boolean quoted = false;
    for (; at < text.length() - 1; at++) {
      char c = text.charAt(at);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == '\\' && at + 1 < text.length()) {
        element.append(text.charAt(++at));
      } else if (c == ',' && !quoted) {
        return element.toString();
      } else {
        element.append(c);
      }
    }
    return element.toString();
  }
}
