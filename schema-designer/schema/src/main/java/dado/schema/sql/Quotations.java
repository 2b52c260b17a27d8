package dado.schema.sql;

/// Finds where a quotation or a comment ends. Each function answers the offset behind the end, or
/// -1 when the text ends first, and looks at each character once.
final class Quotations {

  private Quotations() {}

  /// The end of a text in quotes, where the quote doubled stands for itself.
  ///
  /// @param from the offset behind the opening quote
  static int quoted(String text, int from, char quote, boolean backslashes) {
    int i = from;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == '\\' && backslashes) {
        i += 2;
      } else if (c != quote) {
        i++;
      } else if (i + 1 < text.length() && text.charAt(i + 1) == quote) {
        i += 2;
      } else {
        return i + 1;
      }
    }
    return -1;
  }

  /// The end of a text in dollar quotes.
  ///
  /// @param at the offset of the first dollar sign
  /// @param tagEnd the offset behind the dollar sign that ends the opening tag
  static int dollarQuoted(String text, int at, int tagEnd) {
    String tag = text.substring(at, tagEnd);
    int close = text.indexOf(tag, tagEnd);
    return close < 0 ? -1 : close + tag.length();
  }

  /// The end of a block comment.
  ///
  /// @param at the offset of its slash
  static int blockComment(String text, int at, boolean nested) {
    int depth = 1;
    int i = at + 2;
    while (i + 1 < text.length()) {
      if (text.startsWith("*/", i)) {
        i += 2;
        depth--;
        if (depth == 0) {
          return i;
        }
      } else if (nested && text.startsWith("/*", i)) {
        i += 2;
        depth++;
      } else {
        i++;
      }
    }
    return -1;
  }

  /// The end of a line comment: before the line's end.
  static int lineComment(String text, int at, boolean carriageReturnEnds) {
    int i = at;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == '\n' || (c == '\r' && carriageReturnEnds)) {
        break;
      }
      i++;
    }
    return i;
  }
}
