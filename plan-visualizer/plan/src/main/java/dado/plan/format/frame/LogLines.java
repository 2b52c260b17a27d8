package dado.plan.format.frame;

import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/// The lines of a log, one after the other, so that only one is held.
final class LogLines {
  private final Reader reader;
  private final char[] buffer = new char[1 << 16];
  private int from;
  private int to;
  private int number;
  private @Nullable String ahead;

  LogLines(Reader reader) {
    this.reader = reader;
  }

  /// The next line without its end; null behind the last.
  @Nullable String next() throws IOException {
    String line = ahead == null ? read() : ahead;
    ahead = null;
    number += line == null ? 0 : 1;
    return line;
  }

  /// The next line, which stays the next.
  @Nullable String peek() throws IOException {
    if (ahead == null) {
      ahead = read();
    }
    return ahead;
  }

  /// The number of the line that [#next] gave last, from 1.
  int number() {
    return number;
  }

  private @Nullable String read() throws IOException {
    StringBuilder begun = new StringBuilder(0);
    while (from < to || fill()) {
      int end = from;
      while (end < to && buffer[end] != '\n') {
        end++;
      }
      boolean ended = end < to;
      String part = new String(buffer, from, end - from);
      from = ended ? end + 1 : end;
      if (ended) {
        return trimmed(begun.isEmpty() ? part : begun.append(part).toString());
      }
      begun.append(part);
    }
    return begun.isEmpty() ? null : trimmed(begun.toString());
  }

  private static String trimmed(String line) {
    return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
  }

  private boolean fill() throws IOException {
    from = 0;
    to = Math.max(0, reader.read(buffer));
    return to > 0;
  }
}
