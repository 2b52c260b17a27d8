package dado.plan.format.frame;

/// `mysql --batch` prints a value on one line, with `\n` for each new line in it.
final class Batch {
  private Batch() {}

  /// The value with its lines; the same where it is none of this kind.
  static Cut unescaped(Cut cut) {
    String text = cut.text();
    boolean escaped = text.startsWith("-> ") || text.startsWith("{\\n");
    if (!escaped || !text.contains("\\n")) {
      return cut;
    }
    int end = text.indexOf('\n');
    return end < 0 || text.substring(end).isBlank()
        ? Escapes.unescaped(text, 0, end < 0 ? text.length() : end).after(cut)
        : cut;
  }
}
