package dado.plan.format.postgresql;

import dado.plan.syntax.Fields;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The properties of a step in text, as the fields of the JSON format.
final class TextProperties {
  private static final Set<String> LISTS =
      Set.of(
          "Output",
          "Sort Key",
          "Presorted Key",
          "Group Key",
          "Conflict Arbiter Indexes",
          "Params Evaluated");
  private static final Map<String, String> CACHE =
      Map.of(
          "Hits", "Cache Hits",
          "Misses", "Cache Misses",
          "Evictions", "Cache Evictions",
          "Overflows", "Cache Overflows",
          "Memory Usage", "Peak Memory Usage");
  private static final Set<String> JOINED =
      Set.of(
          "Sort Method",
          "Buckets",
          "Batches",
          "Planned Partitions",
          "Hits",
          "Storage",
          "Memory Usage",
          "Full-sort Groups",
          "Pre-sorted Groups");

  private TextProperties() {}

  /// Puts a property.
  ///
  /// @param type the step's "Node Type"
  /// @return whether it is understood
  static boolean read(String key, String value, String type, Fields to) {
    if (JOINED.contains(key)) {
      return joined(key, value, type, to);
    }
    if (LISTS.contains(key)) {
      to.put(key, Quoting.list(value));
      return true;
    }
    if (key.equals("Sampling")) {
      return sampling(value, to);
    }
    if (TextUsage.read(key, value, to)) {
      return true;
    }
    to.put(key, key.endsWith("Time") || key.endsWith("Size") ? TextUsage.unit(value) : value);
    return true;
  }

  /// Whether it is a key that text or the JSON format prints.
  static boolean isKnown(String key) {
    return PostgresqlKeys.isKnown(key)
        || JOINED.contains(key)
        || TextUsage.isKey(key)
        || key.equals("Sampling")
        || key.equals("Hash Key")
        || key.startsWith("Worker ")
        || key.startsWith("JIT");
  }

  /// Whether it is the key of a part that only the other formats have.
  static boolean isElsewhere(String key) {
    return List.of("Plan", "Plans", "Workers", "Settings", "Triggers").contains(key);
  }

  /// Remembers where a property stands of which nobody knows what it means.
  ///
  /// @return whether it can be put: a second one with the same key is kept as a line
  static boolean placeUnknown(String key, TextLine line, Fields to) {
    if (isKnown(key)) {
      return true;
    }
    if (to.has(key)) {
      to.unread(line.text(), line.place());
      return false;
    }
    to.place(key, line.place());
    return true;
  }

  /// Puts a line that has more properties: `Sort Method: quicksort Memory: 25kB`.
  private static boolean joined(String key, String value, String type, Fields to) {
    if (key.endsWith("-sort Groups") || key.equals("Pre-sorted Groups")) {
      return sortGroups(key, value, to);
    }
    boolean known = true;
    String line = key + ": " + value;
    int from = 0;
    while (from < line.length()) {
      int next = line.indexOf("  ", from);
      int end = next < 0 ? line.length() : next;
      String part = line.substring(from, end).strip();
      int colon = part.indexOf(": ");
      known &=
          colon > 0
              && part(part.substring(0, Math.max(0, colon)), part.substring(colon + 2), type, to);
      from = next < 0 ? line.length() : next + 2;
    }
    return known;
  }

  private static boolean part(String key, String value, String type, Fields to) {
    switch (key) {
      case "Sort Method", "Storage" -> to.put(key, value);
      case "Memory", "Disk" -> {
        to.put("Sort Space Used", TextUsage.unit(value));
        to.put("Sort Space Type", key);
      }
      case "Buckets" -> original("Hash Buckets", value, to);
      case "Batches" -> {
        if (type.equals("Hash")) {
          original("Hash Batches", value, to);
        } else {
          to.put("HashAgg Batches", value);
        }
      }
      case "Memory Usage" -> to.put("Peak Memory Usage", TextUsage.unit(value));
      case "Disk Usage", "Maximum Storage" -> to.put(key, TextUsage.unit(value));
      case "Planned Partitions" -> to.put(key, value);
      default -> {
        to.put(CACHE.getOrDefault(key, key), value);
        return CACHE.containsKey(key);
      }
    }
    return true;
  }

