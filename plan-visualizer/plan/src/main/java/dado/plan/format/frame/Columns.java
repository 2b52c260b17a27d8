package dado.plan.format.frame;

import java.util.ArrayList;
import java.util.List;

/// The lines of a table with several columns.
final class Columns {
  private final Lines lines;
  private final Cells cells;
  private final List<Integer> edges;

  /// @param edges the columns of the bars, the outer ones included; -1 for a missing left one
  Columns(Lines lines, Cells cells, List<Integer> edges) {
    this.lines = lines;
    this.cells = cells;
    this.edges = edges;
  }

  void read(int from, int to) {
    int first = from;
    for (int i = from; i < to; i++) {
      if (Ruling.isBoxRule(lines, i)) {
        first = i + 1;
      } else if (i + 1 == to || !goesOn(i)) {
        row(first, i);
        first = i + 1;
      }
    }
  }

  /// Whether a cell of the line goes on in the next one.
  private boolean goesOn(int line) {
    for (int c = 0; c + 1 < edges.size(); c++) {
      char mark = lines.at(line, edges.get(c + 1) - 1);
      if (mark == '+' || mark == '↵') {
        return true;
      }
    }
    return false;
  }

  private void row(int first, int last) {
    cells.row(lines.start(first), lines.end(last));
    List<int[]> bounds = new ArrayList<>();
    for (int i = first; i <= last; i++) {
      bounds.add(bounds(i));
    }
    for (int c = 0; c + 1 < edges.size(); c++) {
      Cutting cell = cells.cell(lines.start(first));
      for (int i = first; i <= last; i++) {
        int[] at = bounds.get(i - first);
        int end = Math.max(lines.start(i), at[c + 1] - (i < last ? 1 : 0));
        cell.copy(Math.min(at[c] + 1, end), end);
        if (i < last) {
          cells.trim();
          cell.newLine(end);
        }
      }
      cells.trim();
    }
  }

  /// Where the bars of a line stand: by their columns, or by themselves where wide chars moved
  /// them.
  private int[] bounds(int line) {
    int[] found = new int[edges.size()];
    boolean straight = true;
    for (int i = 0; i < found.length; i++) {
      int column = Math.min(edges.get(i), lines.length(line));
      found[i] = lines.start(line) + column;
      char there = lines.at(line, column);
      straight &= edges.get(i) < 0 || Ruling.isBar(there) || there == ' ';
    }
    return straight ? found : byBars(line);
  }

  private int[] byBars(int line) {
    int[] found = new int[edges.size()];
    int next = 0;
    if (edges.getFirst() < 0) {
      found[next++] = lines.start(line) - 1;
    }
    for (int at = lines.start(line); at < lines.end(line) && next < found.length; at++) {
      if (Ruling.isBar(lines.text().charAt(at))) {
        found[next++] = at;
      }
    }
    while (next < found.length) {
      found[next++] = lines.end(line);
    }
    return found;
  }
}
