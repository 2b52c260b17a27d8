package dado.plan.format;

import java.util.List;

/// What clients print before the lines that people type.
final class Prompts {
  private static final List<String> FIXED =
      List.of("mysql> ", "sqlite> ", "    -> ", "   ...> ", "-> ", "...> ");

  private Prompts() {}

  /// How long the prompt is that a line begins with; 0 where there is none.
  static int length(String line) {
    for (String prompt : FIXED) {
      if (line.startsWith(prompt)) {
        return prompt.length();
      }
    }
    if (line.startsWith("MariaDB [")) {
      int end = line.indexOf("]> ");
      return end < 0 ? 0 : end + 3;
    }
    return psql(line);
  }

  /// A line, or lines, without the prompt in front.
  static String without(String text) {
    return text.substring(length(text)).strip();
  }

  /// "shop=# ", "shop=> ", "shop-# ", "shop(# ", "shop'> ".
  private static int psql(String line) {
    int at = psqlName(line);
    boolean prompt =
        at > 0
            && at + 1 < line.length()
            && "=-('\"*!".indexOf(line.charAt(at)) >= 0
            && (at + 2 < line.length() || "=-".indexOf(line.charAt(at)) >= 0)
            && "#>".indexOf(line.charAt(at + 1)) >= 0
            && (at + 2 == line.length() || line.charAt(at + 2) == ' ');
    return prompt ? Math.min(line.length(), at + 3) : 0;
  }

  private static int psqlName(String line) {
    int at = 0;
    while (at < Math.min(line.length(), 64) && isName(line.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isName(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '.' || c == '@';
  }

  /// Whether a line begins with the prompt at which a statement begins.
  static boolean starts(String line) {
    return line.startsWith("mysql> ")
        || line.startsWith("sqlite> ")
        || line.startsWith("MariaDB [")
        || (psql(line) > 0 && line.charAt(psqlName(line)) == '=');
  }

  /// Whether a statement ends on a line.
  static boolean isEnd(String line) {
    return line.endsWith(";") || line.endsWith("\\G") || line.endsWith("\\g");
  }

  static String withoutEnd(String sql) {
    String bare = sql;
    while (isEnd(bare)) {
      bare = bare.substring(0, bare.length() - (bare.endsWith(";") ? 1 : 2)).strip();
    }
    return bare;
  }
}
