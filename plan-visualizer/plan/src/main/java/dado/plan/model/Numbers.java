package dado.plan.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/// Numbers as people read them: "1.2 ms", "60,000 rows", "92 %". Never locale dependent.
public final class Numbers {
  private static final double MILLIS_PER_SECOND = 1000;
  private static final double[] TENS = {1, 10, 100, 1000};
  private static final double LARGEST = 1e12;
  private static final double NEARLY = 1e-3;

  private Numbers() {}

  /// A duration with three significant digits, in ms or, from one second on, in s.
  public static String millis(double millis) {
    return millis >= MILLIS_PER_SECOND
        ? significant(millis / MILLIS_PER_SECOND) + " s"
        : significant(millis) + " ms";
  }

  /// A duration with its error, where the error is worth a word ("800 ± 100 ms").
  public static String millis(double millis, double error) {
    if (error < millis / 50 || error < 0.001) {
      return millis(millis);
    }
    return millis >= MILLIS_PER_SECOND
        ? significant(millis / MILLIS_PER_SECOND)
            + " ± "
            + significant(error / MILLIS_PER_SECOND)
            + " s"
        : significant(millis) + " ± " + significant(error) + " ms";
  }

  /// A count of rows, rounded unless it is small ("60,000 rows", "1 row", "0.33 rows").
  public static String rows(double rows) {
    String count = count(rows);
    return count + (count.equals("1") ? " row" : " rows");
  }

  /// A count with thousands separators; below ten, with up to two decimals.
  public static String count(double count) {
    boolean whole = count >= 10 || Math.rint(count) == count;
    return whole ? rounded(count, 0) : trimmed(rounded(count, 2));
  }

  /// A count as it is spoken, with two or three digits from a million on ("60,000", "1.2 M").
  public static String brief(double count) {
    if (count < 1e6) {
      return count(count);
    }
    return count < 1e9
        ? significant(count / 1e6, 1) + " M"
        : significant(count / 1e9, 1) + " billion";
  }

  /// A share from 0 to 1 as a percentage ("92 %"; "< 1 %" where it rounds to nothing).
  public static String percent(double share) {
    if (share > 0 && share < 0.005) {
      return "< 1 %";
    }
    return rounded(share * 100, 0) + " %";
  }

  /// A factor of at least 1 ("1.4", "137", "12,000").
  public static String factor(double factor) {
    return factor < 10 ? trimmed(rounded(factor, 1)) : count(factor);
  }

  /// A planner's cost ("1,234", "0.29").
  public static String cost(double cost) {
    return count(cost);
  }

  /// An amount of memory given in kB ("512 kB", "3.4 MB").
  public static String kilobytes(double kilobytes) {
    return kilobytes >= 1024
        ? significant(kilobytes / 1024) + " MB"
        : count(Math.rint(kilobytes)) + " kB";
  }

  private static String significant(double value) {
    double size = Math.abs(value);
    if (size >= 100) {
      return rounded(value, 0);
    }
    int decimals = size >= 10 ? 1 : size >= 1 ? 2 : 3;
    return trimmed(rounded(value, decimals));
  }

  private static String significant(double value, int decimals) {
    return value >= 100 ? rounded(value, 0) : trimmed(rounded(value, decimals));
  }

  /// With so many decimals and thousands separators, halves rounded up.
  private static String rounded(double value, int decimals) {
    double scaled = Math.abs(value) * TENS[decimals];
    if (!(scaled < LARGEST)) {
      return String.format(Locale.ROOT, "%,." + decimals + "f", value);
    }
    // What is printed is the number's shortest decimal, of which 0.125 is exactly half way.
    long units = (long) scaled;
    boolean up = scaled - units > 0.5 - NEARLY && isUp(value, decimals, units, scaled);
    return written(value < 0 && (units > 0 || up), up ? units + 1 : units, decimals);
  }

  /// Close to half way, the number's decimal digits decide.
  private static boolean isUp(double value, int decimals, long units, double scaled) {
    if (scaled - units > 0.5 + NEARLY) {
      return true;
    }
    BigDecimal exact = new BigDecimal(Double.toString(Math.abs(value)));
    return exact.setScale(decimals, RoundingMode.HALF_UP).unscaledValue().longValueExact() > units;
  }

  private static String written(boolean negative, long units, int decimals) {
    StringBuilder text = new StringBuilder(16);
    text.append(units);
    while (text.length() <= decimals) {
      text.insert(0, '0');
    }
    int point = text.length() - decimals;
    if (decimals > 0) {
      text.insert(point, '.');
    }
    for (int i = point - 3; i > 0; i -= 3) {
      text.insert(i, ',');
    }
    return negative ? text.insert(0, '-').toString() : text.toString();
  }

  private static String trimmed(String number) {
    if (number.indexOf('.') < 0) {
      return number;
    }
    int end = number.length();
    while (number.charAt(end - 1) == '0') {
      end--;
    }
    return number.substring(0, number.charAt(end - 1) == '.' ? end - 1 : end);
  }
}
