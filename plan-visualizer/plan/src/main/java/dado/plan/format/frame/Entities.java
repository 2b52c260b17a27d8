package dado.plan.format.frame;

import java.util.Map;

/// The entities of HTML and XML, and the line breaks of HTML.
final class Entities {
  private static final int LONGEST = 12;
  private static final Map<String, String> NAMED =
      Map.of("lt", "<", "gt", ">", "amp", "&", "quot", "\"", "apos", "'", "nbsp", " ", "rarr", "→");

  private Entities() {}

  /// Copies a part of the source with entities as the chars that they stand for; tags inside are
  /// left out, and `<br>` ends a line.
  ///
  /// @param tags whether there may be tags
  static void copy(Cutting to, int start, int end, boolean tags) {
    String text = to.source();
    int from = start;
    int at = start;
    while (at < end) {
      char c = text.charAt(at);
      int after = c == '&' ? entity(text, at, end) : c == '<' && tags ? tag(text, at, end) : -1;
      if (after < 0) {
        at++;
        continue;
      }
      to.copy(from, at);
      to.put(c == '&' ? decoded(text.substring(at + 1, after - 1)) : broken(text, at, after), at);
      at = after;
      from = after;
    }
    to.copy(from, end);
  }

  private static int entity(String text, int at, int end) {
    int semicolon = text.indexOf(';', at);
    boolean closed = semicolon > at + 1 && semicolon < Math.min(end, at + LONGEST);
    return closed && !decoded(text.substring(at + 1, semicolon)).isEmpty() ? semicolon + 1 : -1;
  }

  private static String decoded(String name) {
    String named = NAMED.get(name);
    return named != null ? named : name.startsWith("#") ? numbered(name.substring(1)) : "";
  }

  private static String numbered(String number) {
    boolean hex = number.startsWith("x") || number.startsWith("X");
    try {
      int point = Integer.parseInt(hex ? number.substring(1) : number, hex ? 16 : 10);
      return point == 0xa0
          ? " "
          : Character.isValidCodePoint(point) ? Character.toString(point) : "";
    } catch (NumberFormatException notOne) {
      return "";
    }
  }

  private static int tag(String text, int at, int end) {
    boolean named =
        at + 1 < end && (Character.isLetter(text.charAt(at + 1)) || text.charAt(at + 1) == '/');
    int close = named ? text.indexOf('>', at) : -1;
    return close > 0 && close < end ? close + 1 : -1;
  }

  /// psql writes a line break and a new line for a new line: one of them counts.
  private static String broken(String text, int at, int after) {
    boolean breaks = text.regionMatches(true, at, "<br", 0, 3);
    return breaks && (after >= text.length() || text.charAt(after) != '\n') ? "\n" : "";
  }
}
