package dado.schema.model;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A version of a server or library: `18.6`, `8.0.33`, `3.54.1`.
public record Version(int major, int minor, int patch) implements Comparable<Version> {

  /// Newer than every real one: what a dialect writes for when nobody names a version.
  public static final Version NEWEST = new Version(Integer.MAX_VALUE, 0, 0);

  private static final Pattern NUMBERS =
      Pattern.compile("(\\d{1,6})(?:\\.(\\d{1,6}))?(?:\\.(\\d{1,6}))?");
  private static final Comparator<Version> ORDER =
      Comparator.comparingInt(Version::major)
          .thenComparingInt(Version::minor)
          .thenComparingInt(Version::patch);

  /// The first version number in a text (`PostgreSQL 18.6 (Debian 18.6-1)`).
  ///
  /// @throws IllegalArgumentException when there is none
  public static Version parse(String text) {
    Matcher numbers = NUMBERS.matcher(text);
    if (!numbers.find()) {
      throw new IllegalArgumentException(
          "There is no version number in \"" + text + "\". Write it like 18.6 or 8.0.33.");
    }
    return new Version(
        number(numbers.group(1)), number(numbers.group(2)), number(numbers.group(3)));
  }

  private static int number(@org.jspecify.annotations.Nullable String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  /// Whether this is that version or a later one.
  public boolean atLeast(int otherMajor, int otherMinor) {
    return compareTo(new Version(otherMajor, otherMinor, 0)) >= 0;
  }

  @Override
  public int compareTo(Version other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    String two = major + "." + minor;
    return equals(NEWEST) ? "newest" : patch == 0 ? two : two + "." + patch;
  }
}
