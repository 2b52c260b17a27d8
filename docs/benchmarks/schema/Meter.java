import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Wall time, CPU time of this process and of a server, over several runs.
final class Meter {

  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  /// What is measured.
  interface Work {
    void run() throws Throwable;
  }

  private final String name;
  private final long server;
  private final List<double[]> runs = new ArrayList<>();

  /// @param server the process id of the server, or 0 for none
  Meter(String name, long server) {
    this.name = name;
    this.server = server;
  }

  void run(Work work) throws Throwable {
    double served = serverCpu();
    long cpu = SYSTEM.getProcessCpuTime();
    long wall = System.nanoTime();
    work.run();
    double took = (System.nanoTime() - wall) / 1e6;
    double own = (SYSTEM.getProcessCpuTime() - cpu) / 1e6;
    runs.add(new double[] {took, own, serverCpu() - served});
  }

  private double serverCpu() throws IOException {
    if (server == 0) {
      return 0;
    }
    double ticks = 0;
    ProcessHandle root = ProcessHandle.of(server).orElseThrow();
    for (ProcessHandle process : java.util.stream.Stream.concat(java.util.stream.Stream.of(root), root.children()).toList()) {
      try {
        String stat = Files.readString(Path.of("/proc", "" + process.pid(), "stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        ticks += Double.parseDouble(fields[11]) + Double.parseDouble(fields[12]);
      } catch (IOException e) {
        // It ended in between.
      }
    }
    return ticks * 10;
  }

  /// The median of a figure: 0 wall, 1 CPU, 2 the server's CPU, in ms.
  double median(int figure) {
    double[] sorted = runs.stream().mapToDouble(r -> r[figure]).sorted().toArray();
    return sorted[sorted.length / 2];
  }

  void print() {
    double[] walls = runs.stream().mapToDouble(r -> r[0]).sorted().toArray();
    System.out.printf(
        Locale.ROOT,
        "%-58s wall %8.1f ms (%.0f-%.0f)   CPU %7.1f ms   server CPU %6.0f ms   n=%d%n",
        name,
        median(0),
        walls[0],
        walls[walls.length - 1],
        median(1),
        median(2),
        walls.length);
  }

  /// The most memory that this process had, in MB (Linux).
  static long peak() throws IOException {
    return Files.readAllLines(Path.of("/proc/self/status")).stream()
        .filter(l -> l.startsWith("VmHWM"))
        .mapToLong(l -> Long.parseLong(Arrays.asList(l.split("\\s+")).get(1)) / 1024)
        .findFirst()
        .orElse(0);
  }
}
