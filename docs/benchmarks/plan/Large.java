import com.sun.management.OperatingSystemMXBean;
import dado.plan.diagram.PlanDiagram;
import dado.plan.format.postgresql.PostgresqlJson;
import dado.plan.model.Query;
import dado.plan.rule.Analysis;
import dado.plan.rule.Rules;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/// Reads a plan from bytes, analyses it (metrics and all rules) and lays it out, beside Jackson's bare parse of the same
/// bytes. Warm times are the CPU time of the thread; the last line is that of the whole process, garbage collector and
/// compiler included, a round on the average. Cold times are those of the thread and of the whole process.
///
/// usage: Large warm FILE RUNS | Large cold FILE | Large jackson FILE
public final class Large {
  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final JsonFactory JACKSON =
      JsonFactory.builder()
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(1_000_000).build()).build();

  private Large() {}

  public static void main(String[] arguments) throws Exception {
    byte[] bytes = Files.readAllBytes(Path.of(arguments[1]));
    switch (arguments[0]) {
      case "warm" -> warm(bytes, Integer.parseInt(arguments[2]));
      case "cold" -> cold("Dado: bytes to analysed, laid out plan, cold JVM", () -> all(bytes));
      default -> cold("Jackson: bare parse of the bytes, cold JVM", () -> jackson(bytes));
    }
  }

  private interface Work {
    long run() throws Exception;
  }

  private static void cold(String name, Work work) throws Exception {
    long thread = THREADS.getCurrentThreadCpuTime();
    long before = SYSTEM.getProcessCpuTime();
    long found = work.run();
    long after = SYSTEM.getProcessCpuTime();
    System.out.printf(Locale.ROOT, "%-58s CPU %6.0f ms; process %6.0f ms, with the start of the JVM %6.0f ms   (%d)%n", name,
        (THREADS.getCurrentThreadCpuTime() - thread) / 1e6, (after - before) / 1e6, after / 1e6, found);
  }

  private static void warm(byte[] bytes, int runs) throws Exception {
    String[] names = {"Jackson: bare parse of the bytes", "Dado: bytes to plan", "Dado: metrics and rules", "Dado: layout",
        "Dado: all of it"};
    double[][] times = new double[names.length][runs];
    double process = 0;
    for (int i = -2 * runs; i < runs; i++) {
      long[] at = new long[5];
      at[0] = THREADS.getCurrentThreadCpuTime();
      jackson(bytes);
      at[1] = THREADS.getCurrentThreadCpuTime();
      long before = SYSTEM.getProcessCpuTime();
      Query query = read(bytes);
      at[2] = THREADS.getCurrentThreadCpuTime();
      Analysis analysis = Rules.analyze(query);
      at[3] = THREADS.getCurrentThreadCpuTime();
      PlanDiagram.of(analysis);
      at[4] = THREADS.getCurrentThreadCpuTime();
      for (int k = 0; k < 4 && i >= 0; k++) {
        times[k][i] = (at[k + 1] - at[k]) / 1e6;
      }
      if (i >= 0) {
        times[4][i] = (at[4] - at[1]) / 1e6;
        process += (SYSTEM.getProcessCpuTime() - before) / 1e6;
      }
    }
    for (int k = 0; k < names.length; k++) {
      Arrays.sort(times[k]);
      System.out.printf(Locale.ROOT, "%-58s CPU median %6.1f ms   min %6.1f ms   n=%d%n", names[k] + ", warm",
          times[k][runs / 2], times[k][0], runs);
    }
    System.out.printf(Locale.ROOT, "%-58s CPU mean   %6.1f ms%n", "Dado: all of it, warm, whole process", process / runs);
  }

  private static long jackson(byte[] bytes) {
    long tokens = 0;
    try (JsonParser parser = JACKSON.createParser(ObjectReadContext.empty(), bytes)) {
      while (parser.nextToken() != null) {
        tokens++;
      }
    }
    return tokens;
  }

  private static Query read(byte[] bytes) throws Exception {
    return new PostgresqlJson().parse("", new String(bytes, StandardCharsets.UTF_8)).getFirst();
  }

  private static long all(byte[] bytes) throws Exception {
    return PlanDiagram.of(Rules.analyze(read(bytes))).nodes().size();
  }
}
