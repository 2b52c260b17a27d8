package dado.plan.syntax;

import java.util.List;

/// Where a value lies in the text of its document, packed into one number.
@SuppressWarnings("EnumOrdinal")
final class Value {
  private static final int KIND_BITS = 2;
  private static final int LENGTH_BITS = 30;
  private static final Kind[] KINDS = Kind.values();

  /// A text as it is, or with JSON's escapes; a list or an object in JSON.
  enum Kind {
    PLAIN,
    ESCAPED,
    LIST,
    OBJECT
  }

  private Value() {}

  @SuppressWarnings("EnumOrdinal") // It goes no further than the document.
  static long packed(Kind kind, int start, int end) {
    return ((long) start << (LENGTH_BITS + KIND_BITS))
        | ((long) (end - start) << KIND_BITS)
        | kind.ordinal();
  }

  static Kind kind(long value) {
    return KINDS[(int) (value & ((1 << KIND_BITS) - 1))];
  }

  static int start(long value) {
    return (int) (value >>> (LENGTH_BITS + KIND_BITS));
  }

  static int end(long value) {
    return start(value) + (int) (value >>> KIND_BITS & ((1 << LENGTH_BITS) - 1));
  }

  static String shown(CharSequence text, long value) {
    int start = start(value);
    int end = end(value);
    return switch (kind(value)) {
      case PLAIN -> text.subSequence(start, end).toString();
      case ESCAPED -> JsonText.unescaped(text, start, end);
      case LIST -> JsonText.shown(text, start, end);
      case OBJECT -> JsonText.compact(text, start, end);
    };
  }

  /// Whether it is a text or a word without escapes.
  static boolean is(CharSequence text, long value, String word) {
    int start = start(value);
    boolean same = kind(value) == Kind.PLAIN && end(value) - start == word.length();
    for (int i = 0; same && i < word.length(); i++) {
      same = text.charAt(start + i) == word.charAt(i);
    }
    return same;
  }

  static List<String> elements(CharSequence text, long value) {
    return kind(value) == Kind.LIST
        ? JsonText.elements(text, start(value), end(value))
        : List.of(shown(text, value));
  }

  static double decimal(CharSequence text, long value) {
    return kind(value) == Kind.PLAIN ? Decimals.parse(text, start(value), end(value)) : Double.NaN;
  }

  static double halfUnit(CharSequence text, long value) {
    return kind(value) == Kind.PLAIN ? Decimals.halfUnit(text, start(value), end(value)) : 0;
  }
}
