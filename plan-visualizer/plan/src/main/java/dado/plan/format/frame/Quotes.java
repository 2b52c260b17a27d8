package dado.plan.format.frame;

/// Quotes as CSV has them: around a cell, and doubled inside.
final class Quotes {
  private Quotes() {}

  /// Where the quoted cell that starts at an offset ends, behind its closing quote; -1 where none
  /// closes it.
  static int end(String text, int start) {
    int at = start + 1;
    while (at < text.length()) {
      if (text.charAt(at) != '"') {
        at++;
      } else if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
        at += 2;
      } else {
        return at + 1;
      }
    }
    return -1;
  }

  /// Copies a cell without its quotes; one without quotes as it stands.
  static void copy(Cutting to, int start, int end) {
    String text = to.source();
    boolean quoted = end - start > 1 && text.charAt(start) == '"' && text.charAt(end - 1) == '"';
    if (!quoted) {
      to.copy(start, end);
      return;
    }
    inside(to, start + 1, end - 1);
  }

  /// Copies what stands between quotes, doubled ones once.
  static void inside(Cutting to, int start, int end) {
    String text = to.source();
    int from = start;
    int at = text.indexOf('"', start);
    while (at >= 0 && at < end) {
      to.copy(from, at + 1);
      from = at + 1 < end && text.charAt(at + 1) == '"' ? at + 2 : at + 1;
      at = text.indexOf('"', from);
    }
    to.copy(from, end);
  }
}
