package dado.plan.expression;

/// A piece of an expression's text.
///
/// @param start offset of its first char
/// @param end offset behind its last char
/// @param word a word in upper case, an operator or a mark as it is; for the rest the text
record Token(Kind kind, int start, int end, String word) {

  enum Kind {
    WORD,
    QUOTED,
    STRING,
    NUMBER,
    PARAMETER,
    OPERATOR,
    /// Parentheses, brackets, commas, dots, semicolons, single colons.
    MARK,
    /// MySQL's `<cache>`.
    ANGLE,
    /// A subquery's number: `#2`.
    HASH,
    END,
    ERROR
  }

  boolean is(String text) {
    return (kind == Kind.WORD || kind == Kind.MARK || kind == Kind.OPERATOR) && word.equals(text);
  }

  boolean isName() {
    return kind == Kind.WORD || kind == Kind.QUOTED;
  }
}
