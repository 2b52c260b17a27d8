import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/// Writes the plan of a report over a partitioned table as `EXPLAIN (ANALYZE, VERBOSE, BUFFERS, WAL, FORMAT JSON)`
/// prints it: an aggregate above an append of joins, eight steps a partition. Or one of steps below each other.
///
/// usage: LargePlan NODES FILE | LargePlan deep LEVELS FILE
public final class LargePlan {
  private static final int PER_PARTITION = 8;
  private static final String OUTPUT =
      "[\"e.id\", \"e.kind\", \"u.country\", \"p.name\", \"(e.payload ->> 'amount'::text)\"]";

  private LargePlan() {}

  public static void main(String[] arguments) throws IOException {
    if (arguments[0].equals("deep")) {
      Files.writeString(Path.of(arguments[2]), deep(Integer.parseInt(arguments[1])));
    } else {
      Files.writeString(Path.of(arguments[1]), wide(Integer.parseInt(arguments[0])));
    }
  }

  /// The report's plan, with so many steps.
  static String wide(int nodes) {
    Random random = new Random(20261124);
    Step append = new Step("Append", "Outer", 900_000);
    for (int i = 0; i < (nodes - 2) / PER_PARTITION; i++) {
      append.below.add(partition(String.format(Locale.ROOT, "events_%04d", i), random));
    }
    for (int i = 0; i < (nodes - 2) % PER_PARTITION; i++) {
      append.below.add(new Step("Result", "Member", 1));
    }
    Step top = new Step("Aggregate", "", 900).text("Strategy", "Hashed").text("Partial Mode", "Simple");
    top.own.put("Group Key", "[\"e.kind\", \"u.country\", \"date_trunc('month'::text, e.created_at)\"]");
    top.below.add(append);
    top.measure(random);
    return document(top);
  }

  private static Step partition(String table, Random random) {
    String since = "(" + table + ".created_at >= '2026-01-01 00:00:00+00'::timestamp with time zone)";
    Step index =
        new Step("Bitmap Index Scan", "Outer", 800).text("Index Name", table + "_created_at_idx").text("Index Cond", since)
            .number("Index Searches", 1);
    Step heap =
        new Step("Bitmap Heap Scan", "Outer", 700).text("Relation Name", table).text("Schema", "analytics").text("Alias", "e")
            .text("Recheck Cond", since).number("Rows Removed by Index Recheck", 0)
            .text("Filter", "((" + table + ".kind <> 'heartbeat'::text) AND (" + table + ".payload IS NOT NULL))")
            .number("Rows Removed by Filter", random.nextInt(5000)).number("Exact Heap Blocks", random.nextInt(500))
            .number("Lossy Heap Blocks", 0);
    Step memoize =
        new Step("Memoize", "Inner", 1).text("Cache Key", table + ".product_id").text("Cache Mode", "logical")
            .number("Cache Hits", random.nextInt(1000)).number("Cache Misses", 7).number("Cache Evictions", 0)
            .number("Cache Overflows", 0).number("Peak Memory Usage", 3);
    Step hash =
        new Step("Hash", "Inner", 5000).number("Hash Buckets", 8192).number("Original Hash Buckets", 8192)
            .number("Hash Batches", 1).number("Original Hash Batches", 1).number("Peak Memory Usage", 321);
    Step loop = new Step("Nested Loop", "Outer", 700).text("Join Type", "Left").number("Inner Unique", "false");
    Step join =
        new Step("Hash Join", "Member", 700).text("Join Type", "Inner").number("Inner Unique", "true")
            .text("Hash Cond", "(" + table + ".user_id = u.id)");
    heap.below.add(index);
    memoize.below.add(scan("products", "p", "products_pkey", "(p.id = " + table + ".product_id)"));
    hash.below.add(scan("users", "u", "users_country_idx", "(u.country = ANY ('{de,fr,\\\"it\\\"}'::text[]))"));
    loop.below.addAll(List.of(heap, memoize));
    join.below.addAll(List.of(loop, hash));
    return join;
  }

  private static Step scan(String table, String alias, String index, String condition) {
    return new Step("Index Scan", "Outer", 1).text("Scan Direction", "Forward").text("Index Name", index)
        .text("Relation Name", table).text("Schema", "shop").text("Alias", alias).text("Index Cond", condition)
        .number("Rows Removed by Index Recheck", 0).number("Index Searches", 1);
  }

