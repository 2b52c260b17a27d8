package dado.plan.format.mysql;

import dado.plan.model.Operator;
import dado.plan.model.Operator.Access;
import dado.plan.syntax.Aliases;
import dado.plan.syntax.Draft;
import java.util.List;
import java.util.Locale;

/// A step that reads an index: "Covering index range scan on o using total_idx over (5 < total),
/// with index condition: (...)".
///
/// Names stand in it without quotes.
final class IndexLabel {
  private static final List<String> PREFIXES = List.of("Single-row ", "Multi-range ", "Full-text ");
  private static final List<String> KINDS =
      List.of(
          "scan",
          "skip scan",
          "skip scan for grouping",
          "skip scan for deduplication",
          "range scan",
          "range scan (Multi-Range Read)",
          "lookup",
          "search",
          "distance scan");
  private static final String ON = " on ";
  private static final String USING = " using ";
  private static final String OVER = " over ";
  private static final String REVERSE = " (reverse)";
  private static final String REPLANNED = " (re-planned for each iteration)";
  private static final String PUSHED = ", with index condition: ";

  private IndexLabel() {}

  /// Fills in the operator and the conditions; false where the label is of another kind.
  static boolean describe(Draft draft, Aliases aliases) {
    String label = draft.label;
    int on = label.indexOf(ON);
    String how = on < 0 ? "" : label.substring(0, on);
    String kind = kind(how);
    if (!KINDS.contains(kind)) {
      return false;
    }
    String rest = label.substring(on + ON.length());
    int using = rest.indexOf(USING);
    if (using < 0) {
      describeReplanned(draft, rest, aliases);
    } else {
      String key = key(kind, rest.substring(using + USING.length()));
      draft.operator =
          new Operator.IndexScan(
              aliases.relation(rest.substring(0, using)), unquoted(key), access(how, kind));
      conditions(draft, kind, rest.substring(using + USING.length() + key.length()));
    }
    return true;
  }

  private static String kind(String how) {
    String words = how;
    for (String prefix : PREFIXES) {
      words = words.startsWith(prefix) ? words.substring(prefix.length()) : words;
    }
    words =
        words.startsWith("Covering ") || words.startsWith("covering ") ? words.substring(9) : words;
    return words.toLowerCase(Locale.ROOT).startsWith("index ") ? words.substring(6) : "";
  }

  /// The range scan that is planned anew for each row of the outer table names no index.
  private static void describeReplanned(Draft draft, String rest, Aliases aliases) {
    int pushed = rest.indexOf(PUSHED);
    String name = (pushed < 0 ? rest : rest.substring(0, pushed)).replace(REPLANNED, "");
    draft.operator = new Operator.IndexScan(aliases.relation(name), "", Access.LOOKUP);
    condition(draft, "Index condition", pushed < 0 ? "" : rest.substring(pushed + PUSHED.length()));
  }

  private static Access access(String how, String kind) {
    if (how.toLowerCase(Locale.ROOT).contains("covering")) {
      return Access.COVERING;
    }
    return kind.equals("scan") ? Access.FULL : Access.LOOKUP;
  }

  /// The index's name: to the ranges, the condition or the last parenthesis behind it.
  private static String key(String kind, String rest) {
    int pushed = rest.indexOf(PUSHED);
    String search = withoutReverse(pushed < 0 ? rest : rest.substring(0, pushed));
    int over = search.indexOf(OVER);
    if (over >= 0) {
      return search.substring(0, over);
    }
    if (kind.endsWith("scan")) {
      return search;
    }
    int lookup = search.endsWith(")") ? opening(search) : -1;
    return lookup > 0 ? search.substring(0, lookup - 1) : beforeParenthesis(search);
  }

  /// Where the parenthesis opens that closes at the end; 0 where none does.
  private static int opening(String search) {
    int depth = 0;
    for (int i = search.length() - 1; i > 0; i--) {
      depth += search.charAt(i) == ')' ? 1 : search.charAt(i) == '(' ? -1 : 0;
      if (depth == 0) {
        return search.charAt(i - 1) == ' ' ? i : 0;
      }
    }
    return 0;
  }

  private static String beforeParenthesis(String search) {
    int at = search.indexOf(" (");
    return at < 0 ? search : search.substring(0, at);
  }

  private static String withoutReverse(String search) {
    return search.endsWith(REVERSE)
        ? search.substring(0, search.length() - REVERSE.length())
        : search;
  }

  private static void conditions(Draft draft, String kind, String rest) {
    int pushed = rest.indexOf(PUSHED);
    String search = withoutReverse(pushed < 0 ? rest : rest.substring(0, pushed));
    boolean ranges = search.startsWith(OVER);
    String name = ranges || kind.contains("range") ? "Index range" : "Index lookup";
    condition(draft, name, ranges ? search.substring(OVER.length()) : search);
    condition(draft, "Index condition", pushed < 0 ? "" : rest.substring(pushed + PUSHED.length()));
  }

  private static void condition(Draft draft, String name, String text) {
    if (!text.isBlank()) {
      draft.conditions.put(name, text.strip());
    }
  }

  private static String unquoted(String name) {
    return name.startsWith("`") && name.endsWith("`") && name.length() > 2
        ? name.substring(1, name.length() - 1)
        : name;
  }
}
