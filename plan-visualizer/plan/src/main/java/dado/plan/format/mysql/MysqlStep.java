package dado.plan.format.mysql;

import dado.plan.model.Actual;
import dado.plan.model.Counters;
import dado.plan.model.Estimate;
import dado.plan.syntax.Digits;
import dado.plan.syntax.Draft;
import dado.plan.syntax.Leftovers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/// A line of MySQL's tree: words, then costs and rows expected, then times and rows measured.
final class MysqlStep {
  /// The key under which a step keeps its whole text.
  static final String LINE = "line";

  private static final int SIGNIFICANT_DIGITS = 3;
  private static final String EXPECTED = "(cost=";
  private static final String MEASURED = "(actual ";
  private static final String NEVER = "(never executed)";
  private static final Set<String> EXPECTED_KEYS = Set.of("cost", "rows");
  private static final Set<String> MEASURED_KEYS = Set.of("time", "rows", "loops");

  private MysqlStep() {}

  /// Whether all times have exactly three decimals, as servers before 8.0.33 print them.
  static boolean printsDecimals(List<Draft> steps) {
    boolean timed = false;
    for (Draft step : steps) {
      String time = numbers(step.raw.getOrDefault(LINE, ""), MEASURED).getOrDefault("time", "");
      if (!time.isEmpty()) {
        timed = true;
        int dots = time.indexOf("..");
        if (dots < 0 || !hasThreeDecimals(time.substring(dots + 2))) {
          return false;
        }
      }
    }
    return timed;
  }

  private static boolean hasThreeDecimals(String number) {
    int point = number.indexOf('.');
    return point >= 0 && number.length() - point == 4 && number.indexOf('e') < 0;
  }

  /// Takes the numbers off a step's line; the rest is its label.
  static void describe(Draft draft, boolean decimals, Leftovers leftovers) {
    String line = draft.raw.getOrDefault(LINE, "");
    if (line.endsWith(NEVER)) {
      draft.actual = Optional.of(Actual.NEVER);
      line = line.substring(0, line.length() - NEVER.length()).stripTrailing();
    }
    Map<String, String> measured = numbers(line, MEASURED);
    if (!measured.isEmpty()) {
      line = line.substring(0, line.lastIndexOf(MEASURED)).stripTrailing();
      draft.actual = Optional.of(actual(measured, decimals));
      leave(draft, measured, MEASURED_KEYS, leftovers);
    }
    draft.label = takeExpected(draft, line, leftovers);
  }

  private static String takeExpected(Draft draft, String line, Leftovers leftovers) {
    Map<String, String> expected = numbers(line, EXPECTED);
    if (expected.isEmpty()) {
      return line;
    }
    draft.estimate = estimate(expected);
    leave(draft, expected, EXPECTED_KEYS, leftovers);
    return line.substring(0, line.lastIndexOf(EXPECTED)).stripTrailing();
  }

  private static void leave(
      Draft draft, Map<String, String> numbers, Set<String> known, Leftovers leftovers) {
    numbers.forEach((key, value) -> {
      if (!known.contains(key)) {
        leftovers.add(draft, key + "=" + value, draft.place);
      }
    });
  }

  /// The numbers in the last parenthesis, by their keys; empty where it is no such parenthesis.
  private static Map<String, String> numbers(String line, String opening) {
    int at = line.endsWith(")") ? line.lastIndexOf(opening) : -1;
    if (at < 0) {
      return Map.of();
    }
    Map<String, String> found = new HashMap<>();
    int start = opening.endsWith(" ") ? at + opening.length() : at + 1;
    for (String part : line.substring(start, line.length() - 1).split(" ")) {
      int equals = part.indexOf('=');
      if (equals <= 0 || !isNumber(part.substring(equals + 1))) {
        return Map.of();
      }
      found.put(part.substring(0, equals), part.substring(equals + 1));
    }
    return found;
  }

  /// A number, or two with dots between.
  private static boolean isNumber(String text) {
    int dots = text.indexOf("..");
    return dots < 0
        ? Digits.number(text).isPresent()
        : Digits.number(text.substring(0, dots)).isPresent()
            && Digits.number(text.substring(dots + 2)).isPresent();
  }

  private static Estimate estimate(Map<String, String> printed) {
    String cost = printed.getOrDefault("cost", "");
    return new Estimate(
        first(cost),
        last(cost),
        Digits.number(printed.getOrDefault("rows", "")),
        OptionalDouble.empty());
  }

  private static Actual actual(Map<String, String> printed, boolean decimals) {
    String time = printed.getOrDefault("time", "");
    String rows = printed.getOrDefault("rows", "0");
    String runs = printed.getOrDefault("loops", "1");
    double loops = Digits.number(runs).orElse(0);
    return new Actual(
        first(time),
        last(time),
        timeError(time, decimals) + last(time).orElse(0) * loopsError(runs, loops),
        Digits.number(rows).orElse(0),
        rowsError(rows, loops, decimals),
        loops,
        OptionalDouble.empty(),
        Counters.NONE,
        List.of());
  }

  private static double timeError(String time, boolean decimals) {
    if (time.isEmpty()) {
      return 0;
    }
    String last = time.substring(time.indexOf("..") < 0 ? 0 : time.indexOf("..") + 2);
    return decimals ? Digits.halfUnit(last) : Digits.halfUnit(last, SIGNIFICANT_DIGITS);
  }

  /// From a million on loops are rounded too: the share by which the number may be off.
  private static double loopsError(String printed, double loops) {
    return printed.indexOf('e') < 0 || loops == 0
        ? 0
        : Digits.halfUnit(printed, SIGNIFICANT_DIGITS) / loops;
  }

  private static double rowsError(String rows, double loops, boolean decimals) {
    boolean whole = rows.chars().allMatch(Character::isDigit);
    if ((loops == 1 && whole) || (rows.equals("0") && !decimals)) {
      return 0;
    }
    return decimals && whole ? Digits.halfUnit(rows) : Digits.halfUnit(rows, SIGNIFICANT_DIGITS);
  }

  private static OptionalDouble first(String range) {
    int dots = range.indexOf("..");
    return dots < 0 ? OptionalDouble.empty() : Digits.number(range.substring(0, dots));
  }

  private static OptionalDouble last(String range) {
    int dots = range.indexOf("..");
    return Digits.number(dots < 0 ? range : range.substring(dots + 2));
  }
}
