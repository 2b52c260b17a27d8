package dado.plan.format.frame;

import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Finds the plans that auto_explain wrote into PostgreSQL's logs, whatever their format: stderr
/// with any `log_line_prefix`, syslog, csvlog, jsonlog. Holds one entry at a time.
public final class Logs {
  static final String DURATION = "duration: ";
  static final String PLAN = " ms  plan:";
  private static final List<String> SEVERITIES =
      List.of(
          "LOG",
          "ERROR",
          "FATAL",
          "PANIC",
          "WARNING",
          "NOTICE",
          "INFO",
          "DEBUG1",
          "DEBUG2",
          "DEBUG3",
          "DEBUG4",
          "DEBUG5",
          "STATEMENT",
          "DETAIL",
          "HINT",
          "CONTEXT",
          "QUERY",
          "LOCATION");

  /// How a log is written.
  private enum Kind {
    STDERR,
    CSV,
    JSON
  }

  private Logs() {}

  /// Whether a text, or the start of one, is a log.
  public static boolean isLog(String start) {
    return kind(start) != null;
  }

  private static @Nullable Kind kind(String start) {
    if (start.contains("\"error_severity\":") && start.stripLeading().startsWith("{\"")) {
      return Kind.JSON;
    }
    boolean plans = start.contains(",\"duration: ") && start.contains(PLAN);
    if (plans || start.contains(",LOG,00000,")) {
      return Kind.CSV;
    }
    Lines lines = new Lines(start);
    for (int i = 0; i < lines.size(); i++) {
      if (isPlan(lines, i) || (lines.length(i) < 500 && severity(lines.line(i)) > 0)) {
        return Kind.STDERR;
      }
    }
    return null;
  }

  private static boolean isPlan(Lines lines, int line) {
    int end = lines.last(line);
    return lines.length(line) > PLAN.length()
        && lines.text().startsWith(PLAN, Math.max(lines.start(line), end - PLAN.length()))
        && planStart(lines.line(line)) >= 0;
  }

  /// Where `duration: … ms plan:` starts on a line that ends with it; -1 where it does not.
  static int planStart(String line) {
    int end = line.length();
    while (end > 0 && line.charAt(end - 1) <= ' ') {
      end--;
    }
    if (!line.startsWith(PLAN, end - PLAN.length())) {
      return -1;
    }
    int start = line.lastIndexOf(DURATION, end);
    return start >= 0 && millis(line, start).isPresent() ? start : -1;
  }

  /// The number between `duration: ` and ` ms plan:`.
  static OptionalDouble millis(String text, int start) {
    int from = start + DURATION.length();
    int end = text.indexOf(PLAN, from);
    if (end < 0 || end - from > 20) {
      return OptionalDouble.empty();
    }
    try {
      return OptionalDouble.of(Double.parseDouble(text.substring(from, end)));
    } catch (NumberFormatException none) {
      return OptionalDouble.empty();
    }
  }

  /// Where the severity of a log's line starts ("LOG: "), behind the prefix; -1 where there is
  /// none.
  static int severity(String line) {
    for (int colon = line.indexOf(":  "); colon > 0; colon = line.indexOf(":  ", colon + 1)) {
      int start = colon;
      while (start > 0 && Character.isLetterOrDigit(line.charAt(start - 1))) {
        start--;
      }
      if (SEVERITIES.contains(line.substring(start, colon))) {
        return start;
      }
    }
    return -1;
  }

  /// Gives each plan of a log, in its order; everything else is passed over.
  ///
  /// @param start what was read of the log already, to see what it is
  public static void read(String start, Reader log, Consumer<LogEntry> each) throws IOException {
    LogLines lines = new LogLines(log);
    Kind kind = kind(start);
    switch (kind == null ? Kind.STDERR : kind) {
      case STDERR -> new StderrLog(lines, each).read();
      case CSV -> new CsvLog(lines, each).read();
      case JSON -> new JsonLog(lines, each).read();
    }
  }
}
