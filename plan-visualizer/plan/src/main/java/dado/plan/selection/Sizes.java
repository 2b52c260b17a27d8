package dado.plan.selection;

import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Sizes in bytes as people write and read them; a kB is 1,024 bytes.
public final class Sizes {
  private static final Pattern WRITTEN =
      Pattern.compile("(\\d{1,15}(?:\\.\\d{1,9})?) ?([kmgt]?)i?b?", Pattern.CASE_INSENSITIVE);
  private static final String UNITS = "kmgt";
  private static final double STEP = 1024;

  private Sizes() {}

  /// A size for people: "12.4 MB".
  public static String text(long bytes) {
    double size = bytes;
    int unit = -1;
    while (size >= STEP && unit < UNITS.length() - 1) {
      size /= STEP;
      unit++;
    }
    return unit < 0
        ? bytes + " bytes"
        : String.format(
            Locale.ROOT,
            "%.1f %sB",
            size,
            unit == 0 ? "k" : UNITS.substring(unit, unit + 1).toUpperCase(Locale.ROOT));
  }

  /// The bytes of a written size ("400MB", "1.5 GB", "8192"); empty where it is none.
  public static OptionalLong parse(String text) {
    Matcher matcher = WRITTEN.matcher(text.strip());
    if (!matcher.matches()) {
      return OptionalLong.empty();
    }
    String unit = matcher.group(2).toLowerCase(Locale.ROOT);
    double factor = unit.isEmpty() ? 1 : Math.pow(STEP, 1 + UNITS.indexOf(unit));
    return OptionalLong.of((long) (Double.parseDouble(matcher.group(1)) * factor));
  }
}
