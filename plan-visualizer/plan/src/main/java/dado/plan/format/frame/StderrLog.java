package dado.plan.format.frame;

import java.io.IOException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A log in lines: what follows the first line of an entry starts with a tab, or, in syslog, with
/// the entry's number. What psql shows of a log comes without tabs.
final class StderrLog {
  private static final String TAB = "#011";

  private final LogLines lines;
  private final Consumer<LogEntry> each;

  StderrLog(LogLines lines, Consumer<LogEntry> each) {
    this.lines = lines;
    this.each = each;
  }

  void read() throws IOException {
    for (String line = lines.next(); line != null; line = lines.next()) {
      int start = line.length() > 1_000_000 ? -1 : Logs.planStart(line);
      if (start >= 0) {
        entry(line, start);
      }
    }
  }

  private void entry(String head, int start) throws IOException {
    int number = lines.number();
    StringBuilder raw = new StringBuilder(head);
    String first = lines.peek();
    boolean tabbed = first != null && first.startsWith("\t");
    String syslog = first == null || tabbed ? "" : syslog(head);
    IntList skips = new IntList();
    while (goesOn(lines.peek(), tabbed, syslog)) {
      String line = lines.next();
      if (line == null) {
        break;
      }
      raw.append('\n');
      skips.add(raw.length());
      skips.add(raw.length() + skip(line, tabbed, syslog));
      raw.append(line);
    }
    String all = raw.toString();
    each.accept(new LogEntry(number, all, cut(all, skips), Logs.millis(head, start)));
  }

  /// What marks the lines of an entry in syslog: "[5-" of "[5-1] "; empty where nothing does.
  private static String syslog(String head) {
    int end = head.indexOf("-1] ");
    int open = end < 0 ? -1 : head.lastIndexOf('[', end);
    boolean numbered =
        open >= 0
            && open + 1 < end
            && head.substring(open + 1, end).chars().allMatch(Character::isDigit);
    return numbered ? head.substring(open, end + 1) : "";
  }

  private static boolean goesOn(@Nullable String line, boolean tabbed, String syslog) {
    if (line == null) {
      return false;
    }
    if (tabbed) {
      return line.startsWith("\t");
    }
    if (!syslog.isEmpty()) {
      return line.contains(syslog) && !line.contains(syslog + "1] ");
    }
    return !line.equals("----") && Logs.planStart(line) < 0 && !isNext(line);
  }

  /// Whether the next entry of a log begins: its severity stands behind a prefix without the marks
  /// of a plan.
  private static boolean isNext(String line) {
    int severity = line.isEmpty() || line.charAt(0) == ' ' ? -1 : Logs.severity(line);
    return severity >= 0 && !line.startsWith("Query Text:");
  }

  private static int skip(String line, boolean tabbed, String syslog) {
    if (tabbed) {
      return 1;
    }
    if (syslog.isEmpty()) {
      return 0;
    }
    int at = line.indexOf("] ", line.indexOf(syslog)) + 2;
    return line.startsWith(TAB, at) ? at + TAB.length() : line.startsWith("\t", at) ? at + 1 : at;
  }

  private static Cut cut(String raw, IntList skips) {
    Cutting cutting = new Cutting(raw);
    for (int i = 0; i < skips.size(); i += 2) {
      int end = i + 2 < skips.size() ? skips.get(i + 2) : raw.length();
      cutting.copy(Math.min(skips.get(i + 1), end), end);
    }
    return cutting.finish();
  }
}
