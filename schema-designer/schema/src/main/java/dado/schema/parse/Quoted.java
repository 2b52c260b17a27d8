package dado.schema.parse;

import dado.schema.model.Engine;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What names and texts mean that stand in quotes.
final class Quoted {

  private static final Pattern UNICODE =
      Pattern.compile("\\\\(?:([0-9a-fA-F]{4})|\\+([0-9a-fA-F]{6})|(\\\\))");

  private Quoted() {}

  /// The name that a word or a name in quotes stands for. PostgreSQL cuts it after 63 bytes.
  static String name(Engine engine, String token) {
    String name = whole(engine, token);
    while (engine == Engine.POSTGRESQL
        && name.length() > 20
        && name.getBytes(java.nio.charset.StandardCharsets.UTF_8).length > 63) {
      name = name.substring(0, name.offsetByCodePoints(name.length(), -1));
    }
    return name;
  }

  private static String whole(Engine engine, String token) {
    char first = token.charAt(0);
    if (first == '"' || first == '`') {
      String mark = String.valueOf(first);
      return token.substring(1, token.length() - 1).replace(mark + mark, mark);
    }
    if (first == '[') {
      return token.substring(1, token.length() - 1);
    }
    if (token.startsWith("U&\"") || token.startsWith("u&\"")) {
      return unicode(token.substring(3, token.length() - 1).replace("\"\"", "\""));
    }
    return engine == Engine.POSTGRESQL ? token.toLowerCase(Locale.ROOT) : token;
  }

  private static String unicode(String text) {
    Matcher escapes = UNICODE.matcher(text);
    return escapes.replaceAll(m ->
        Matcher.quoteReplacement(
            m.group(3) != null
                ? "\\"
                : Character.toString(
                    Integer.parseInt(m.group(1) != null ? m.group(1) : m.group(2), 16))));
  }

  /// The value of a text constant.
  static String text(Engine engine, String token) {
    if (token.startsWith("$")) {
      int tag = token.indexOf('$', 1) + 1;
      return token.substring(tag, token.length() - tag);
    }
    int open = Math.max(0, Math.min(at(token, '\''), at(token, '"')));
    String mark = token.substring(open, open + 1);
    String inner = token.substring(open + 1, token.length() - 1).replace(mark + mark, mark);
    boolean family = engine == Engine.MYSQL || engine == Engine.MARIADB;
    boolean escapes = family || token.startsWith("E") || token.startsWith("e");
    return escapes ? unescaped(inner) : open == 2 ? unicode(inner) : inner;
  }

  private static int at(String token, char mark) {
    int at = token.indexOf(mark);
    return at < 0 ? Integer.MAX_VALUE : at;
  }

  private static String unescaped(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && i + 1 < text.length()) {
        out.append(meaning(text.charAt(++i)));
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  private static char meaning(char escape) {
    return switch (escape) {
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'b' -> '\b';
      case '0' -> '\0';
      case 'Z' -> '\u001a';
      default -> escape;
    };
  }
}
