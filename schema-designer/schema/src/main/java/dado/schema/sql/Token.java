package dado.schema.sql;

/// A piece of SQL text that belongs together: a word, a string, a comment, white space.
///
/// @param start the offset of its first character
/// @param end the offset behind its last character
public record Token(Kind kind, int start, int end) {

  /// What a token is.
  public enum Kind {
    KEYWORD,
    IDENTIFIER,
    QUOTED_IDENTIFIER,
    STRING,
    NUMBER,
    COMMENT,
    PARAMETER,
    OPERATOR,
    PUNCTUATION,
    WHITESPACE,
    /// A character that no SQL has, or a quotation or comment that never ends: it goes on to the
    /// end of the text.
    ERROR
  }

  /// The characters of this token in the text that it was cut from.
  public String in(String text) {
    return text.substring(start, end);
  }

  /// Whether the server reads it, which it does not do with white space and comments.
  public boolean significant() {
    return kind != Kind.WHITESPACE && kind != Kind.COMMENT;
  }
}
