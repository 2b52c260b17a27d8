package dado.plan.syntax;

/// Reads printed numbers in place, without cutting them out of their text.
final class Decimals {
  /// A long below 2^53 and a power of ten up to 22 are exact doubles, so their quotient is the
  /// nearest double to the decimal.
  private static final double[] TENS = {
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
  };

  private static final int EXACT_DIGITS = 15;

  private Decimals() {}

  /// The number that the chars are; NaN where they are none, or one too large for a double.
  static double parse(CharSequence text, int start, int end) {
    int at = start < end && text.charAt(start) == '-' ? start + 1 : start;
    int first = at;
    long digits = 0;
    int point = -1;
    for (; at < end; at++) {
      char c = text.charAt(at);
      if (c >= '0' && c <= '9') {
        digits = digits * 10 + (c - '0');
      } else if (c == '.' && point < 0) {
        point = at;
      } else {
        return slow(text, start, end);
      }
    }
    int count = at - first - (point < 0 ? 0 : 1);
    if (count == 0 || count > EXACT_DIGITS) {
      return slow(text, start, end);
    }
    double value = point < 0 ? digits : digits / TENS[end - point - 1];
    return first > start ? -value : value;
  }

  /// Exponents, many digits, and what is no number.
  private static double slow(CharSequence text, int start, int end) {
    for (int i = start; i < end; i++) {
      if ("0123456789+-.eE".indexOf(text.charAt(i)) < 0) {
        return Double.NaN;
      }
    }
    try {
      double value = Double.parseDouble(text.subSequence(start, end).toString());
      return Double.isFinite(value) ? value : Double.NaN;
    } catch (NumberFormatException none) {
      return Double.NaN;
    }
  }

  /// Half a unit of the last printed digit.
  static double halfUnit(CharSequence text, int start, int end) {
    int point = -1;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c == '.') {
        point = i;
      } else if (c == 'e' || c == 'E') {
        return Digits.halfUnit(text.subSequence(start, end).toString());
      }
    }
    int decimals = point < 0 ? 0 : end - point - 1;
    return decimals < TENS.length ? 0.5 / TENS[decimals] : 0;
  }
}