  private static String document(Step top) {
    StringBuilder out = new StringBuilder(20_000_000).append("[\n  {\n    \"Plan\": ");
    top.write(2, out);
    return out.append(",\n    \"Settings\": {\n      \"work_mem\": \"64MB\"\n    },\n    \"Planning Time\": 1873.412,\n")
        .append("    \"Triggers\": [\n    ],\n    \"Execution Time\": 2931.018\n  }\n]\n").toString();
  }

  /// So many steps, each below the one before: without the indentation, which would be gigabytes.
  static String deep(int levels) {
    String step = "{\"Node Type\":\"Limit\",\"Parent Relationship\":\"Outer\",\"Startup Cost\":0.00,\"Total Cost\":1.00,"
        + "\"Plan Rows\":1,\"Plan Width\":4,\"Actual Startup Time\":0.001,\"Actual Total Time\":0.001,\"Actual Rows\":1.00,"
        + "\"Actual Loops\":1";
    return "[{\"Plan\":" + (step + ",\"Plans\":[").repeat(levels - 1) + step + "}" + "]}".repeat(levels - 1)
        + ",\"Execution Time\":1.000}]\n";
  }

  private static final class Step {
    private final Map<String, String> own = new LinkedHashMap<>();
    private final Map<String, String> measured = new LinkedHashMap<>();
    private final List<Step> below = new ArrayList<>();
    private final double rows;

    Step(String type, String relationship, double rows) {
      this.rows = rows;
      text("Node Type", type);
      if (!relationship.isEmpty()) {
        text("Parent Relationship", relationship);
      }
    }

    Step text(String key, String value) {
      own.put(key, '"' + value + '"');
      return this;
    }

    Step number(String key, Object value) {
      own.put(key, value.toString());
      return this;
    }

    /// Times, rows and blocks of it and of all below, which add up: its milliseconds and shared blocks.
    double[] measure(Random random) {
      double millis = 0.01 + random.nextDouble() / 20;
      double hits = random.nextInt(300);
      for (Step step : below) {
        double[] inclusive = step.measure(random);
        millis += inclusive[0];
        hits += inclusive[1];
      }
      put("%.2f", "Startup Cost", millis * 10, "Total Cost", millis * 100);
      put("%.0f", "Plan Rows", rows * (1 + random.nextInt(20)) / 10, "Plan Width", 48);
      put("%.3f", "Actual Startup Time", millis / 8, "Actual Total Time", millis);
      put("%.2f", "Actual Rows", rows);
      put("%.0f", "Actual Loops", 1);
      measured.put("Parallel Aware", "false");
      measured.put("Async Capable", "false");
      measured.put("Disabled", "false");
      measured.put("Output", OUTPUT);
      put("%.0f", "Shared Hit Blocks", hits);
      for (String blocks : "Shared Read,Shared Dirtied,Shared Written,Local Hit,Local Read,Local Dirtied,Local Written,Temp Read,Temp Written".split(",")) {
        put("%.0f", blocks + " Blocks", 0);
      }
      for (String time : "Shared I/O Read,Shared I/O Write,Local I/O Read,Local I/O Write,Temp I/O Read,Temp I/O Write".split(",")) {
        put("%.3f", time + " Time", 0);
      }
      put("%.0f", "WAL Records", 0, "WAL FPI", 0, "WAL Bytes", 0, "WAL Buffers Full", 0);
      return new double[] {millis, hits};
    }

    private void put(String format, Object... pairs) {
      for (int i = 0; i < pairs.length; i += 2) {
        measured.put((String) pairs[i], String.format(Locale.ROOT, format, ((Number) pairs[i + 1]).doubleValue()));
      }
    }

    void write(int depth, StringBuilder out) {
      String indent = "\n" + "  ".repeat(depth + 1);
      String before = "{";
      for (Map<String, String> some : List.of(own, measured)) {
        for (Map.Entry<String, String> entry : some.entrySet()) {
          out.append(before).append(indent).append('"').append(entry.getKey()).append("\": ").append(entry.getValue());
          before = ",";
        }
      }
      if (!below.isEmpty()) {
        out.append(',').append(indent).append("\"Plans\": [");
        for (int i = 0; i < below.size(); i++) {
          out.append(i == 0 ? "" : ",").append(indent).append("  ");
          below.get(i).write(depth + 2, out);
        }
        out.append(indent).append(']');
      }
      out.append("\n").append("  ".repeat(depth)).append('}');
    }
  }
}
