package dado.plan.syntax;

import dado.plan.model.Span;
import java.util.ArrayList;
import java.util.List;

/// Reads and writes pieces of JSON text that are known to be well-formed.
final class JsonText {
  private JsonText() {}

  /// A string's text without its escapes; what is no valid escape stays as it is.
  static String unescaped(CharSequence text, int start, int end) {
    StringBuilder plain = new StringBuilder(end - start);
    int at = start;
    while (at < end) {
      char c = text.charAt(at);
      if (c != '\\' || at + 1 == end) {
        plain.append(c);
        at++;
      } else if (text.charAt(at + 1) == 'u' && isUnit(text, at + 2, end)) {
        plain.append((char) Integer.parseInt(text, at + 2, at + 6, 16));
        at += 6;
      } else {
        plain.append(meant(text.charAt(at + 1)));
        at += 2;
      }
    }
    return plain.toString();
  }

  private static boolean isUnit(CharSequence text, int start, int end) {
    if (start + 4 > end) {
      return false;
    }
    for (int i = start; i < start + 4; i++) {
      if (Character.digit(text.charAt(i), 16) < 0 || text.charAt(i) > 'f') {
        return false;
      }
    }
    return true;
  }

  private static char meant(char escape) {
    return switch (escape) {
      case 'n' -> '\n';
      case 't' -> '\t';
      case 'r' -> '\r';
      case 'b' -> '\b';
      case 'f' -> '\f';
      default -> escape;
    };
  }

  /// A list for people: its elements with commas.
  static String shown(CharSequence text, int start, int end) {
    return String.join(", ", elements(text, start, end));
  }

  /// A list's elements. Lists in it are shown in parentheses, objects as they are.
  static List<String> elements(CharSequence text, int start, int end) {
    List<String> found = new ArrayList<>();
    int at = gap(text, start + 1);
    while (at < end - 1) {
      int behind = behind(text, at, end);
      found.add(element(text, at, behind));
      at = gap(text, behind);
    }
    return found;
  }

  private static String element(CharSequence text, int start, int end) {
    return switch (text.charAt(start)) {
      case '"' -> unescaped(text, start + 1, end - 1);
      case '[' -> inParentheses(text, start, end);
      default -> compact(text, start, end);
    };
  }

  private static String inParentheses(CharSequence text, int start, int end) {
    StringBuilder shown = new StringBuilder("(");
    int at = gap(text, start + 1);
    while (at < end - 1) {
      int behind = behind(text, at, end);
      boolean string = text.charAt(at) == '"';
      shown.append(shown.length() > 1 ? ", " : "");
      shown.append(string ? unescaped(text, at + 1, behind - 1) : compact(text, at, behind));
      at = gap(text, behind);
    }
    return shown.append(')').toString();
  }

  /// Behind blanks and commas.
  private static int gap(CharSequence text, int from) {
    int at = from;
    while (at < text.length() && (text.charAt(at) <= ' ' || text.charAt(at) == ',')) {
      at++;
    }
    return at;
  }

  /// Behind the value that starts there.
  private static int behind(CharSequence text, int start, int end) {
    int depth = 0;
    int at = start;
    do {
      char c = text.charAt(at);
      depth += c == '[' || c == '{' ? 1 : c == ']' || c == '}' ? -1 : 0;
      at = c == '"' ? behindString(text, at, end) : at + 1;
    } while (at < end && (depth > 0 || isInside(text.charAt(start), text.charAt(at))));
    return at;
  }

  /// Whether a number or a word goes on.
  private static boolean isInside(char first, char next) {
    return first != '"' && first != '[' && first != '{' && next > ' ' && ",]}".indexOf(next) < 0;
  }

  private static int behindString(CharSequence text, int start, int end) {
    int at = start + 1;
    while (at < end && text.charAt(at) != '"') {
      at += text.charAt(at) == '\\' ? 2 : 1;
    }
    return Math.min(end, at + 1);
  }

  /// JSON without its line breaks and indentation: a blank behind each comma and colon.
  static String compact(CharSequence text, int start, int end) {
    StringBuilder all = new StringBuilder(end - start);
    int at = start;
    while (at < end) {
      char c = text.charAt(at);
      if (c == '"') {
        int behind = behindString(text, at, end);
        all.append(text, at, behind);
        at = behind;
      } else {
        all.append(c <= ' ' ? "" : c == ',' ? ", " : c == ':' ? ": " : String.valueOf(c));
        at++;
      }
    }
    return all.toString();
  }

  /// The place of a key and its value, whose own place is known.
  static Span pair(String text, String key, int start, int end) {
    int from = text.lastIndexOf("\"" + key + "\"", start);
    boolean quoted =
        end < text.length()
            && text.charAt(end) == '"'
            && start > 0
            && text.charAt(start - 1) == '"';
    return new Span(from < 0 ? start : from, quoted ? end + 1 : end);
  }

  /// Writes a list of texts.
  static void write(List<String> list, StringBuilder out) {
    out.append('[');
    for (int i = 0; i < list.size(); i++) {
      out.append(i == 0 ? "" : ", ");
      writeString(list.get(i), out);
    }
    out.append(']');
  }

  /// Writes a list of lists of texts.
  static void writeLists(List<List<String>> lists, StringBuilder out) {
    out.append('[');
    for (int i = 0; i < lists.size(); i++) {
      out.append(i == 0 ? "" : ", ");
      write(lists.get(i), out);
    }
    out.append(']');
  }

  private static void writeString(String text, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      out.append(c == '"' || c == '\\' ? "\\" : "").append(c);
    }
    out.append('"');
  }
}
