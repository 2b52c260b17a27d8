package dado.schema.dialect.family;

import dado.schema.model.Column;
import dado.schema.model.Column.Generation;
import dado.schema.model.Table;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// How a column differs from what it was, as far as it decides what the server must do.
///
/// @param before with its table as it was
public record ColumnDelta(Table table, Column before, Column after) {

  private static final Pattern LENGTH = Pattern.compile("^(varchar|varbinary)\\((\\d+)\\)");
  private static final Pattern LABELS =
      Pattern.compile("^(enum|set)\\((.*)\\)$", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /// Whether a type holds text, and so has a collation.
  public static boolean isText(String type) {
    return type.toLowerCase(Locale.ROOT).matches("(?s)(var)?char\\b.*|.*text\\b.*|enum.*|set\\(.*");
  }

  /// Whether nothing but default, comment, visibility and the like differs.
  public boolean isOnlyWords() {
    return sameType() && sameNullability() && sameFilling();
  }

  /// Whether the type is the same text.
  public boolean sameType() {
    return before.type().equals(after.type()) && sameStorage();
  }

  /// Whether a value of its type is kept as before.
  public boolean sameStorage() {
    return sameOption("srid") && sameOption("compressed");
  }

  private boolean sameOption(String key) {
    return before.options().get(key).equals(after.options().get(key));
  }

  /// Whether it may be empty as before.
  public boolean sameNullability() {
    return before.nullable() == after.nullable();
  }

  /// Whether it is generated, or counts, as before.
  public boolean sameFilling() {
    return before.generation().equals(after.generation());
  }

  /// Whether it is filled by `AUTO_INCREMENT`, before or after.
  public boolean counts() {
    return before.generation() instanceof Generation.AutoIncrement
        || after.generation() instanceof Generation.AutoIncrement;
  }

  /// Whether it is a virtual column.
  public boolean isVirtual() {
    return after.generation() instanceof Generation.Computed c && !c.stored();
  }

  /// Whether labels were only added at the end of an enum or set, and its values need no more room.
  public boolean isAppended() {
    Matcher old = LABELS.matcher(bare(before.type()));
    Matcher wanted = LABELS.matcher(bare(after.type()));
    if (!old.matches() || !wanted.matches() || !collation(before).equals(collation(after))) {
      return false;
    }
    return old.group(1).equalsIgnoreCase(wanted.group(1))
        && hasRoom(old.group(1), count(old.group(2)), count(wanted.group(2)))
        && wanted.group(2).startsWith(old.group(2) + ",");
  }

  /// Whether so many labels take the bytes that they took before.
  private static boolean hasRoom(String kind, int was, int is) {
    return kind.equalsIgnoreCase("enum")
        ? (was <= 255) == (is <= 255)
        : (was + 7) / 8 == (is + 7) / 8 || (was > 32 && is > 32);
  }

  private static int count(String labels) {
    int count = 1;
    boolean quoted = false;
    for (int i = 0; i < labels.length(); i++) {
      quoted ^= labels.charAt(i) == '\'';
      count += labels.charAt(i) == ',' && !quoted ? 1 : 0;
    }
    return count;
  }

  /// Whether it is a text or bytes of varying length that may now be longer, in the same collation.
  public boolean isLonger() {
    return length(before) > 0
        && length(after) >= length(before)
        && before.type().substring(0, 4).equals(after.type().substring(0, 4))
        && collation(before).equals(collation(after));
  }

  /// The most bytes that it could hold and can hold, for each number of bytes that a character may
  /// have in its character set. Where the set is not known, all are possible.
  public List<int[]> bytes() {
    int[] widths = widths(collation(before), before.type().startsWith("varb"));
    return IntStream.of(widths)
        .mapToObj(w -> new int[] {length(before) * w, length(after) * w})
        .toList();
  }

  private static int[] widths(String collation, boolean bytes) {
    String charset = collation.replaceFirst("_.*", "");
    return switch (bytes ? "binary" : charset) {
      case "binary", "latin1", "ascii", "latin2", "cp1252", "cp1251" -> new int[] {1};
      case "utf8mb3", "utf8" -> new int[] {3};
      case "utf8mb4" -> new int[] {4};
      default -> new int[] {1, 2, 3, 4};
    };
  }

  private static int length(Column column) {
    Matcher length = LENGTH.matcher(column.type());
    return length.find() ? Integer.parseInt(length.group(2)) : -1;
  }

  /// Whether only the collation differs, within one character set.
  public boolean isOnlyCollation() {
    String was = collation(before);
    String is = collation(after);
    return bare(before.type()).equals(bare(after.type()))
        && !was.isEmpty()
        && !is.isEmpty()
        && was.replaceFirst("_.*", "").equals(is.replaceFirst("_.*", ""));
  }

  private static String bare(String type) {
    int at = type.indexOf(" COLLATE ");
    return at < 0 ? type : type.substring(0, at);
  }

  /// The collation, of its own or of the table; empty for the database's.
  private String collation(Column column) {
    int at = column.type().indexOf(" COLLATE ");
    return at < 0 ? table.options().get("collate") : column.type().substring(at + 9).strip();
  }
}
