package dado.plan.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The statement that stands before a plan in a paste, and the lines there that are none of it.
///
/// @param sql the statement without `EXPLAIN` and its options; empty where there is none
/// @param others the offsets of lines that are neither SQL nor what clients print around it
record Statement(String sql, List<int[]> others) {
  static final Statement NONE = new Statement("", List.of());

  private static final List<String> STARTS =
      List.of(
          "select", "with", "insert", "update", "delete", "merge", "values", "table", "create",
          "execute", "declare", "replace", "refresh", "(select", "(with");
  private static final List<String> BESIDE =
      List.of(
          "set ",
          "begin",
          "start transaction",
          "rollback",
          "commit",
          "-- ",
          "\\timing",
          "\\x",
          "\\pset",
          "\\set",
          "\\o",
          "\\c ",
          "\\i ",
          "\\d",
          "use ",
          "analyze",
          "reset ",
          "load ");
  private static final Set<String> TAGS =
      Set.of(
          "SET", "BEGIN", "COMMIT", "ROLLBACK", "RESET", "ANALYZE", "VACUUM", "START TRANSACTION");
  private static final List<String> OPTIONS =
      List.of("analyze", "verbose", "extended", "partitions", "query plan", "buffers");

  /// Reads what stands before a plan.
  static Statement of(String text) {
    List<int[]> lines = lines(text);
    int first = -1;
    for (int i = 0; i < lines.size(); i++) {
      if (isExplain(bare(text, lines.get(i)))) {
        first = i;
      }
    }
    for (int i = 0; i < lines.size() && first < 0; i++) {
      first = starts(bare(text, lines.get(i)), STARTS) ? i : -1;
    }
    if (first < 0) {
      return new Statement("", others(text, lines));
    }
    int end = end(text, lines, first);
    List<int[]> others = new ArrayList<>(others(text, lines.subList(0, first)));
    others.addAll(others(text, lines.subList(end, lines.size())));
    return new Statement(sql(text, lines.subList(first, end)), others);
  }

  /// Behind the line on which the statement ends.
  private static int end(String text, List<int[]> lines, int first) {
    for (int i = first; i < lines.size(); i++) {
      if (Prompts.isEnd(text.substring(lines.get(i)[0], lines.get(i)[1]).strip())) {
        return i + 1;
      }
    }
    return lines.size();
  }

  private static List<int[]> lines(String text) {
    List<int[]> lines = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      int stop = end < 0 ? text.length() : end;
      lines.add(new int[] {start, stop});
      start = stop + 1;
    }
    return lines;
  }

  private static String bare(String text, int[] line) {
    String stripped = text.substring(line[0], line[1]).strip();
    return stripped.substring(Prompts.length(stripped)).strip();
  }

  private static boolean starts(String line, List<String> words) {
    String lower = line.substring(0, Math.min(line.length(), 20)).toLowerCase(Locale.ROOT);
    return words.stream().anyMatch(lower::startsWith);
  }

  /// Whether a line begins a statement that prints a plan.
  static boolean isExplain(String line) {
    String lower = line.substring(0, Math.min(line.length(), 40)).toLowerCase(Locale.ROOT);
    return lower.equals("explain")
        || lower.startsWith("explain ")
        || lower.startsWith("explain(")
        || lower.startsWith("analyze format")
        || lower.startsWith("analyze select")
        || lower.startsWith("analyze update")
        || lower.startsWith("analyze delete")
        || isDescribe(lower);
  }

  /// MySQL's other words for it, which may name a table too.
  private static boolean isDescribe(String lower) {
    boolean one = lower.startsWith("desc ") || lower.startsWith("describe ");
    String rest = lower.substring(Math.min(lower.length(), lower.indexOf(' ') + 1));
    return one && (starts(rest, STARTS) || starts(rest, List.of("format", "analyze", "extended")));
  }

  private static List<int[]> others(String text, List<int[]> lines) {
    List<int[]> found = new ArrayList<>();
    for (int[] at : lines) {
      String line = bare(text, at);
      boolean typed = Prompts.starts(text.substring(at[0], at[1]).strip());
      boolean sql = (typed && starts(line, STARTS)) || starts(line, BESIDE) || isTag(line);
      if (!line.isEmpty() && !sql) {
        found.add(at);
      }
    }
    return found;
  }

  /// What psql answers to statements that give no rows.
  private static boolean isTag(String line) {
    return TAGS.contains(line) || line.startsWith("Timing is o");
  }

  private static String sql(String text, List<int[]> lines) {
    StringBuilder sql = new StringBuilder();
    for (int[] at : lines) {
      String line = text.substring(at[0], at[1]);
      String stripped = line.strip();
      int prompt = Prompts.length(stripped);
      sql.append(sql.isEmpty() ? "" : "\n").append(prompt == 0 ? line : stripped.substring(prompt));
    }
    return Prompts.withoutEnd(withoutExplain(sql.toString().strip()));
  }

  /// A statement without `EXPLAIN` and its options.
  static String withoutExplain(String sql) {
    if (!isExplain(sql)) {
      return sql;
    }
    int at = wordEnd(sql, 0);
    boolean moved = true;
    while (moved) {
      at = blanks(sql, at);
      int option = option(sql, at);
      moved = option > at;
      at = option;
    }
    return sql.substring(at).strip();
  }

  /// Behind the option that starts there: a word, `FORMAT = JSON`, or options in parentheses.
  private static int option(String sql, int at) {
    String rest = sql.substring(at, Math.min(sql.length(), at + 12)).toLowerCase(Locale.ROOT);
    if (rest.startsWith("format")) {
      int value = blanks(sql, wordEnd(sql, at));
      boolean set = value < sql.length() && sql.charAt(value) == '=';
      return wordEnd(sql, blanks(sql, set ? value + 1 : value));
    }
    for (String option : OPTIONS) {
      if (rest.startsWith(option)) {
        return at + option.length();
      }
    }
    boolean options = rest.startsWith("(") && !rest.substring(1).strip().startsWith("select");
    int close = options ? sql.indexOf(')', at) : -1;
    return close < 0 ? at : close + 1;
  }

  private static int blanks(String sql, int from) {
    int at = from;
    while (at < sql.length() && Character.isWhitespace(sql.charAt(at))) {
      at++;
    }
    return at;
  }

  private static int wordEnd(String sql, int from) {
    int at = from;
    while (at < sql.length() && Character.isLetterOrDigit(sql.charAt(at))) {
      at++;
    }
    return at;
  }
}
