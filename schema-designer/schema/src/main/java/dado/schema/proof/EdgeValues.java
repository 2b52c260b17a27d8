package dado.schema.proof;

import dado.schema.dialect.Identifiers;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Values at the edges of a type, as SQL.
final class EdgeValues {

  private static final Pattern LENGTH = Pattern.compile("char[a-z ]*\\((\\d+)\\)");
  private static final List<String> TEXTS =
      List.of("", "it's \"quoted\" \\ 100%", "\u00e4\u00f6\u00fc \u4e2d\u6587 \ud83d\ude00");

  private EdgeValues() {}

  /// The nth of them, from 1; NULL comes last where it is allowed.
  ///
  /// @param type in lower case
  /// @return empty where the type has none that is known
  static Optional<String> of(String type, boolean nullable, int n, Identifiers identifiers) {
    if (nullable && n == 3) {
      return Optional.of("NULL");
    }
    if (type.endsWith("[]")) {
      return Optional.empty();
    }
    if (type.matches("(?:character varying|varchar|text|character|char).*")) {
      return Optional.of(identifiers.literal(fit(TEXTS.get((n - 1) % TEXTS.size()), type)));
    }
    return number(type, n);
  }

  private static String fit(String text, String type) {
    Matcher length = LENGTH.matcher(type);
    int room = length.find() ? Integer.parseInt(length.group(1)) : text.length();
    return text.codePointCount(0, text.length()) <= room
        ? text
        : text.substring(0, Math.min(1, room)).strip();
  }

  private static Optional<String> number(String type, int n) {
    boolean low = n % 2 == 0;
    return switch (type) {
      case "smallint" -> Optional.of(low ? "-32768" : "32767");
      case "integer", "int" -> Optional.of(low ? "-2147483648" : "2147483647");
      case "bigint" -> Optional.of(low ? "-9223372036854775808" : "9223372036854775807");
      case "date" -> Optional.of(low ? "'1000-01-01'" : "'9999-12-31'");
      default -> Optional.empty();
    };
  }
}
