package dado.plan.predicate;

import java.math.BigDecimal;

/// Constants as they compare, however they are written.
public final class Values {
  private static final int LONGEST_NUMBER = 40;
  private static final int DATE = "2026-01-01".length();

  private Values() {}

  /// `100.00` and `100` are the same, and so are `2026-01-01` and `2026-01-01 00:00:00+00`.
  public static String normal(String value) {
    if (value.length() <= LONGEST_NUMBER && isNumber(value)) {
      try {
        BigDecimal number = new BigDecimal(value).stripTrailingZeros();
        return number.scale() < -LONGEST_NUMBER ? value : number.toPlainString();
      } catch (NumberFormatException none) {
        return value;
      }
    }
    return isDate(value) ? date(value) : value;
  }

  private static boolean isNumber(String value) {
    return !value.isEmpty()
        && value.chars().anyMatch(c -> c >= '0' && c <= '9')
        && value.chars().allMatch(c -> "0123456789+-.eE".indexOf(c) >= 0)
        && value.length() - Math.max(value.indexOf('e'), value.indexOf('E')) < 8 + value.length();
  }

  private static boolean isDate(String value) {
    return value.length() >= DATE
        && value.charAt(4) == '-'
        && value.charAt(7) == '-'
        && value.substring(0, 4).chars().allMatch(Character::isDigit);
  }

  private static String date(String value) {
    String plain = value.replace('T', ' ');
    int zone = Math.max(plain.indexOf('+', DATE), plain.indexOf('-', DATE));
    plain = zone > 0 ? plain.substring(0, zone) : plain;
    int fraction = plain.indexOf('.');
    if (fraction > 0 && plain.substring(fraction + 1).chars().allMatch(c -> c == '0')) {
      plain = plain.substring(0, fraction);
    }
    return plain.endsWith(" 00:00:00") ? plain.substring(0, DATE) : plain;
  }

  /// An alias without the number that PostgreSQL adds where it repeats.
  static String unnumbered(String alias) {
    int line = alias.lastIndexOf('_');
    boolean number =
        line > 0
            && line < alias.length() - 1
            && alias.substring(line + 1).chars().allMatch(Character::isDigit);
    return number ? alias.substring(0, line) : alias;
  }
}
