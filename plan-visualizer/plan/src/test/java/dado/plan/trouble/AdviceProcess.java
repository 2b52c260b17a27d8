package dado.plan.trouble;

import dado.plan.advise.WorkloadAdvice;
import dado.plan.whatif.Rung;
import dado.schema.dialect.ConnectionSource;
import dado.schema.dialect.Progress;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;

/// A Dado of its own that gives advice, and that waits in the midst of it until it is told to go
/// on.
///
/// @param process the Java process
/// @param lines what it says
record AdviceProcess(Process process, BufferedReader lines) implements AutoCloseable {
  static final String WAITS = "waits";

  /// Starts one and waits until it waits.
  ///
  /// @param cache the folder of its caches, and of the servers that it runs
  /// @param stage the beginning of what it reports where it shall wait; empty for nowhere
  static AdviceProcess start(Path cache, String url, String stage, String sql) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Ddado.cache=" + cache,
                "-cp",
                System.getProperty("java.class.path"),
                AdviceProcess.class.getName(),
                url,
                stage,
                sql)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    AdviceProcess started =
        new AdviceProcess(
            process,
            new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)));
    if (!stage.isEmpty() && !WAITS.equals(started.lines.readLine())) {
      throw new IllegalStateException("It never came to " + stage);
    }
    return started;
  }

  /// Ends it as `kill -9` does.
  void kill() {
    process.destroyForcibly();
    process.onExit().join();
  }

  /// Lets it go on.
  ///
  /// @return the rest of what it says
  List<String> goOn() throws IOException {
    process.getOutputStream().write('\n');
    process.getOutputStream().flush();
    return lines.lines().toList();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  /// The process itself: prints the indexes, or why there are none.
  @SuppressWarnings("SystemOut") // The parent process reads it.
  public static void main(String[] words) {
    ConnectionSource source = () -> DriverManager.getConnection(words[0]);
    try {
      WorkloadAdvice advice = Advised.of(source, Rung.PLANNER, new Waiting(words[1]), words[2]);
      advice.suggestions().forEach(s -> System.out.println(s.index().title() + " " + s.where()));
      advice.unplanned().forEach(u -> System.out.println("unplanned " + u.reason()));
    } catch (Exception e) {
      System.out.println(e.getClass().getSimpleName() + ": " + e.getMessage());
    }
    System.out.flush();
    System.exit(0);
  }

  /// Waits for a line when that stage comes.
  private static final class Waiting implements Progress {
    private final String stage;
    private boolean waited;

    Waiting(String stage) {
      this.stage = stage;
    }

    @Override
    @SuppressWarnings("SystemOut") // The parent process waits for it.
    public void report(String what, double fraction) {
      if (!waited && !stage.isEmpty() && what.startsWith(stage)) {
        waited = true;
        System.out.println(WAITS);
        try {
          int _ = System.in.read();
        } catch (IOException e) {
          throw new IllegalStateException(e);
        }
      }
    }

    @Override
    public boolean cancelled() {
      return false;
    }
  }
}
