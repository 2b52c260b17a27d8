package dado.plan.format.frame;

/// The lines of a table with one column.
final class Column {
  private final Lines lines;
  private final Cells cells;

  Column(Lines lines, Cells cells) {
    this.lines = lines;
    this.cells = cells;
  }

  /// Lines between bars.
  ///
  /// @param left the column of the left bar
  /// @param right the column of the right bar where it is not moved by wide chars
  void bordered(int from, int to, int left, int right) {
    boolean wrapped = false;
    for (int i = from; i < to; i++) {
      if (!Ruling.isBoxRule(lines, i)) {
        int start = Math.min(lines.first(i) + 1, lines.end(i));
        int end = Math.max(start, lines.last(i) - 1);
        wrapped = line(i, start + 1, end, end - 1, wrapped);
      }
    }
  }

  /// Lines below a header.
  ///
  /// @param margin how many blanks stand before the text
  /// @param width how many chars the text has at most
  void below(int from, int to, int margin, int width) {
    boolean wrapped = false;
    for (int i = from; i < to; i++) {
      int start = Math.min(lines.start(i) + margin, lines.end(i));
      int moved = lines.length(i) - Widths.of(lines.text(), lines.start(i), lines.end(i));
      int mark = lines.start(i) + margin + width + moved;
      wrapped = line(i, start, lines.end(i), moved(i, mark), wrapped);
    }
  }

  /// Where the mark stands when its line was moved a little: at its end, behind blanks.
  private int moved(int line, int mark) {
    int last = lines.last(line) - 1;
    boolean set =
        last > mark
            && (lines.text().charAt(last) == '+' || lines.text().charAt(last) == '↵')
            && lines.text().charAt(last - 1) == ' ';
    return set ? last : mark;
  }

  /// @param mark the offset at which a sign stands where the text goes on in the next line
  /// @return whether it does, without a new line
  private boolean line(int i, int start, int end, int mark, boolean wrapped) {
    boolean marked = mark >= start && mark < end && Ruling.goesOn(lines.text().charAt(mark));
    int stop = marked ? mark : end;
    if (wrapped) {
      cells.more().copy(start, stop);
    } else {
      cells.row(lines.start(i), lines.end(i));
      cells.cell(lines.start(i)).copy(start, stop);
    }
    boolean wraps = marked && Ruling.isWrap(lines.text().charAt(mark));
    if (!wraps) {
      cells.trim();
    }
    return wraps;
  }
}
