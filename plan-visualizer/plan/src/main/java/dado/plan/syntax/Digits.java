package dado.plan.syntax;

import java.util.OptionalDouble;

/// Printed numbers and the error that their rounding leaves.
public final class Digits {
  private Digits() {}

  /// The number; empty where the text is none.
  public static OptionalDouble number(String text) {
    String digits = text.strip();
    double value = Decimals.parse(digits, 0, digits.length());
    return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  /// Half a unit of the last printed digit: 0.0005 for "1.250", 5 for "2.00e+3".
  public static double halfUnit(String text) {
    String digits = text.strip();
    int e = Math.max(digits.indexOf('e'), digits.indexOf('E'));
    String mantissa = e < 0 ? digits : digits.substring(0, e);
    double exponent = e < 0 ? 0 : number(digits.substring(e + 1)).orElse(0);
    int point = mantissa.indexOf('.');
    int decimals = point < 0 ? 0 : mantissa.length() - point - 1;
    return 0.5 * Math.pow(10, exponent - decimals);
  }

  /// Half a unit of the last significant digit where a server prints at least `significant` of them
  /// and drops zeros at the end ("66" stands for 66.0 with three).
  public static double halfUnit(String text, int significant) {
    double value = Math.abs(number(text).orElse(0));
    if (value == 0) {
      return halfUnit(text);
    }
    double unit = 0.5 * Math.pow(10, Math.floor(Math.log10(value)) - significant + 1);
    return Math.min(unit, halfUnit(text));
  }
}
