package dado.plan.expression;

import java.util.Set;

/// Reads the name of a type behind a cast.
final class TypeNames {
  private static final Set<String> TWO_WORDS =
      Set.of("CHARACTER", "BIT", "DOUBLE", "NATIONAL", "CHAR");
  private static final Set<String> ZONED = Set.of("TIMESTAMP", "TIME");
  private static final Set<String> SECOND = Set.of("VARYING", "PRECISION", "CHARACTER");
  private static final Set<String> FIELDS =
      Set.of("YEAR", "MONTH", "DAY", "HOUR", "MINUTE", "SECOND");

  private final Cursor cursor;

  TypeNames(Cursor cursor) {
    this.cursor = cursor;
  }

  /// The type that stands here, as written; empty where none does.
  String read() {
    int from = cursor.at();
    if (!cursor.peek().isName()) {
      return "";
    }
    String word = cursor.next().word();
    while (cursor.is(".") && cursor.peek(1).isName()) {
      cursor.next();
      cursor.next();
    }
    if (TWO_WORDS.contains(word) && SECOND.contains(cursor.peek().word())) {
      cursor.next();
    }
    if (word.equals("INTERVAL")) {
      fields();
    }
    modifiers();
    if (ZONED.contains(word) && (cursor.is("WITH", "TIME") || cursor.is("WITHOUT", "TIME"))) {
      cursor.next();
      cursor.next();
      cursor.take("ZONE");
    }
    brackets();
    return cursor.between(from, cursor.at());
  }

  /// The unit of an interval, if one stands here: `DAY`, `DAY TO SECOND`.
  void fields() {
    if (FIELDS.contains(cursor.peek().word())) {
      cursor.next();
      if (cursor.is("TO") && FIELDS.contains(cursor.peek(1).word())) {
        cursor.next();
        cursor.next();
      }
    }
  }

  private void modifiers() {
    if (cursor.is("(")) {
      cursor.moveTo(Math.min(cursor.closing(cursor.at()) + 1, cursor.size() - 1));
    }
  }

  private void brackets() {
    while (cursor.is("[")
        && (cursor.peek(1).is("]") || cursor.peek(1).kind() == Token.Kind.NUMBER)
        && cursor.closing(cursor.at()) <= cursor.at() + 2) {
      cursor.moveTo(cursor.closing(cursor.at()) + 1);
    }
  }
}
