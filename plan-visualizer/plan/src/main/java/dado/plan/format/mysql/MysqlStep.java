package dado.plan.format.mysql;

import dado.plan.model.Actual;
import dado.plan.model.Counters;
import dado.plan.model.Estimate;
import dado.plan.model.Role;
import dado.plan.syntax.Aliases;
import dado.plan.syntax.Digits;
import dado.plan.syntax.Draft;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A line of MySQL's tree: words, then costs and rows expected, then times and rows measured.
final class MysqlStep {
  /// The key under which a step keeps its whole text.
  static final String LINE = "line";

  private static final int SIGNIFICANT_DIGITS = 3;
  private static final String NUMBER = "([0-9.]+(?:e[+-]?[0-9]+)?)";
  private static final Pattern EXPECTED =
      Pattern.compile(
          "\\(cost=(?:" + NUMBER + "\\.\\.)?" + NUMBER + "(?: rows=" + NUMBER + ")?\\)");
  private static final Pattern MEASURED =
      Pattern.compile(
          "\\(actual (?:time="
              + NUMBER
              + "\\.\\."
              + NUMBER
              + " )?rows="
              + NUMBER
              + " loops="
              + NUMBER
              + "\\)");
  private static final String NEVER = "(never executed)";

  private MysqlStep() {}

  static void describe(Draft draft, Aliases aliases) {
    String line = draft.raw.getOrDefault(LINE, "").stripTrailing();
    draft.label = takeExpected(draft, takeMeasured(draft, line).stripTrailing());
    draft.role = role(draft.label);
    MysqlOperators.describe(draft, aliases);
  }

  private static Role role(String label) {
    return label.startsWith("Select #") && label.contains("run only once")
        ? Role.RUN_ONCE
        : Role.CHILD;
  }

  /// Reads what was measured off the end of a line and returns the rest.
  private static String takeMeasured(Draft draft, String line) {
    if (line.endsWith(NEVER)) {
      draft.actual = Optional.of(Actual.NEVER);
      return line.substring(0, line.length() - NEVER.length());
    }
    int at = line.lastIndexOf("(actual ");
    Matcher measured = MEASURED.matcher(at < 0 ? "" : line.substring(at));
    if (!measured.matches()) {
      return line;
    }
    draft.actual = Optional.of(actual(measured));
    return line.substring(0, at);
  }

  /// Reads what was expected off the end of a line and returns the rest.
  private static String takeExpected(Draft draft, String line) {
    int at = line.lastIndexOf("(cost=");
    Matcher expected = EXPECTED.matcher(at < 0 ? "" : line.substring(at));
    if (!expected.matches()) {
      return line;
    }
    draft.estimate = estimate(expected);
    return line.substring(0, at).stripTrailing();
  }

  private static Estimate estimate(Matcher expected) {
    return new Estimate(
        number(expected.group(1)),
        number(expected.group(2)),
        number(expected.group(3)),
        OptionalDouble.empty());
  }

  private static Actual actual(Matcher measured) {
    String rows = measured.group(3);
    double loops = number(measured.group(4)).orElse(0);
    boolean exact = loops == 1 && rows.chars().allMatch(Character::isDigit);
    return new Actual(
        number(measured.group(1)),
        number(measured.group(2)),
        measured.group(2) == null ? 0 : Digits.halfUnit(measured.group(2), SIGNIFICANT_DIGITS),
        number(rows).orElse(0),
        exact ? 0 : Digits.halfUnit(rows, SIGNIFICANT_DIGITS),
        loops,
        OptionalDouble.empty(),
        Counters.NONE,
        List.of());
  }

  private static OptionalDouble number(@Nullable String text) {
    return text == null ? OptionalDouble.empty() : Digits.number(text);
  }
}
