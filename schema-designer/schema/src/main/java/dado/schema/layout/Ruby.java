package dado.schema.layout;

import java.util.List;
import java.util.Locale;

/// Text as Ruby source.
final class Ruby {

  private Ruby() {}

  /// A string: a heredoc that takes everything literally, or a literal with escapes where the text
  /// holds what a heredoc would change.
  static String string(String text, String indent) {
    if (text.codePoints().anyMatch(c -> c < ' ' && c != '\n') || text.isEmpty()) {
      return literal(text);
    }
    String mark = mark(text.lines().toList());
    return isIndentable(text)
        ? "<<~'" + mark + "'\n" + indented(text, indent + "  ") + indent + mark
        : "<<'" + mark + "'\n" + text + "\n" + mark;
  }

  /// Ruby takes away the white space that all lines begin with; the first line has none of its own.
  private static boolean isIndentable(String text) {
    return !text.startsWith(" ")
        && !text.endsWith("\n")
        && text.lines().noneMatch(String::isBlank)
        && text.codePoints().noneMatch(Ruby::isHidden);
  }

  private static boolean isHidden(int c) {
    return c > 127 && Character.isWhitespace(c);
  }

  private static String indented(String text, String indent) {
    StringBuilder lines = new StringBuilder();
    text.lines().forEach(l -> lines.append(indent).append(l).append('\n'));
    return lines.toString();
  }

  private static String mark(List<String> lines) {
    String mark = "SQL";
    for (int i = 2; isLine(lines, mark); i++) {
      mark = "SQL_" + i;
    }
    return mark;
  }

  private static boolean isLine(List<String> lines, String mark) {
    return lines.stream().anyMatch(l -> l.strip().equals(mark));
  }

  private static String literal(String text) {
    StringBuilder literal = new StringBuilder("\"");
    text.codePoints().forEach(c -> literal.append(character(c)));
    return literal + "\"";
  }

  private static String character(int c) {
    return switch (c) {
      case '"', '\\', '#' -> "\\" + Character.toString(c);
      case '\n' -> "\\n";
      default -> c < ' ' ? String.format(Locale.ROOT, "\\x%02x", c) : Character.toString(c);
    };
  }
}
