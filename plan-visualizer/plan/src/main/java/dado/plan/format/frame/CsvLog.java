package dado.plan.format.frame;

import java.io.IOException;
import java.util.function.Consumer;

/// A csvlog: records that may go over many lines, with doubled quotes.
final class CsvLog {
  private final LogLines lines;
  private final Consumer<LogEntry> each;

  CsvLog(LogLines lines, Consumer<LogEntry> each) {
    this.lines = lines;
    this.each = each;
  }

  void read() throws IOException {
    for (String line = lines.next(); line != null; line = lines.next()) {
      int number = lines.number();
      boolean open = isOdd(line);
      if (!open && !line.contains(Logs.PLAN)) {
        continue;
      }
      StringBuilder record = new StringBuilder(line);
      while (open && lines.peek() != null) {
        String next = String.valueOf(lines.next());
        record.append('\n').append(next);
        open ^= isOdd(next);
      }
      take(record, number);
    }
  }

  /// Whether a line opens or closes a quote that another line closes or opened.
  private static boolean isOdd(String line) {
    boolean odd = false;
    for (int at = line.indexOf('"'); at >= 0; at = line.indexOf('"', at + 1)) {
      odd = !odd;
    }
    return odd;
  }

  private void take(StringBuilder record, int number) {
    int start = record.indexOf("\"" + Logs.DURATION);
    if (start < 0) {
      return;
    }
    String raw = record.toString();
    int end = Quotes.end(raw, start);
    int plan = raw.indexOf(Logs.PLAN, start);
    if (plan < 0 || plan > (end < 0 ? raw.length() : end)) {
      return;
    }
    Cutting cutting = new Cutting(raw);
    int from = Math.min(raw.length(), plan + Logs.PLAN.length() + 1);
    Quotes.inside(cutting, from, Math.max(from, end < 0 ? raw.length() : end - 1));
    each.accept(new LogEntry(number, raw, cutting.finish(), Logs.millis(raw, start + 1)));
  }
}
