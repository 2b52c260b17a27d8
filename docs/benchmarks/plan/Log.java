import com.sun.management.OperatingSystemMXBean;
import dado.plan.format.PlanReader;
import dado.plan.model.Node;
import java.io.Reader;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// Reads the plans of a log of auto_explain that is made while it is read, so that no file is needed: a text plan and a
/// JSON plan by turns, with other lines between. Prints how many were read, the CPU time and the peak of memory.
///
/// usage: Log MEGABYTES
public final class Log {
  private static final String TEXT =
      """
      2026-11-24 10:%1$02d:%2$02d.%3$03d UTC [%4$d] app@shop LOG:  duration: %5$d.339 ms  plan:
      	Query Text: select c.country, count(*) from customers c join orders o on o.customer_id = c.id where o.id > %5$d
      	group by 1 order by 2 desc
      	Sort  (cost=20959.92..20959.93 rows=5 width=11) (actual time=%5$d.301..%5$d.339 rows=5.00 loops=1)
      	  Sort Key: (count(*)) DESC
      	  Sort Method: quicksort  Memory: 25kB
      	  Buffers: shared hit=%4$d read=12
      	  ->  HashAggregate  (cost=20958.35..20959.86 rows=5 width=11) (actual time=%5$d.201..%5$d.239 rows=5.00 loops=1)
      	        Group Key: c.country
      	        Batches: 1  Memory Usage: 24kB
      	        ->  Hash Join  (cost=2986.43..17874.89 rows=416667 width=3) (actual time=1.101..%5$d.139 rows=400000.00 loops=1)
      	              Hash Cond: (o.customer_id = c.id)
      	              ->  Seq Scan on orders o  (cost=0.00..13795.09 rows=416667 width=4) (actual time=0.012..9.004 rows=400000.00 loops=1)
      	                    Filter: (id > %5$d)
      	                    Rows Removed by Filter: %4$d
      	              ->  Hash  (cost=1736.00..1736.00 rows=100000 width=7) (actual time=1.010..1.011 rows=100000.00 loops=1)
      	                    Buckets: 131072  Batches: 1  Memory Usage: 4931kB
      	                    ->  Seq Scan on customers c  (cost=0.00..1736.00 rows=100000 width=7) (actual time=0.008..0.500 rows=100000.00 loops=1)
      """;
  private static final String JSON =
      """
      2026-11-24 10:%1$02d:%2$02d.%3$03d UTC [%4$d] app@shop LOG:  duration: %5$d.120 ms  plan:
      	{
      	  "Query Text": "select * from orders where id = %5$d",
      	  "Plan": {
      	    "Node Type": "Index Scan",
      	    "Parallel Aware": false,
      	    "Async Capable": false,
      	    "Scan Direction": "Forward",
      	    "Index Name": "orders_pkey",
      	    "Relation Name": "orders",
      	    "Alias": "orders",
      	    "Startup Cost": 0.42,
      	    "Total Cost": 8.44,
      	    "Plan Rows": 1,
      	    "Plan Width": 63,
      	    "Actual Startup Time": 0.016,
      	    "Actual Total Time": 0.017,
      	    "Actual Rows": 1.00,
      	    "Actual Loops": 1,
      	    "Disabled": false,
      	    "Index Cond": "(id = %5$d)",
      	    "Rows Removed by Index Recheck": 0,
      	    "Index Searches": 1
      	  }
      	}
      2026-11-24 10:%1$02d:%2$02d.%3$03d UTC [%4$d] app@shop LOG:  checkpoint complete: wrote %4$d buffers
      """;

  private Log() {}

  public static void main(String[] arguments) throws Exception {
    Source source = new Source(Long.parseLong(arguments[0]) << 20);
    long[] found = new long[3];
    long start = System.nanoTime();
    PlanReader.read(
        source,
        reading -> {
          found[reading.query().isPresent() ? 0 : 1]++;
          reading.query().ifPresent(q -> found[2] += q.roots().stream().flatMap(Node::all).count());
        });
    double wall = (System.nanoTime() - start) / 1e9;
    OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    List<String> status = Files.readAllLines(Path.of("/proc/self/status"));
    String peak = status.stream().filter(l -> l.startsWith("VmHWM")).findFirst().orElse("");
    System.out.printf(Locale.ROOT, "Dado: %,d MB of auto_explain log: %,d plans of %,d (%,d nodes), %,d errors; wall %.1f s, CPU %.1f s, heap limit %d MB, %s%n",
        source.given >> 20, found[0], source.entries, found[2], found[1], wall, system.getProcessCpuTime() / 1e9,
        Runtime.getRuntime().maxMemory() >> 20, peak.replaceAll("\\s+", " "));
    if (found[0] != source.entries) {
      throw new IllegalStateException("Plans were lost.");
    }
  }

  /// The log, entry by entry.
  private static final class Source extends Reader {
    private final long length;
    private String entry = "";
    private int at;
    private long given;
    private long entries;

    Source(long length) {
      this.length = length;
    }

    @Override
    public int read(char[] buffer, int offset, int count) {
      if (at == entry.length()) {
        if (given >= length) {
          return -1;
        }
        int n = (int) entries;
        entry = String.format(Locale.ROOT, n % 2 == 0 ? TEXT : JSON, n / 60_000 % 60, n / 1000 % 60, n % 1000, 10_000 + n % 50_000, 10 + n % 900);
        entries++;
        at = 0;
      }
      int part = Math.min(count, entry.length() - at);
      entry.getChars(at, at + part, buffer, offset);
      at += part;
      given += part;
      return part;
    }

    @Override
    public void close() {}
  }
}
