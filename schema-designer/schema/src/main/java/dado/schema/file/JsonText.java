package dado.schema.file;

import java.util.Iterator;
import java.util.List;
import java.util.Map;

/// Writes JSON in its one form: a property a line, two spaces a level, lists of plain values on one
/// line, LF, a final line end.
final class JsonText {

  private final StringBuilder out = new StringBuilder();

  private JsonText() {}

  static String of(Json value) {
    JsonText text = new JsonText();
    text.value(value, 0);
    return text.out.append('\n').toString();
  }

  private void value(Json value, int depth) {
    switch (value) {
      case Json.Obj o -> object(o, depth);
      case Json.Arr a when plain(a) -> inline(a.items());
      case Json.Arr a -> list(a.items(), depth);
      case Json.Lines l -> list(l.lines().stream().map(Json.Text::new).toList(), depth);
      case Json.Text t -> quote(t.value());
      case Json.Word w -> out.append(w.literal());
    }
  }

  private static boolean plain(Json.Arr list) {
    return list.items().stream().allMatch(i -> i instanceof Json.Text || i instanceof Json.Word);
  }

  private void object(Json.Obj object, int depth) {
    if (object.fields().isEmpty()) {
      out.append("{}");
      return;
    }
    out.append('{');
    for (Iterator<Map.Entry<String, Json>> i = object.fields().entrySet().iterator();
        i.hasNext(); ) {
      Map.Entry<String, Json> field = i.next();
      line(depth + 1);
      quote(field.getKey());
      out.append(": ");
      value(field.getValue(), depth + 1);
      out.append(i.hasNext() ? "," : "");
    }
    line(depth);
    out.append('}');
  }

  private void list(List<? extends Json> items, int depth) {
    out.append('[');
    for (int i = 0; i < items.size(); i++) {
      line(depth + 1);
      value(items.get(i), depth + 1);
      out.append(i + 1 < items.size() ? "," : "");
    }
    line(depth);
    out.append(']');
  }

  private void inline(List<Json> items) {
    out.append('[');
    for (int i = 0; i < items.size(); i++) {
      out.append(i == 0 ? "" : ", ");
      value(items.get(i), 0);
    }
    out.append(']');
  }

  private void line(int depth) {
    out.append('\n').repeat("  ", depth);
  }

  private void quote(String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      character(text, i);
    }
    out.append('"');
  }

  private void character(String text, int i) {
    char c = text.charAt(i);
    switch (c) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      default -> {
        if (c < ' ' || c == '\u2028' || c == '\u2029' || c == '\u007f' || lone(text, i)) {
          out.append("\\u%04x".formatted((int) c));
        } else {
          out.append(c);
        }
      }
    }
  }

  /// Half of a character, which UTF-8 cannot hold.
  private static boolean lone(String text, int i) {
    char c = text.charAt(i);
    if (Character.isHighSurrogate(c)) {
      return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
    }
    return Character.isLowSurrogate(c)
        && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
  }
}
