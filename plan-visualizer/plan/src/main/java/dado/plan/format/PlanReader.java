package dado.plan.format;

import dado.plan.format.frame.LogEntry;
import dado.plan.format.frame.Logs;
import dado.plan.model.Query;
import dado.plan.syntax.PlanSyntaxException;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;

/// Reads plans from whatever people have: a paste with the frames that clients draw, a file, a log
/// with many plans. Recognizes every format of [PlanFormats] by itself.
public final class PlanReader {
  private static final int LOOKED_AT = 1 << 18;

  private PlanReader() {}

  /// Every plan in a text, in its order; one with an error where the text holds none. Never fails.
  public static List<Reading> read(String text) {
    return read(text, "");
  }

  /// Every plan in a text, in its order.
  ///
  /// @param sql the statement of the plans that come without one; empty where it is not known
  public static List<Reading> read(String text, String sql) {
    String start = text.substring(0, Math.min(LOOKED_AT, text.length()));
    if (isLog(start)) {
      List<Reading> found = log(text, start, sql);
      if (!found.isEmpty()) {
        return found;
      }
    }
    return new Paste(text, sql).read();
  }

  private static List<Reading> log(String text, String start, String sql) {
    List<Reading> found = new ArrayList<>();
    try {
      Logs.read(start, new StringReader(text), e -> entry(e, sql, found::add));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  /// Gives every plan of a source, in its order. A log is read entry by entry, so that any length
  /// of it needs no more memory than its longest entry; anything else is read whole.
  ///
  /// @throws IOException when the source fails
  public static void read(Reader in, Consumer<Reading> each) throws IOException {
    String start = prefix(in);
    if (start.length() < LOOKED_AT || !isLog(start)) {
      read(start + rest(in), "").forEach(each);
      return;
    }
    int[] plans = new int[1];
    Consumer<Reading> counted =
        reading -> {
          plans[0]++;
          each.accept(reading);
        };
    Logs.read(start, new Joined(start, in), entry -> entry(entry, "", counted));
    if (plans[0] == 0) {
      each.accept(Reading.of(Recognition.none("The log holds no plan")));
    }
  }

  private static String prefix(Reader in) throws IOException {
    char[] buffer = new char[LOOKED_AT];
    int size = 0;
    int count = in.read(buffer, 0, LOOKED_AT);
    while (count > 0) {
      size += count;
      count = size < LOOKED_AT ? in.read(buffer, size, LOOKED_AT - size) : 0;
    }
    return new String(buffer, 0, size);
  }

  private static String rest(Reader in) throws IOException {
    StringBuilder rest = new StringBuilder();
    char[] buffer = new char[1 << 16];
    for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
      rest.append(buffer, 0, count);
    }
    return rest.toString();
  }

  private static boolean isLog(String start) {
    return !Documents.isOne(start) && Logs.isLog(start);
  }

  private static void entry(LogEntry entry, String sql, Consumer<Reading> each) {
    String plan = entry.plan().text();
    Relocation back = new Relocation(entry.plan().offsets(), 0, entry.raw());
    try {
      for (Query query : Recognition.read(sql, plan)) {
        each.accept(Reading.of(entry.line(), timed(back.moved(query, List.of()), entry.millis())));
      }
    } catch (PlanSyntaxException e) {
      each.accept(
          new Reading(
              entry.line(), Optional.empty(), Optional.of(back.moved(e, plan, entry.line() - 1))));
    }
  }

  /// A plan with the time that the log tells of it.
  private static Query timed(Query query, OptionalDouble millis) {
    boolean missing = query.executionMillis().isEmpty() && millis.isPresent();
    return missing ? query.withExecution(millis.getAsDouble()) : query;
  }
}
