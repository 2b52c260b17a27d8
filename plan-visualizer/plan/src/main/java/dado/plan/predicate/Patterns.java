package dado.plan.predicate;

import dado.plan.expression.Expression;

/// What the patterns of LIKE and GLOB begin with.
public final class Patterns {
  private Patterns() {}

  /// The text that everything matched begins with; empty where the pattern begins with a wildcard,
  /// or is not known.
  static String prefix(Expression pattern, boolean glob) {
    return Comparands.uncast(pattern) instanceof Expression.Constant constant
        ? prefix(constant.value(), glob)
        : "";
  }

  /// Whether a pattern has no wildcard at all.
  static boolean isExact(Expression pattern, boolean glob) {
    return Comparands.uncast(pattern) instanceof Expression.Constant constant
        && !constant.value().isEmpty()
        && constant.value().indexOf('\\') < 0
        && prefix(constant.value(), glob).length() == constant.value().length();
  }

  /// The text before a pattern's first wildcard, without escapes.
  public static String prefix(String pattern, boolean glob) {
    String wildcards = glob ? "*?[" : "%_";
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < pattern.length() && wildcards.indexOf(pattern.charAt(i)) < 0; i++) {
      if (pattern.charAt(i) == '\\' && !glob && i + 1 < pattern.length()) {
        i++;
      }
      text.append(pattern.charAt(i));
    }
    return text.toString();
  }

  /// The most characters in a row that everything matched contains.
  public static int longestRun(String pattern) {
    int longest = 0;
    int run = 0;
    for (int i = 0; i < pattern.length(); i++) {
      run = "%_".indexOf(pattern.charAt(i)) >= 0 ? 0 : run + 1;
      longest = Math.max(longest, run);
    }
    return longest;
  }
}
