package dado.schema.scratch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// The process that stops a sandbox server when nobody has used it for a while: a few lines of
/// shell, because it must outlive the Java process and cost nothing.
final class Watchdog {

  private static final Path SHELL = Path.of("/bin/sh");
  private static final String FILE = "watchdog";

  private Watchdog() {}

  /// Whether this machine can have one.
  static boolean possible() {
    return Private.posix() && Files.isExecutable(SHELL);
  }

  /// Starts the one of a folder, before the server in it.
  static void start(Path folder, Duration idle) throws IOException {
    long step = Math.clamp(idle.toSeconds() / 6, 1, 10);
    Process process =
        new ProcessBuilder(
                SHELL.toString(),
                "-c",
                script(),
                "dado-sandbox-watchdog",
                folder.toString(),
                Long.toString(idle.toSeconds()),
                Long.toString(step))
            .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    Files.writeString(folder.resolve(FILE), line(process.toHandle()) + "\n");
  }

  private static String script() throws IOException {
    try (InputStream in = Watchdog.class.getResourceAsStream("watchdog.sh")) {
      if (in == null) {
        throw new IOException("This build of Dado lacks its watchdog for servers.");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /// Whether a folder is watched. Its number alone may have gone to another process.
  static boolean watches(Path folder) {
    try {
      String line = Files.readString(folder.resolve(FILE)).strip();
      return process(line).filter(p -> line(p).equals(line)).isPresent();
    } catch (IOException e) {
      return false;
    }
  }

  private static Optional<ProcessHandle> process(String line) {
    String pid = line.split(" ", 2)[0];
    return pid.matches("\\d{1,18}") ? ProcessHandle.of(Long.parseLong(pid)) : Optional.empty();
  }

  private static String line(ProcessHandle process) {
    return process.pid() + " " + process.info().startInstant().map(Instant::toString).orElse("");
  }
}
