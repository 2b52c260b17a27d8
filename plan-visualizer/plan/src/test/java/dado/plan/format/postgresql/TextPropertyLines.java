package dado.plan.format.postgresql;

import static dado.plan.format.postgresql.TextSpelling.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The lines below a step's first in PostgreSQL's text format: some tell of one key of the JSON
/// format, some of several, and zeros of most keys are not told.
final class TextPropertyLines {
  private static final Set<String> HIDDEN_WHEN_ZERO =
      Set.of(
          "Rows Removed by Filter",
          "Rows Removed by Join Filter",
          "Rows Removed by Index Recheck",
          "Rows Removed by Conflict Filter",
          "Subplans Removed");
  private static final Set<String> FLAGS = Set.of("Disabled", "Single Copy");

  private final boolean verbose;
  private final Map<String, Object> own;
  private final List<String> lines = new ArrayList<>();

  TextPropertyLines(boolean verbose, Map<String, Object> own) {
    this.verbose = verbose;
    this.own = own;
  }

  List<String> lines() {
    own.keySet().stream().filter(k -> !isElsewhere(k)).forEach(this::add);
    return lines;
  }

  private static boolean isElsewhere(String key) {
    return key.equals("Plans") || key.equals("Workers") || TextStepLine.KEYS.contains(key);
  }

  private String get(String key) {
    return text(own.get(key));
  }

  private boolean more(String key) {
    return own.containsKey(key) && !get(key).matches("[0.]+");
  }

  private void add(String key) {
    switch (key) {
      case "Sort Method" -> sort();
      case "Hash Buckets" -> hash();
      case "Planned Partitions" -> aggregate();
      case "HashAgg Batches" -> aggregateBatches();
      case "Cache Hits" -> memoize();
      case "Exact Heap Blocks" -> heapBlocks();
      case "Shared Hit Blocks" -> buffers();
      case "Shared I/O Read Time", "I/O Read Time" -> times();
      case "WAL Records" -> wal();
      case "Tuples Inserted" -> tuples();
      case "Storage" ->
          lines.add("Storage: " + get(key) + "  Maximum Storage: " + get("Maximum Storage") + "kB");
      case "Memory Used" ->
          lines.add("Memory: used=" + get(key) + "kB  allocated=" + get("Memory Allocated") + "kB");
      case "Sampling Method" -> sampling();
      case "Full-sort Groups" -> groups(key, "Full-sort");
      case "Pre-sorted Groups" -> groups(key, "Pre-sorted");
      case "Grouping Sets" -> Spelling.list(own.get(key)).forEach(this::groupingSet);
      case "Target Tables" -> Spelling.list(own.get(key)).forEach(this::target);
      case "Foreign File Size" -> lines.add(key + ": " + get(key) + " b");
      default -> plain(key);
    }
  }

  private void plain(String key) {
    Object value = own.get(key);
    if (!isHidden(key)) {
      lines.add(key + ": " + (value instanceof List<?> list ? joined(list) : get(key)));
    }
  }

  private boolean isHidden(String key) {
    if (key.equals("Inner Unique")) {
      return !verbose || get(key).equals("false");
    }
    return value(key)
        || (FLAGS.contains(key) && get(key).equals("false"))
        || (HIDDEN_WHEN_ZERO.contains(key) && !more(key));
  }

  /// Told in the line of another key.
  private static boolean value(String key) {
    return key.endsWith(" Blocks")
        || key.contains("I/O ")
        || key.startsWith("WAL ")
        || key.startsWith("Tuples ")
        || key.startsWith("Sort Space ")
        || key.startsWith("Cache H")
        || Set.of(
                "Cache Misses",
                "Cache Evictions",
                "Cache Overflows",
                "Hash Batches",
                "Original Hash Buckets",
                "Original Hash Batches",
                "Peak Memory Usage",
                "Disk Usage",
                "Maximum Storage",
                "Memory Allocated",
                "Sampling Parameters",
                "Repeatable Seed",
                "JIT")
            .contains(key);
  }

  private static String joined(List<?> list) {
    return list.stream().map(TextSpelling::text).collect(Collectors.joining(", "));
  }

  private void sort() {
    lines.add(
        "Sort Method: "
            + get("Sort Method")
            + "  "
            + get("Sort Space Type")
            + ": "
            + get("Sort Space Used")
            + "kB");
  }

  private void hash() {
    boolean changed =
        !get("Hash Buckets").equals(get("Original Hash Buckets"))
            || !get("Hash Batches").equals(get("Original Hash Batches"));
    lines.add(
        "Buckets: "
            + get("Hash Buckets")
            + (changed ? " (originally " + get("Original Hash Buckets") + ")" : "")
            + "  Batches: "
            + get("Hash Batches")
            + (changed ? " (originally " + get("Original Hash Batches") + ")" : "")
            + memory());
  }

  private String memory() {
    return "  Memory Usage: " + get("Peak Memory Usage") + "kB";
  }

  private void aggregate() {
    String planned =
        more("Planned Partitions") ? "Planned Partitions: " + get("Planned Partitions") : "";
    if (!own.containsKey("HashAgg Batches") && !planned.isEmpty()) {
      lines.add(planned);
    } else if (!planned.isEmpty()) {
      lines.add(planned + "  " + batches());
    }
  }

