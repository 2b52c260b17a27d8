package dado.schema.export;

import java.util.List;

/// Text inside Markdown that is only ever text: no markup, no HTML, no end of a table's cell.
final class MarkdownText {

  private static final String MARKS = "\\`*_[]|~";

  private MarkdownText() {}

  /// Text on one line.
  static String plain(String text) {
    StringBuilder safe = new StringBuilder();
    String unix = text.strip().replace("\r\n", "\n").replace('\r', '\n');
    for (int i = 0; i < unix.length(); i++) {
      char c = unix.charAt(i);
      switch (c) {
        case '\n' -> safe.append("<br>");
        case '<' -> safe.append("&lt;");
        case '>' -> safe.append("&gt;");
        case '&' -> safe.append("&amp;");
        default -> {
          boolean mark = MARKS.indexOf(c) >= 0;
          safe.append(mark ? "\\" : "").append(Character.isISOControl(c) ? ' ' : c);
        }
      }
    }
    return safe.toString();
  }

  /// Text that begins a line, where signs that would make a heading, list or quote of it are text.
  static String line(String text) {
    return plain(text)
        .replaceFirst("^(\\d+)([.)])", "$1\\\\$2")
        .replaceFirst("^([-+#=])", "\\\\$1");
  }

  /// A heading's text, where a number or dash at the start means nothing.
  static String heading(String text) {
    return plain(text.replaceAll("\\s+", " "));
  }

  /// A name, type or expression as code, also inside a table's cell.
  static String code(String text) {
    if (text.isEmpty()) {
      return "";
    }
    boolean simple = text.chars().noneMatch(c -> c == '`' || c == '|' || c < ' ' || c == 0x7f);
    return simple && text.equals(text.strip())
        ? "`" + text + "`"
        : "<code>" + html(text) + "</code>";
  }

  private static String html(String text) {
    StringBuilder safe = new StringBuilder();
    text.codePoints()
        .forEach(c -> {
          if (c == '\n') {
            safe.append("<br>");
          } else if (Character.isLetterOrDigit(c) || c == ' ') {
            safe.appendCodePoint(c);
          } else {
            safe.append("&#").append(c).append(';');
          }
        });
    return safe.toString();
  }

  static String codes(List<String> texts) {
    return String.join(", ", texts.stream().map(MarkdownText::code).toList());
  }

  /// SQL on lines of its own, in a fence that it cannot close.
  static String block(String sql) {
    int longest = 0;
    int run = 0;
    for (int i = 0; i < sql.length(); i++) {
      char c = sql.charAt(i);
      run = c == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    String fence = "`".repeat(Math.max(3, longest + 1));
    String end = sql.endsWith("\n") ? "" : "\n";
    return fence + "sql\n" + sql.replace("\r\n", "\n") + end + fence + "\n";
  }
}
