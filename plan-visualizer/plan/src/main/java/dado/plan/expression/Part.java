package dado.plan.expression;

/// An expression that was read, with its place.
///
/// @param depth its levels
/// @param start offset of its first char, that of a parenthesis around it included
/// @param end offset behind its last char
/// @param grouped whether parentheses stand around it
record Part(Expression value, int depth, int start, int end, boolean grouped) {

  Part(Expression value, int depth, int start, int end) {
    this(value, depth, start, end, false);
  }
}
