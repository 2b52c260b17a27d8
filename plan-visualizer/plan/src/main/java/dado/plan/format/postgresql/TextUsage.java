package dado.plan.format.postgresql;

import dado.plan.syntax.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Lines of `name=number` pairs in text: buffers, I/O timings, WAL, memory, cached rows.
final class TextUsage {
  private static final Map<String, String> WAL =
      Map.of(
          "records", "WAL Records",
          "fpi", "WAL FPI",
          "fpi bytes", "WAL FPI Bytes",
          "bytes", "WAL Bytes",
          "buffers full", "WAL Buffers Full");
  private static final Map<String, String> ESTIMATES =
      Map.of(
          "capacity", "Estimated Capacity",
          "distinct keys", "Estimated Distinct Lookup Keys",
          "lookups", "Estimated Lookups",
          "hit percent", "Estimated Hit Percent");
  private static final Map<String, String> PREFETCH =
      Map.of(
          "avg", "Average Prefetch Distance",
          "max", "Max Prefetch Distance",
          "capacity", "Prefetch Capacity");
  private static final Map<String, String> IO =
      Map.of(
          "count", "I/O Count",
          "waits", "I/O Waits",
          "size", "Average I/O Size",
          "in-progress", "Average I/Os In Progress");
  private static final Map<String, String> MEMORY =
      Map.of("used", "Memory Used", "allocated", "Memory Allocated");
  private static final Map<String, String> HEAP =
      Map.of("exact", "Exact Heap Blocks", "lossy", "Lossy Heap Blocks");
  private static final Map<String, String> TUPLES =
      Map.of(
          "inserted", "Tuples Inserted",
          "updated", "Tuples Updated",
          "deleted", "Tuples Deleted",
          "skipped", "Tuples Skipped");
  private static final Map<String, String> SERIALIZATION =
      Map.of("time", "Time", "output", "Output Volume", "format", "Format");
  private static final Map<String, Map<String, String>> LINES =
      Map.of(
          "WAL", WAL,
          "Estimates", ESTIMATES,
          "Prefetch", PREFETCH,
          "I/O", IO,
          "Memory", MEMORY,
          "Heap Blocks", HEAP,
          "Tuples", TUPLES);
  private static final List<String> BUFFERS = List.of("hit", "read", "dirtied", "written");
  private static final List<String> POOLS = List.of("shared", "local", "temp");

  /// A name and its value.
  private record Pair(String name, String value) {}

  private TextUsage() {}

  /// Whether a line with the key has such pairs.
  static boolean isKey(String key) {
    return key.equals("Buffers") || key.equals("I/O Timings") || LINES.containsKey(key);
  }

  /// Puts the pairs of a line whose key is known.
  ///
  /// @return whether it is, with all the names
  static boolean read(String key, String value, Fields to) {
    if (key.equals("Buffers")) {
      return pools(value, to, false);
    }
    if (key.equals("I/O Timings")) {
      return pools(value, to, true);
    }
    Map<String, String> names = LINES.get(key);
    return names != null && all(value, names, to);
  }

  /// Puts `time=0.017 ms output=1kB format=text`.
  static boolean serialization(String value, Fields to) {
    return all(value, SERIALIZATION, to);
  }

  private static boolean all(String value, Map<String, String> names, Fields to) {
    boolean known = !value.isEmpty();
    for (Pair pair : pairs(value)) {
      String name = names.get(pair.name);
      known &= name != null;
      if (name != null) {
        to.put(name, pair.value);
      }
    }
    return known;
  }

  /// Puts `shared hit=5 read=3, temp written=1` as "Shared Hit Blocks" and so on.
  private static boolean pools(String value, Fields to, boolean times) {
    boolean known = !value.isEmpty();
    for (String part : value.split(",")) {
      String pool = "";
      for (Pair pair : pairs(part.strip())) {
        int blank = pair.name.lastIndexOf(' ');
        pool = blank < 0 ? pool : pair.name.substring(0, blank).strip();
        String what = pair.name.substring(blank + 1);
        String key = times ? timed(pool, what) : counted(pool, what);
        known &= !key.isEmpty();
        if (!key.isEmpty()) {
          to.put(key, pair.value);
        }
      }
    }
    return known;
  }

  private static String counted(String pool, String what) {
    boolean known = POOLS.contains(pool) && BUFFERS.contains(what);
    return known ? capital(pool) + " " + capital(what) + " Blocks" : "";
  }

  private static String timed(String pool, String what) {
    if (!what.equals("read") && !what.equals("write")) {
      return "";
    }
    String name = "I/O " + capital(what) + " Time";
    boolean all = pool.isEmpty() || pool.equals("shared/local");
    return all ? name : POOLS.contains(pool) ? capital(pool) + " " + name : "";
  }

  private static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  /// The pairs of a text; a name may have blanks in it, a value has none.
  private static List<Pair> pairs(String text) {
    List<Pair> found = new ArrayList<>();
    int from = 0;
    for (int at = text.indexOf('='); at >= 0; at = text.indexOf('=', from)) {
      int end = at + 1;
      while (end < text.length() && text.charAt(end) != ' ' && text.charAt(end) != ',') {
        end++;
      }
      found.add(new Pair(text.substring(from, at).strip(), unit(text.substring(at + 1, end))));
      from = text.startsWith(" ms", end) ? end + 3 : Math.min(end + 1, text.length());
    }
    if (from < text.length()) {
      found.add(new Pair("?", text.substring(from)));
    }
    return found;
  }

  /// A number without its unit.
  static String unit(String value) {
    for (String unit : List.of("kB", "%", " ms", " bytes", " b")) {
      if (value.endsWith(unit)) {
        return value.substring(0, value.length() - unit.length());
      }
    }
    return value;
  }
}
