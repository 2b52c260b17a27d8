package dado.schema.scratch;

import dado.schema.dialect.Progress;
import java.nio.file.Path;

/// A process that starts a server and waits to be killed.
final class Crasher {

  private Crasher() {}

  @SuppressWarnings("SystemOut") // The parent process reads the port.
  public static void main(String[] args) throws Exception {
    EmbeddedPostgres postgres = EmbeddedPostgres.start(Path.of(args[0]), Progress.NONE);
    System.out.println("PORT " + postgres.port());
    Thread.sleep(600_000);
  }
}
