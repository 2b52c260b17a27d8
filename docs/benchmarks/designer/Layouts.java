import com.sun.management.OperatingSystemMXBean;
import dado.schema.diagram.Bounds;
import dado.schema.diagram.ErBox;
import dado.schema.diagram.ErDiagram;
import dado.schema.diagram.ErDiagrams;
import dado.schema.diagram.ErEdge;
import dado.schema.diagram.ErLayout;
import dado.schema.diagram.ErRouter;
import dado.schema.diagram.ErSvg;
import dado.schema.diagram.Point;
import dado.schema.diagram.Shown;
import dado.schema.dialect.Progress;
import dado.schema.file.LayoutFile;
import dado.schema.file.LayoutFile.Position;
import dado.schema.model.Id;
import dado.schema.model.Schema;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/// Dado's own layout and routing.
final class Layouts {

  public static void main(String[] arguments) throws Exception {
    int tables = Integer.parseInt(arguments[0]);
    int runs = Integer.parseInt(arguments[1]);
    Schema schema = Clustered.of(tables);
    ErDiagram diagram = null;
    for (int run = 0; run < runs; run++) {
      long thread = thread();
      long process = process();
      Map<Id, Position> positions =
          ErLayout.positions(schema, LayoutFile.EMPTY, Shown.USUAL, Progress.NONE);
      long placed = thread();
      ErRouter router =
          ErDiagrams.router(schema, LayoutFile.EMPTY.withPositions(positions), Shown.USUAL);
      diagram = router.diagram();
      long routed = thread();
      if (run == 0 || run == runs - 1) {
        say(
            "dado %5d tables, %5d edges, run %d: %6.0f ms of CPU (%5.0f layout, %5.0f routing), whole process %6.0f ms",
            tables, diagram.edges().size(), run + 1, ms(routed - thread), ms(placed - thread),
            ms(routed - placed), ms(process() - process));
      }
    }
    Quality.of(diagram).print("dado", tables);
    moves(schema, diagram);
    memory(schema, diagram);
    if (arguments.length > 2) {
      Files.writeString(Path.of(arguments[2]), ErSvg.write(diagram, false));
    }
  }

  /// Drags tables, each in steps of 9 pixels, and counts each step.
  private static void moves(Schema schema, ErDiagram diagram) {
    LayoutFile layout = LayoutFile.EMPTY.withPositions(ErDiagrams.positions(diagram));
    ErRouter router = ErDiagrams.router(schema, layout, Shown.USUAL);
    Random random = new Random(3);
    List<Long> times = new ArrayList<>();
    long edges = 0;
    for (int table = 0; table < 60; table++) {
      ErBox box = diagram.boxes().get(random.nextInt(diagram.boxes().size()));
      for (int step = 1; step <= 20; step++) {
        int x = (int) box.bounds().x() + 9 * step;
        int y = (int) box.bounds().y() + 5 * step;
        long before = thread();
        edges += router.move(Map.of(box.table(), new Position(x, y))).size();
        router.diagram();
        if (table >= 10) {
          times.add(thread() - before);
        }
      }
    }
    times.sort(null);
    say(
        "dado %5d tables: a table moved, all 1,000 steps: median %.2f ms, 95 %% %.2f, most %.2f; %d edges otherwise",
        diagram.boxes().size(), ms(times.get(times.size() / 2)),
        ms(times.get(times.size() * 95 / 100)), ms(times.getLast()), edges);
    ErBox hub = diagram.boxes().getFirst();
    List<Long> hubs = new ArrayList<>();
    long joined =
        diagram.edges().stream().filter(e -> e.toBox().equals(hub.table())).count();
    for (int step = 1; step <= 30; step++) {
      int x = (int) hub.bounds().x() + 7 * step;
      long before = thread();
      router.move(Map.of(hub.table(), new Position(x, (int) hub.bounds().y())));
      router.diagram();
      hubs.add(thread() - before);
    }
    hubs.sort(null);
    say("dado %5d tables: a hub of %d edges moved: median %.2f ms, most %.2f",
        diagram.boxes().size(), joined, ms(hubs.get(15)), ms(hubs.getLast()));
  }

  private static void memory(Schema schema, ErDiagram diagram) {
    LayoutFile layout = LayoutFile.EMPTY.withPositions(ErDiagrams.positions(diagram));
    List<ErRouter> kept = new ArrayList<>();
    kept.add(ErDiagrams.router(schema, layout, Shown.USUAL));
    long before = used();
    for (int i = 0; i < 10; i++) {
      kept.add(ErDiagrams.router(schema, layout, Shown.USUAL));
    }
    long after = used();
    say("dado %5d tables: the routed diagram keeps %.1f MB (a tenth of %d)", diagram.boxes().size(),
        (after - before) / 1e7, kept.size() - 1);
  }

  private static long used() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  static long thread() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  static long process() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
  }

  static double ms(long nanos) {
    return nanos / 1e6;
  }

  static void say(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
