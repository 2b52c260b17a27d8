package dado.schema.scratch;

import dado.schema.dialect.Progress;
import dado.schema.model.Version;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/// A process that opens a scratch database on a warm server, prints the server's port, and ends or
/// waits to be killed.
final class WarmUser {

  private WarmUser() {}

  static Process start(Path folder, Duration idle, boolean waits) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            WarmUser.class.getName(),
            folder.toString(),
            Long.toString(idle.toSeconds()),
            Boolean.toString(waits))
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  @SuppressWarnings("SystemOut") // The parent process reads the port.
  public static void main(String[] args) throws Exception {
    Sandboxes sandboxes =
        new Sandboxes(
            Path.of(args[0]).resolve("warm"), Duration.ofSeconds(Long.parseLong(args[1])));
    try (Scratch _ = sandboxes.open(Binaries.nearest(Version.NEWEST), "", Progress.NONE)) {
      Sandbox sandbox = Sandbox.read(sandboxes.folders().getFirst()).orElseThrow();
      System.out.println("PORT " + sandbox.port());
      if (Boolean.parseBoolean(args[2])) {
        Thread.sleep(600_000);
      }
    }
  }
}
