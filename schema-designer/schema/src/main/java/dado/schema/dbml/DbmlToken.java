package dado.schema.dbml;

/// A piece of DBML that belongs together.
///
/// @param text what it means: without quotes and escapes
/// @param start the offset of its first character
/// @param end the offset behind its last character
/// @param first whether it is the first on its line
record DbmlToken(Kind kind, String text, int start, int end, boolean first) {

  enum Kind {
    WORD,
    QUOTED,
    STRING,
    EXPRESSION,
    NUMBER,
    COLOR,
    SIGN,
    END
  }

  boolean is(String sign) {
    return kind == Kind.SIGN && text.equals(sign);
  }

  boolean word(String word) {
    return kind == Kind.WORD && text.equalsIgnoreCase(word);
  }

  boolean name() {
    return kind == Kind.WORD || kind == Kind.QUOTED || kind == Kind.NUMBER;
  }

  /// What it is, for messages.
  String title() {
    return switch (kind) {
      case END -> "the end of the text";
      case STRING -> "the text '" + cut() + "'";
      case EXPRESSION -> "the expression `" + cut() + "`";
      case WORD, QUOTED, NUMBER, COLOR, SIGN -> "\"" + cut() + "\"";
    };
  }

  private String cut() {
    String line = text.lines().findFirst().orElse("");
    return line.length() > 40 ? line.substring(0, 40) + "…" : line;
  }
}
