package dado.plan.format.frame;

import java.util.Locale;
import java.util.Set;

/// What clients print above and below a result: counts of rows, times, headings, fences.
final class Footers {
  private static final Set<String> HEADINGS =
      Set.of("query plan", "explain", "explain_result", "plan", "execution plan", "explain output");
  private static final Set<String> TIMES =
      Set.of("time", "temps", "zeit", "duración", "tempo", "время", "時間", "tid", "czas");

  private Footers() {}

  /// Whether a line counts rows or tells a time: "(9 rows)", "(9 lignes)", "9 rows in set (0.00
  /// sec)", "Time: 0.512 ms".
  static boolean isFooter(Lines lines, int line) {
    String text = lines.line(line).strip();
    return isCount(text) || isSet(text) || isTime(text);
  }

  private static boolean isCount(String text) {
    if (text.length() > 40 || !text.startsWith("(") || !text.endsWith(")")) {
      return false;
    }
    String inside = text.substring(1, text.length() - 1);
    int blank = inside.indexOf(' ');
    return blank > 0
        ? isDigits(inside.substring(0, blank)) && isWord(inside.substring(blank + 1))
        : inside.endsWith("行记录") || inside.endsWith("行");
  }

  private static boolean isSet(String text) {
    int blank = text.indexOf(' ');
    return text.length() < 80
        && blank > 0
        && isDigits(text.substring(0, blank))
        && (text.startsWith("rows in set", blank + 1) || text.startsWith("row in set", blank + 1));
  }

  private static boolean isTime(String text) {
    int colon = text.indexOf(':');
    return colon > 0
        && text.length() < 60
        && (text.contains(" ms") || text.contains(" мс") || text.contains("ミリ秒"))
        && TIMES.contains(text.substring(0, colon).strip().toLowerCase(Locale.ROOT));
  }

  private static boolean isDigits(String text) {
    return text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static boolean isWord(String text) {
    return !text.isEmpty() && text.chars().allMatch(Character::isLetter);
  }

  /// Whether a line is nothing but the name of the column in which plans come.
  static boolean isHeading(Lines lines, int line) {
    if (lines.length(line) > 200) {
      return false;
    }
    String text = lines.line(line).strip();
    return HEADINGS.contains(text.toLowerCase(Locale.ROOT)) || isShouted(text);
  }

  /// "QUERY PLAN" in other languages: two or more words in capitals.
  private static boolean isShouted(String text) {
    return text.indexOf(' ') > 0
        && text.chars().allMatch(c -> c == ' ' || c == '\'' || Character.isUpperCase(c))
        && !text.startsWith("EXPLAIN ");
  }

  /// Whether a line opens or closes a block of code: "```sql", "~~~".
  static boolean isFence(Lines lines, int line) {
    String text = lines.line(line).strip();
    boolean fence = text.startsWith("```") || text.startsWith("~~~");
    return fence
        && text.length() < 30
        && text.substring(3)
            .chars()
            .allMatch(c -> Character.isLetterOrDigit(c) || c == '`' || c == '-' || c == '~');
  }
}
