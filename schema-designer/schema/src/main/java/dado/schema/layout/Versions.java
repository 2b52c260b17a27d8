package dado.schema.layout;

import dado.schema.dialect.Quoting;
import java.math.BigInteger;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The version numbers of migration files: a sequence (`7`, `000007`, `1.2`) or times to the
/// second.
final class Versions {

  /// By value, part by part; `1.0` is `1`.
  static final Comparator<String> ORDER = Versions::compare;

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT);

  private Versions() {}

  /// The next versions of a folder.
  ///
  /// @param given a time, or the version to begin with
  /// @param taken the versions that are there
  /// @throws IllegalArgumentException when `given` is no version, or not above those
  static List<String> next(String given, List<String> taken, int count) {
    check(given);
    Optional<String> last = taken.stream().max(ORDER);
    String first = last.map(l -> after(given, l)).orElse(given);
    List<String> versions = new ArrayList<>(List.of(first));
    while (versions.size() < count) {
      versions.add(successor(versions.getLast()));
    }
    return versions;
  }

  private static void check(String version) {
    if (!version.matches("[0-9]+([._][0-9]+)*")) {
      throw new IllegalArgumentException(
          "The version "
              + Quoting.printable(version)
              + " is not made of digits, dots and underscores.");
    }
  }

  private static String after(String given, String last) {
    if (time(given).isPresent() && (time(last).isEmpty() || compare(given, last) <= 0)) {
      return successor(last);
    }
    if (compare(given, last) <= 0) {
      throw new IllegalArgumentException(tooLow(given, last));
    }
    return padded(new BigInteger(given.replaceAll("[._]", "")), given, last);
  }

  private static String tooLow(String given, String last) {
    return "The version "
        + given
        + " is not above "
        + last
        + ", which the folder has. Use "
        + successor(last)
        + ".";
  }

  /// A whole number with as many digits as the folder's have.
  private static String padded(BigInteger number, String given, String last) {
    boolean plain = given.matches("[0-9]+") && last.matches("0[0-9]+");
    return plain ? digits(number, last.length()) : given;
  }

  /// One second later, or one more in the last place, with as many digits.
  static String successor(String version) {
    Optional<LocalDateTime> time = time(version);
    if (time.isPresent()) {
      return time.get().plusSeconds(1).format(TIME);
    }
    int cut = Math.max(version.lastIndexOf('.'), version.lastIndexOf('_')) + 1;
    String tail = version.substring(cut);
    return version.substring(0, cut)
        + digits(new BigInteger(tail).add(BigInteger.ONE), tail.length());
  }

  private static String digits(BigInteger number, int width) {
    String text = number.toString();
    return "0".repeat(Math.max(0, width - text.length())) + text;
  }

  private static Optional<LocalDateTime> time(String version) {
    if (!version.matches("[0-9]{14}")) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDateTime.parse(version, TIME));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static int compare(String a, String b) {
    String[] left = a.split("[._]");
    String[] right = b.split("[._]");
    for (int i = 0; i < Math.max(left.length, right.length); i++) {
      int difference = part(left, i).compareTo(part(right, i));
      if (difference != 0) {
        return difference;
      }
    }
    return 0;
  }

  private static BigInteger part(String[] parts, int at) {
    return at < parts.length ? new BigInteger(parts[at]) : BigInteger.ZERO;
  }
}
