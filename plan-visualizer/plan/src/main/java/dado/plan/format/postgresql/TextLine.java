package dado.plan.format.postgresql;

import dado.plan.model.Span;

/// A line of a plan in text, with those that it goes on in.
///
/// @param indent the column of its first char that is no blank
/// @param arrow whether `->` stands before the text
/// @param text without blanks around it and without the arrow; the lines of a constant that has new
///   lines in it are kept
/// @param place where it stands
record TextLine(int indent, boolean arrow, String text, Span place) {

  /// The key of a property ("Sort Key", "Worker 0"); empty where the line is none.
  String key() {
    int colon = text.indexOf(':');
    if (colon <= 0
        || !Character.isLetter(text.charAt(0))
        || (colon + 1 < text.length() && text.charAt(colon + 1) != ' ')) {
      return "";
    }
    for (int i = 0; i < colon; i++) {
      if (!isKeyChar(text.charAt(i))) {
        return "";
      }
    }
    return text.substring(0, colon);
  }

  private static boolean isKeyChar(char c) {
    return Character.isLetterOrDigit(c) || " -/_().,".indexOf(c) >= 0;
  }

  /// What stands behind the key.
  String value() {
    return text.substring(text.indexOf(':') + 1).strip();
  }
}
