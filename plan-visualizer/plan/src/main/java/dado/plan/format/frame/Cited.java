package dado.plan.format.frame;

/// The marks that mail and Markdown put before every line of what they cite: "> ".
final class Cited {
  private Cited() {}

  /// The text without them; the same where a line has none.
  static Cut without(Cut cut) {
    Lines lines = new Lines(cut.text());
    boolean all = lines.size() > 1;
    for (int i = 0; i < lines.size() && all; i++) {
      all = lines.isBlank(i) || lines.at(i, 0) == '>';
    }
    if (!all || lines.at(0, 0) != '>') {
      return cut;
    }
    Cutting cutting = new Cutting(lines.text());
    for (int i = 0; i < lines.size(); i++) {
      int mark = lines.at(i, 0) != '>' ? 0 : lines.at(i, 1) == ' ' ? 2 : 1;
      int start = Math.min(lines.start(i) + mark, lines.end(i));
      cutting.copy(start, lines.end(i)).newLine(lines.end(i));
    }
    return cutting.finish();
  }
}
