package dado.plan.format;

import java.util.ArrayList;
import java.util.List;

/// JSON and XML documents that stand one behind the other in a text.
final class Documents {
  private Documents() {}

  /// Whether a text begins like a plan in JSON or XML, and nothing stands around it.
  static boolean isOne(String start) {
    int first = skip(start, 0);
    if (first == start.length()) {
      return false;
    }
    if (start.startsWith("<explain", first)) {
      return true;
    }
    boolean list = start.charAt(first) == '[';
    int next = list ? skip(start, first + 1) : first;
    boolean json = next < start.length() && start.charAt(next) == '{';
    return json && !start.contains("\"error_severity\"");
  }

  private static int skip(String text, int from) {
    int at = from;
    while (at < text.length() && (text.charAt(at) <= ' ' || text.charAt(at) == '\ufeff')) {
      at++;
    }
    return at;
  }

  /// The bounds of the documents in a JSON text, one behind the other, and of what stands between
  /// them.
  static List<int[]> split(String text) {
    List<int[]> found = new ArrayList<>();
    int at = skip(text, 0);
    while (at < text.length()) {
      boolean opens = text.charAt(at) == '{' || text.charAt(at) == '[';
      int end = opens ? close(text, at) : nextOpening(text, at);
      found.add(new int[] {at, end});
      at = skip(text, end);
    }
    return found;
  }

  /// Where the next line begins that opens a document.
  private static int nextOpening(String text, int from) {
    for (int at = text.indexOf('\n', from); at >= 0; at = text.indexOf('\n', at + 1)) {
      if (text.startsWith("{", at + 1) || text.startsWith("[", at + 1)) {
        return at + 1;
      }
    }
    return text.length();
  }

  private static int close(String text, int start) {
    int depth = 0;
    int at = start;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '"') {
        at = string(text, at);
      } else {
        depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
      }
      at++;
      if (depth == 0) {
        return at;
      }
    }
    return text.length();
  }

  private static int string(String text, int start) {
    int at = start + 1;
    while (at < text.length() && text.charAt(at) != '"') {
      at += text.charAt(at) == '\\' ? 2 : 1;
    }
    return Math.min(at, text.length() - 1);
  }
}
