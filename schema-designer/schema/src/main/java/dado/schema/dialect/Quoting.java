package dado.schema.dialect;

import java.util.Set;
import java.util.regex.Pattern;

/// What the engines' ways of quoting have in common.
///
/// @param mark the quotation mark
/// @param keywords words that are never written bare, in lower case
public record Quoting(char mark, Set<String> keywords) {

  private static final Pattern SAFE = Pattern.compile("[a-z_][a-z0-9_]*");

  /// The name as SQL, bare where it is lower-case letters, digits and underscores and no keyword.
  ///
  /// @throws IllegalArgumentException for an empty name, or one with NUL or a lone surrogate in it
  public String name(String name) {
    refuse(name);
    if (SAFE.matcher(name).matches() && !keywords.contains(name)) {
      return name;
    }
    String quote = String.valueOf(mark);
    return quote + name.replace(quote, quote + quote) + quote;
  }

  private static void refuse(String name) {
    if (name.isEmpty()) {
      throw new IllegalArgumentException("A name cannot be empty. Give it at least one letter.");
    }
    if (name.indexOf('\0') >= 0) {
      throw new IllegalArgumentException(
          "A name cannot contain the NUL character. Remove it from " + printable(name) + ".");
    }
    if (name.codePoints()
        .anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
      throw new IllegalArgumentException(
          "The name " + printable(name) + " holds half of a character. Type it again.");
    }
  }

  /// Refuses a name that the engine would cut or reject.
  ///
  /// @param measure its length in the engine's unit
  public static void limit(String name, int measure, int limit, String unit) {
    if (measure > limit) {
      throw new IllegalArgumentException(
          "The name "
              + printable(name)
              + " has "
              + measure
              + " "
              + unit
              + "; the engine holds "
              + limit
              + ". Choose a shorter one.");
    }
  }

  /// A name for messages and comments: without control and direction characters, so that it cannot
  /// end a line or turn it around.
  public static String printable(String name) {
    StringBuilder shown = new StringBuilder();
    name.codePoints().forEach(c -> shown.appendCodePoint(hidden(c) ? '\uFFFD' : c));
    return shown.toString();
  }

  private static boolean hidden(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }
}