  private void aggregateBatches() {
    if (!more("Planned Partitions")) {
      lines.add(batches());
    }
  }

  private String batches() {
    boolean spilled = !get("HashAgg Batches").equals("1");
    return "Batches: "
        + get("HashAgg Batches")
        + memory()
        + (spilled ? "  Disk Usage: " + get("Disk Usage") + "kB" : "");
  }

  private void memoize() {
    lines.add(
        "Hits: "
            + get("Cache Hits")
            + "  Misses: "
            + get("Cache Misses")
            + "  Evictions: "
            + get("Cache Evictions")
            + "  Overflows: "
            + get("Cache Overflows")
            + memory());
  }

  private void heapBlocks() {
    add("Heap Blocks:", part("exact", "Exact Heap Blocks") + part("lossy", "Lossy Heap Blocks"));
  }

  private void add(String name, String parts) {
    if (!parts.isEmpty()) {
      lines.add(name + parts);
    }
  }

  private String part(String name, String key) {
    return more(key) ? " " + name + "=" + get(key) : "";
  }

  private void buffers() {
    add("Buffers:", kinds(blocks("Shared"), blocks("Local"), blocks("Temp")));
  }

  private static String kinds(String... kinds) {
    List<String> some = new ArrayList<>(List.of(kinds));
    some.removeIf(String::isEmpty);
    return some.isEmpty() ? "" : " " + String.join(", ", some);
  }

  private String blocks(String kind) {
    String parts =
        part("hit", kind + " Hit Blocks")
            + part("read", kind + " Read Blocks")
            + part("dirtied", kind + " Dirtied Blocks")
            + part("written", kind + " Written Blocks");
    return parts.isEmpty() ? "" : kind.toLowerCase(Locale.ROOT) + parts;
  }

  private void times() {
    if (own.containsKey("Shared I/O Read Time")) {
      add("I/O Timings:", kinds(time("shared", "Shared "), time("local", "Local "), temp()));
    } else if (own.containsKey("Temp I/O Read Time")) {
      add("I/O Timings:", kinds(time("shared/local", ""), temp()));
    } else {
      add("I/O Timings:", part("read", "I/O Read Time") + part("write", "I/O Write Time"));
    }
  }

  private String temp() {
    return time("temp", "Temp ");
  }

  private String time(String name, String kind) {
    String parts = part("read", kind + "I/O Read Time") + part("write", kind + "I/O Write Time");
    return parts.isEmpty() ? "" : name + parts;
  }

  private void wal() {
    add(
        "WAL:",
        part("records", "WAL Records")
            + part("fpi", "WAL FPI")
            + part("fpi bytes", "WAL FPI Bytes")
            + part("bytes", "WAL Bytes")
            + part("buffers full", "WAL Buffers Full"));
  }

  /// A MERGE tells what it did in one line, an INSERT in two.
  private void tuples() {
    if (own.containsKey("Tuples Skipped")) {
      add(
          "Tuples:",
          part("inserted", "Tuples Inserted")
              + part("updated", "Tuples Updated")
              + part("deleted", "Tuples Deleted")
              + part("skipped", "Tuples Skipped"));
    } else {
      lines.add("Tuples Inserted: " + get("Tuples Inserted"));
    }
  }

  private void sampling() {
    String seed = get("Repeatable Seed");
    lines.add(
        "Sampling: "
            + get("Sampling Method")
            + " ("
            + joined(Spelling.list(own.get("Sampling Parameters")))
            + ")"
            + (seed.isEmpty() ? "" : " REPEATABLE (" + seed + ")"));
  }

  private void groups(String key, String name) {
    Map<String, Object> groups = Spelling.object(own.get(key));
    List<?> methods = Spelling.list(groups.get("Sort Methods Used"));
    lines.add(
        name
            + " Groups: "
            + text(groups.get("Group Count"))
            + "  Sort Method"
            + (methods.size() > 1 ? "s" : "")
            + ": "
            + joined(methods)
            + space(groups, "Memory")
            + space(groups, "Disk"));
  }

  private static String space(Map<String, Object> groups, String kind) {
    if (!groups.containsKey("Sort Space " + kind)) {
      return "";
    }
    Map<String, Object> space = Spelling.object(groups.get("Sort Space " + kind));
    return "  Average "
        + kind
        + ": "
        + text(space.get("Average Sort Space Used"))
        + "kB  Peak "
        + kind
        + ": "
        + text(space.get("Peak Sort Space Used"))
        + "kB";
  }

  private void groupingSet(Object set) {
    Spelling.object(set)
        .forEach((key, value) -> {
          if (key.equals("Sort Key")) {
            lines.add("Sort Key: " + joined(Spelling.list(value)));
          } else {
            String name = key.equals("Hash Keys") ? "Hash Key: " : "Group Key: ";
            Spelling.list(value).forEach(k -> lines.add(name + keys(Spelling.list(k))));
          }
        });
  }

  private static String keys(List<?> keys) {
    return keys.isEmpty() ? "()" : joined(keys);
  }

  private void target(Object target) {
    lines.add(get("Operation") + TextStepLine.target(Spelling.object(target)));
  }
}
