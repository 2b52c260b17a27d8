package dado.cli;

import dado.schema.dialect.Progress;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/// Where a command speaks: its result on standard output, everything else on standard error.
record Console(PrintWriter out, PrintWriter err) {

  static Console of(CommandSpec spec) {
    return new Console(spec.commandLine().getOut(), spec.commandLine().getErr());
  }

  private static final int WIDTH = 78;

  /// Progress on one line of a terminal that is written over; nothing where there is no terminal.
  Progress progress() {
    boolean terminal = hasTerminal();
    return new Progress() {

      @Override
      public void report(String what, double fraction) {
        if (terminal) {
          String line = what.lines().findFirst().orElse("");
          String shown = line.substring(0, Math.min(WIDTH, line.length()));
          err.print("\r" + shown + " ".repeat(WIDTH - shown.length()) + "\r");
          err.flush();
        }
      }

      @Override
      public boolean cancelled() {
        return Interruption.requested() || Thread.currentThread().isInterrupted();
      }
    };
  }

  private static boolean hasTerminal() {
    return terminal().isPresent();
  }

  /// Where a person sits who can be asked. The runtime of the image has no terminal module: there
  /// the console is null without a terminal.
  @SuppressWarnings("SystemConsoleNull")
  static Optional<java.io.Console> terminal() {
    return Optional.ofNullable(System.console()).filter(java.io.Console::isTerminal);
  }

  /// A duration as people read it: "12 ms", "3.4 s".
  static String took(Duration duration) {
    long millis = duration.toMillis();
    return millis < 1000 ? millis + " ms" : String.format(Locale.ROOT, "%.1f s", millis / 1000.0);
  }
}
