package dado.schema.dbml;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How names, texts and expressions are quoted in DBML, and what their escapes mean.
final class DbmlText {

  private static final Pattern BARE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
  private static final Pattern BARE_TYPE =
      Pattern.compile("[A-Za-z_][A-Za-z0-9_]*(\\(\\w+(,\\w+)*\\))?(\\[\\d*\\])*");
  private static final Pattern ESCAPE =
      Pattern.compile("\\\\(u[0-9a-fA-F]{4}|\\r?\\n|.)", Pattern.DOTALL);
  private static final Pattern BEFORE_MARK = Pattern.compile("(\\\\*)(`|\\z)");
  private static final Pattern ESCAPED_MARK = Pattern.compile("(\\\\+)(`|\\z)");

  private DbmlText() {}

  /// A name as DBML.
  static String name(String name) {
    return BARE.matcher(name).matches() ? name : "\"" + escaped(name, '"') + "\"";
  }

  /// A type as DBML.
  static String type(String type) {
    return BARE_TYPE.matcher(type).matches() ? type : "\"" + escaped(type, '"') + "\"";
  }

  /// A text as DBML.
  ///
  /// @param indent of the lines of a text that has several
  static String string(String text, String indent) {
    String block = "'''\n" + indented(text, indent) + "\n" + indent + "'''";
    boolean several = text.indexOf('\n') > 0 && text.indexOf('\r') < 0;
    boolean exact = several && block(unwrapped(block)).equals(text);
    return exact ? block : "'" + escaped(text, '\'') + "'";
  }

  private static String unwrapped(String block) {
    return block.substring(3, block.length() - 3);
  }

  private static String indented(String text, String indent) {
    String escaped = text.replace("\\", "\\\\").replace("'''", "\\'\\'\\'");
    return indent + escaped.replaceAll("\n(?!\n|\\z)", "\n" + indent);
  }

  /// An expression as DBML.
  static String backticked(String expression) {
    Matcher marks = BEFORE_MARK.matcher(expression);
    return "`"
        + marks.replaceAll(m ->
            Matcher.quoteReplacement(m.group(1).repeat(2) + (m.group(2).isEmpty() ? "" : "\\`")))
        + "`";
  }

  /// What stands between two backticks: a backslash escapes a backtick and, before one, itself.
  static String expression(String inside) {
    return ESCAPED_MARK
        .matcher(inside)
        .replaceAll(
            m -> Matcher.quoteReplacement("\\".repeat(m.group(1).length() / 2) + m.group(2)));
  }

  private static String escaped(String text, char quote) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> out.append(c == quote ? "\\" : "").append(c);
      }
    }
    return out.toString();
  }

  /// What the characters between quotes mean.
  static String unescaped(String text) {
    return text.indexOf('\\') < 0
        ? text
        : ESCAPE.matcher(text).replaceAll(m -> Matcher.quoteReplacement(meaning(m.group(1))));
  }

  private static String meaning(String escape) {
    return switch (escape.charAt(0)) {
      case 'n' -> "\n";
      case 'r' -> escape.equals("r") ? "\r" : "";
      case 't' -> "\t";
      case '0' -> "\0";
      case 'b' -> "\b";
      case 'f' -> "\f";
      case 'v' -> "\u000b";
      case 'u' ->
          escape.length() == 5
              ? String.valueOf((char) Integer.parseInt(escape.substring(1), 16))
              : "u";
      // A backslash at the end of a line joins it with the next.
      case '\n', '\r' -> "";
      default -> escape;
    };
  }

  /// What a text of several lines means: without the line breaks at its quotes and without the
  /// spaces that all its lines begin with.
  static String block(String inside) {
    List<String> lines = inside.replace("\r\n", "\n").lines().toList();
    boolean lead =
        inside.startsWith("\n")
            || inside.startsWith("\r\n")
            || (!lines.isEmpty() && lines.getFirst().isBlank() && lines.size() > 1);
    int from = lead ? 1 : 0;
    int to = lines.size() > from && lines.getLast().isBlank() ? lines.size() - 1 : lines.size();
    List<String> body = lines.subList(Math.min(from, to), to);
    int indent =
        body.stream()
            .filter(l -> !l.isBlank())
            .mapToInt(l -> (int) l.chars().takeWhile(c -> c == ' ').count())
            .min()
            .orElse(0);
    List<String> cut =
        body.stream().map(l -> l.length() < indent ? "" : l.substring(indent)).toList();
    return unescaped(String.join("\n", cut));
  }
}
