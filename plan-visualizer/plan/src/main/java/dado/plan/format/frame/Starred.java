package dado.plan.format.frame;

import java.util.ArrayList;
import java.util.List;

/// mysql's records: names of one width with colons, values as they are, over several lines or not.
final class Starred {
  private final Lines lines;

  Starred(Lines lines) {
    this.lines = lines;
  }

  Drawn read(int line) {
    int colon = lines.line(Math.min(line + 1, lines.size() - 1)).indexOf(':');
    int end = line + 1;
    while (end < lines.size() && !Footers.isFooter(lines, end)) {
      end++;
    }
    while (end > line + 1 && lines.isBlank(end - 1)) {
      end--;
    }
    Cells cells = new Cells(lines.text(), names(line + 1, end, colon));
    fill(line, end, colon, cells);
    return new Drawn(cells, end);
  }

  private List<String> names(int from, int end, int colon) {
    List<String> names = new ArrayList<>();
    for (int i = from; i < end && !Records.isStarred(lines, i); i++) {
      if (isField(i, colon)) {
        names.add(lines.line(i).substring(0, colon).strip());
      }
    }
    return names;
  }

  private boolean isField(int line, int colon) {
    if (colon <= 0 || lines.at(line, colon) != ':') {
      return false;
    }
    String name = lines.line(line).substring(0, colon).strip();
    return !name.isEmpty()
        && name.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '_' || c == ' ');
  }

  private void fill(int from, int end, int colon, Cells cells) {
    for (int i = from; i < end; i++) {
      if (Records.isStarred(lines, i)) {
        cells.row(lines.start(i), lines.end(i));
      } else if (isField(i, colon) || cells.isEmpty()) {
        cells
            .cell(lines.start(i))
            .copy(Math.min(lines.start(i) + colon + 2, lines.end(i)), lines.end(i));
      } else {
        cells.more().newLine(lines.start(i) - 1).copy(lines.start(i), lines.end(i));
      }
    }
  }
}
