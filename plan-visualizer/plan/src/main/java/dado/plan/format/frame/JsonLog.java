package dado.plan.format.frame;

import java.io.IOException;
import java.util.function.Consumer;

/// A jsonlog: an object on each line, with the entry's text under "message".
final class JsonLog {
  private static final String KEY = "\"message\":";

  private final LogLines lines;
  private final Consumer<LogEntry> each;

  JsonLog(LogLines lines, Consumer<LogEntry> each) {
    this.lines = lines;
    this.each = each;
  }

  void read() throws IOException {
    for (String line = lines.next(); line != null; line = lines.next()) {
      int key = line.indexOf(KEY);
      int start = key < 0 ? -1 : line.indexOf('"', key + KEY.length());
      if (start >= 0 && line.startsWith(Logs.DURATION, start + 1)) {
        take(line, start + 1);
      }
    }
  }

  private void take(String line, int start) {
    int plan = line.indexOf(Logs.PLAN + "\\n", start);
    int end = end(line, start);
    if (plan < 0 || plan > end) {
      return;
    }
    Cutting cutting = new Cutting(line);
    Escapes.unescape(cutting, plan + Logs.PLAN.length() + 2, end);
    each.accept(new LogEntry(lines.number(), line, cutting.finish(), Logs.millis(line, start)));
  }

  private static int end(String line, int start) {
    int at = start;
    while (at < line.length() && line.charAt(at) != '"') {
      at += line.charAt(at) == '\\' ? 2 : 1;
    }
    return Math.min(at, line.length());
  }
}
