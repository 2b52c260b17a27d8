package dado.designer.text;

/// The one piece that differs between two texts.
///
/// @param start where it begins in both
/// @param end where it ends in the old one
/// @param text what stands there in the new one
record TextPatch(int start, int end, String text) {

  static TextPatch between(String old, String now) {
    int shorter = Math.min(old.length(), now.length());
    int start = 0;
    while (start < shorter && old.charAt(start) == now.charAt(start)) {
      start++;
    }
    int tail = 0;
    while (tail < shorter - start
        && old.charAt(old.length() - 1 - tail) == now.charAt(now.length() - 1 - tail)) {
      tail++;
    }
    return new TextPatch(start, old.length() - tail, now.substring(start, now.length() - tail));
  }

  /// Where a caret goes that was in the old text.
  int caret(int caret) {
    if (caret <= start) {
      return caret;
    }
    return caret >= end
        ? caret + text.length() - (end - start)
        : start + Math.min(caret - start, text.length());
  }
}
