package dado.plan.format.frame;

import java.util.Arrays;

/// The lines of a text, without their ends.
public final class Lines {
  private final String text;
  private int[] starts = new int[64];
  private int[] ends = new int[64];
  private int size;

  public Lines(String text) {
    this.text = text;
    int at = 0;
    while (at < text.length()) {
      int end = text.indexOf('\n', at);
      int stop = end < 0 ? text.length() : end;
      add(at, stop > at && text.charAt(stop - 1) == '\r' ? stop - 1 : stop);
      at = stop + 1;
    }
  }

  private void add(int start, int end) {
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, 2 * size);
      ends = Arrays.copyOf(ends, 2 * size);
    }
    starts[size] = start;
    ends[size++] = end;
  }

  public String text() {
    return text;
  }

  public int size() {
    return size;
  }

  /// Where a line starts, from 0.
  public int start(int line) {
    return starts[line];
  }

  /// Behind the line's last char.
  public int end(int line) {
    return ends[line];
  }

  public int length(int line) {
    return ends[line] - starts[line];
  }

  public String line(int line) {
    return text.substring(starts[line], ends[line]);
  }

  /// A char of a line; a blank where the line is shorter.
  public char at(int line, int column) {
    int place = starts[line] + column;
    return column >= 0 && place < ends[line] ? text.charAt(place) : ' ';
  }

  public boolean isBlank(int line) {
    return first(line) >= ends[line];
  }

  /// The offset of the line's first char that is no blank; its end where there is none.
  public int first(int line) {
    int at = starts[line];
    while (at < ends[line] && isSpace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /// Behind the line's last char that is no blank.
  public int last(int line) {
    int at = ends[line];
    while (at > starts[line] && isSpace(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  /// How far the line is indented.
  public int indent(int line) {
    return first(line) - starts[line];
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\u00a0';
  }
}
