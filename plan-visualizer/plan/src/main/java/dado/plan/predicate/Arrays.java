package dado.plan.predicate;

import java.util.ArrayList;
import java.util.List;

/// PostgreSQL's array constants: `{1,2,"a b"}`.
final class Arrays {
  private Arrays() {}

  /// The elements, without quotes; of a text that is no array, itself.
  static List<String> elements(String text) {
    if (!text.startsWith("{") || !text.endsWith("}")) {
      return List.of(text);
    }
    List<String> found = new ArrayList<>();
    StringBuilder element = new StringBuilder();
    boolean quoted = false;
    boolean any = false;
    for (int i = 1; i < text.length() - 1; i++) {
      char c = text.charAt(i);
      if (c == '\\' && i + 2 < text.length()) {
        i++;
        element.append(text.charAt(i));
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        found.add(element.toString());
        element.setLength(0);
      } else {
        element.append(c);
      }
      any = true;
    }
    if (any) {
      found.add(element.toString());
    }
    return found;
  }
}
