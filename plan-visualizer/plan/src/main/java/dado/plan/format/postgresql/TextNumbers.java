package dado.plan.format.postgresql;

import dado.plan.format.frame.Lines;
import dado.plan.syntax.Fields;

/// The parentheses behind a step's name in text: what the planner expected and what happened.
final class TextNumbers {
  private static final String NEVER = "(never executed)";

  private TextNumbers() {}

  /// Whether a line ends in the parentheses of a step.
  static boolean areAtEnd(String text) {
    return start(text) < text.length();
  }

  /// Whether a line begins with one of them: it was broken off the line before.
  static boolean isStart(Lines lines, int line) {
    int at = lines.first(line);
    String text = lines.text();
    return text.startsWith("(cost=", at)
        || text.startsWith("(actual ", at)
        || text.startsWith(NEVER, at);
  }

  /// Where they start; the length where there are none.
  static int start(String text) {
    int end = text.length();
    if (text.startsWith(NEVER, end - NEVER.length())) {
      end = blanksBefore(text, end - NEVER.length());
    } else {
      end = before(text, end, "(actual ");
    }
    return before(text, end, "(cost=");
  }

  /// Where a parenthesis that ends there starts, with the blanks before it; the end where it is
  /// another.
  private static int before(String text, int end, String opening) {
    if (end == 0 || text.charAt(end - 1) != ')') {
      return end;
    }
    int open = text.lastIndexOf('(', end - 1);
    boolean right = open > 0 && text.startsWith(opening, open) && isNumbers(text, open, end);
    return right ? blanksBefore(text, open) : end;
  }

  /// Whether nothing but names and numbers stands inside.
  private static boolean isNumbers(String text, int open, int end) {
    for (int i = open + 1; i < end - 1; i++) {
      char c = text.charAt(i);
      if (!Character.isLetterOrDigit(c) && " =.-+_".indexOf(c) < 0) {
        return false;
      }
    }
    return text.indexOf("rows=", open) > 0;
  }

  private static int blanksBefore(String text, int open) {
    int at = open;
    while (at > 0 && (text.charAt(at - 1) == ' ' || text.charAt(at - 1) == '\t')) {
      at--;
    }
    return at;
  }

  /// Puts the numbers.
  ///
  /// @return whether all of them are known
  static boolean read(String parentheses, Fields step) {
    boolean known = true;
    int at = parentheses.indexOf('(');
    while (at >= 0) {
      int close = parentheses.indexOf(')', at);
      String inside = parentheses.substring(at + 1, close < 0 ? parentheses.length() : close);
      known &= group(inside, step);
      at = close < 0 ? -1 : parentheses.indexOf('(', close);
    }
    return known;
  }

  private static boolean group(String inside, Fields step) {
    if (inside.equals("never executed")) {
      step.put("Actual Rows", "0");
      step.put("Actual Loops", "0");
      return true;
    }
    return inside.startsWith("actual ")
        ? actual(inside.substring("actual ".length()), step)
        : cost(inside, step);
  }

  /// Puts `time=0.012..0.027 rows=98.00 loops=1`.
  static boolean actual(String text, Fields step) {
    boolean known = true;
    for (String part : text.split(" ")) {
      int equals = part.indexOf('=');
      String value = part.substring(equals + 1);
      switch (part.substring(0, Math.max(0, equals))) {
        case "time" -> range(value, "Actual Startup Time", "Actual Total Time", step);
        case "rows" -> step.put("Actual Rows", value);
        case "loops" -> step.put("Actual Loops", value);
        default -> known = false;
      }
    }
    return known;
  }

  private static boolean cost(String text, Fields step) {
    boolean known = true;
    for (String part : text.split(" ")) {
      int equals = part.indexOf('=');
      String value = part.substring(equals + 1);
      switch (part.substring(0, Math.max(0, equals))) {
        case "cost" -> range(value, "Startup Cost", "Total Cost", step);
        case "rows" -> step.put("Plan Rows", value);
        case "width" -> step.put("Plan Width", value);
        default -> known = false;
      }
    }
    return known;
  }

  private static void range(String value, String first, String last, Fields step) {
    int dots = value.indexOf("..");
    step.put(first, dots < 0 ? value : value.substring(0, dots));
    step.put(last, dots < 0 ? value : value.substring(dots + 2));
  }
}
