package dado.schema.lint.types;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a line of a matrix can ask of a change of type besides its two sides.
///
/// @param utc whether the session's TimeZone is UTC
/// @param indexed whether an index holds the column
/// @param charset that of the table, for columns that name none
public record Conditions(boolean utc, boolean indexed, String charset) {

  /// Nothing is known: another time zone than UTC, an indexed column, utf8mb4.
  public static final Conditions CAUTIOUS = new Conditions(false, true, "utf8mb4");

  private static final Pattern COMPARISON = Pattern.compile("(\\w+)(>=|<=|=|<|>)(\\w+)");
  private static final Set<String> THREE = Set.of("utf8mb3", "utf8");
  private static final Set<String> FOUR = Set.of("utf8mb4", "utf16", "utf32");

  boolean holds(String condition, TypeName before, TypeName after, Map<String, Integer> letters) {
    return switch (condition) {
      case "utc" -> utc;
      case "unindexed" -> !indexed;
      case "same" -> before.sameValues(after);
      case "attributes" -> before.attributes().equals(after.attributes());
      case "charset" -> charset(before).equals(charset(after));
      case "collation" -> before.collation().equals(after.collation());
      case "recollated" -> !before.collation().equals(after.collation());
      case "to-utf8mb4" -> THREE.contains(charset(before)) && FOUR.contains(charset(after));
      case "length-bytes" -> isLong(before) == isLong(after);
      case "bytes" -> bytes(after) >= bytes(before);
      case "short" -> bytes(before) <= 127;
      case "appended" -> appended(before.labels(), after.labels(), after.base());
      default -> compare(condition, letters);
    };
  }

  private static boolean compare(String condition, Map<String, Integer> letters) {
    Matcher parts = COMPARISON.matcher(condition);
    if (!parts.matches()) {
      throw new IllegalStateException("No such condition in a matrix of types: " + condition);
    }
    int order = Integer.compare(value(parts.group(1), letters), value(parts.group(3), letters));
    return switch (parts.group(2)) {
      case ">=" -> order >= 0;
      case "<=" -> order <= 0;
      case "<" -> order < 0;
      case ">" -> order > 0;
      default -> order == 0;
    };
  }

  private static int value(String text, Map<String, Integer> letters) {
    return Character.isDigit(text.charAt(0))
        ? Integer.parseInt(text)
        : letters.getOrDefault(text, -1);
  }

  private String charset(TypeName type) {
    String own = type.charset().isEmpty() ? ofCollation(type.collation()) : type.charset();
    return own.equals("utf8") ? "utf8mb3" : own;
  }

  private String ofCollation(String collation) {
    int end = collation.indexOf('_');
    return end < 0 ? charset : collation.substring(0, end);
  }

  private int bytes(TypeName type) {
    return type.modifier(0).orElse(0) * width(type);
  }

  private int width(TypeName type) {
    String set = charset(type);
    boolean binary = type.base().contains("binary");
    return binary ? 1 : FOUR.contains(set) ? 4 : THREE.contains(set) ? 3 : 1;
  }

  /// InnoDB keeps the length in two bytes where the value can have more than 255.
  private boolean isLong(TypeName type) {
    return bytes(type) > 255;
  }

  private static boolean appended(List<String> before, List<String> after, String base) {
    return after.size() >= before.size()
        && after.subList(0, before.size()).equals(before)
        && storage(base, before.size()) == storage(base, after.size());
  }

  private static int storage(String base, int labels) {
    int bytes = (labels + 7) / 8;
    return base.equals("enum") ? (labels > 255 ? 2 : 1) : bytes > 4 ? 8 : bytes;
  }
}
