package dado.cli;

import dado.schema.dialect.Progress;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;

/// Where a command speaks: its result on standard output, everything else on standard error.
record Console(PrintWriter out, PrintWriter err) {

  static Console of(CommandSpec spec) {
    return new Console(spec.commandLine().getOut(), spec.commandLine().getErr());
  }

  /// Progress as lines on standard error, one for each thing that begins.
  Progress progress() {
    return new Progress() {
      private String last = "";

      @Override
      public void report(String what, double fraction) {
        if (!what.equals(last)) {
          last = what;
          err.println("… " + what);
        }
      }

      @Override
      public boolean cancelled() {
        return Thread.currentThread().isInterrupted();
      }
    };
  }

  /// A duration as people read it: "12 ms", "3.4 s".
  static String took(Duration duration) {
    long millis = duration.toMillis();
    return millis < 1000 ? millis + " ms" : String.format(Locale.ROOT, "%.1f s", millis / 1000.0);
  }
}