  /// Puts `4096 (originally 1024)`.
  private static void original(String key, String value, Fields to) {
    int was = value.indexOf(" (originally ");
    to.put(key, was < 0 ? value : value.substring(0, was));
    boolean closed = was >= 0 && value.endsWith(")");
    int start = was + " (originally ".length();
    to.put(
        "Original " + key,
        closed && start < value.length() ? value.substring(start, value.length() - 1) : value);
  }

  /// Puts `10 Sort Method: quicksort Average Memory: 27kB Peak Memory: 27kB`.
  private static boolean sortGroups(String key, String value, Fields to) {
    Fields group = to.group(key);
    boolean known = true;
    for (String part : ("Group Count: " + value).split("  ")) {
      int colon = part.indexOf(": ");
      String name = part.substring(0, Math.max(0, colon)).strip();
      String what = part.substring(colon < 0 ? 0 : colon + 2).strip();
      switch (name) {
        case "Group Count" -> group.put(name, what);
        case "Sort Method", "Sort Methods" -> group.put("Sort Methods Used", Quoting.list(what));
        case "Average Memory", "Average Disk", "Peak Memory", "Peak Disk" ->
            space(name, TextUsage.unit(what), group);
        default -> known = false;
      }
    }
    return known;
  }

  private static void space(String name, String value, Fields group) {
    int blank = name.indexOf(' ');
    Fields space = group.group("Sort Space " + name.substring(blank + 1));
    space.put(name.substring(0, blank) + " Sort Space Used", value);
  }

  /// Puts `system ('10'::real) REPEATABLE ('1'::double precision)`.
  private static boolean sampling(String value, Fields to) {
    int open = value.indexOf(" (");
    int repeatable = Quoting.find(value, " REPEATABLE (", 0);
    int end = repeatable < 0 ? value.length() : repeatable;
    if (open < 0 || open + 3 > end || value.charAt(end - 1) != ')' || !value.endsWith(")")) {
      return false;
    }
    to.put("Sampling Method", Quoting.unquoted(value.substring(0, open)));
    to.put("Sampling Parameters", Quoting.list(value.substring(open + 2, end - 1)));
    if (repeatable >= 0) {
      int start = repeatable + " REPEATABLE (".length();
      to.put("Repeatable Seed", value.substring(start, value.length() - 1));
    }
    return true;
  }

  /// Puts `Inlining true, Optimization false`.
  ///
  /// @return whether all of it is of this kind
  static boolean options(String value, Fields to) {
    boolean known = true;
    for (String part : value.split(", ")) {
      int blank = part.lastIndexOf(' ');
      known &= blank > 0;
      to.put(part.substring(0, Math.max(0, blank)), part.substring(blank + 1));
    }
    return known;
  }

  /// Puts `Generation 0.576 ms (Deform 0.263 ms), Inlining 232.854 ms, Total 684.339 ms`.
  ///
  /// @return whether all of it is of this kind
  static boolean timing(String value, Fields to) {
    boolean known = true;
    for (String part : value.split(", ")) {
      int deform = part.indexOf(" (Deform ");
      int blank = part.indexOf(' ');
      int end = deform < 0 ? part.length() : deform;
      known &= blank > 0 && part.startsWith(" ms", end - 3) && end - 3 > blank;
      if (known) {
        String name = part.substring(0, blank);
        time(
            name,
            part.substring(blank + 1, end - 3),
            deform < 0 ? to : to.group(name),
            deform >= 0);
      }
      if (known && deform >= 0) {
        known = part.endsWith(" ms)");
        String inside = part.substring(deform + " (Deform ".length());
        to.group(part.substring(0, blank)).put("Deform", inside.replace(" ms)", ""));
      }
    }
    return known;
  }

  private static void time(String name, String millis, Fields to, boolean whole) {
    to.put(whole ? "Total" : name, millis);
  }

  /// Puts `jit = 'off', work_mem = '64kB'`.
  static void settings(String value, Fields to) {
    for (String part : Quoting.list(value)) {
      int equals = part.indexOf(" = ");
      String name = equals < 0 ? part : part.substring(0, equals);
      String set = equals < 0 ? "" : part.substring(equals + 3);
      boolean quoted = set.length() > 1 && set.startsWith("'") && set.endsWith("'");
      to.put(name, quoted ? set.substring(1, set.length() - 1).replace("''", "'") : set);
    }
  }
}
