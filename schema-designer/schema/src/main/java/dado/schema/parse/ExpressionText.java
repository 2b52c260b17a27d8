package dado.schema.parse;

/// Expressions as they are written, without what says nothing.
final class ExpressionText {

  private ExpressionText() {}

  /// Without one pair of parentheses around the whole.
  static String bare(Words words) {
    Words inner = words;
    while (inner.is("(")) {
      Words rest = inner.copy();
      Words inside = rest.inside();
      if (!rest.end() || inside.end()) {
        break;
      }
      inner = inside;
    }
    return inner.text();
  }
}
