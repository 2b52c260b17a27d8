package dado.plan.format.frame;

/// Quotes around every line or around the whole plan, as pgAdmin, DBeaver and CSV write them.
final class Quoted {
  private Quoted() {}

  /// The text without the quotes of cells that begin at the start of a line.
  static Cut without(Cut cut) {
    Lines lines = new Lines(cut.text());
    if (!hasQuotes(lines)) {
      return cut;
    }
    Cutting cutting = new Cutting(lines.text());
    int line = 0;
    while (line < lines.size()) {
      line = cell(lines, line, cutting);
    }
    return cutting.finish().after(cut);
  }

  private static boolean hasQuotes(Lines lines) {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.at(i, 0) == '"' && lines.length(i) > 1) {
        return true;
      }
    }
    return false;
  }

  /// @return the line behind the cell
  private static int cell(Lines lines, int line, Cutting to) {
    int start = lines.start(line);
    int end = lines.at(line, 0) == '"' ? Quotes.end(lines.text(), start) : -1;
    int last = end < 0 ? -1 : lineThatEnds(lines, line, end);
    if (last >= 0) {
      Quotes.inside(to, start + 1, end - 1);
      to.newLine(lines.end(last));
      return last + 1;
    }
    int stop = lines.last(line);
    boolean quoted =
        stop > start + 1 && lines.at(line, 0) == '"' && lines.text().charAt(stop - 1) == '"';
    to.copy(quoted ? start + 1 : start, quoted ? stop - 1 : lines.end(line));
    to.newLine(lines.end(line));
    return line + 1;
  }

  /// The line that ends, but for blanks and a separator, where a cell ends; -1 where none does.
  private static int lineThatEnds(Lines lines, int from, int end) {
    int line = from;
    while (line + 1 < lines.size() && lines.start(line + 1) < end) {
      line++;
    }
    int stop = lines.last(line);
    boolean separated = stop == end + 1 && ",;|".indexOf(lines.text().charAt(end)) >= 0;
    return stop == end || separated ? line : -1;
  }
}
