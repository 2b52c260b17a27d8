package dado.schema.scratch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// A user of a sandbox server: a file beside it that is touched every few seconds. When nobody has
/// touched any for a minute, the server's watchdog stops it.
record Presence(Path file) implements AutoCloseable {

  /// Shorter than the least time that a watchdog waits.
  private static final int BEAT_MILLIS = 1000;

  private static final Set<Path> PRESENT = ConcurrentHashMap.newKeySet();

  static {
    ScheduledExecutorService heart =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("sandbox users").factory());
    var _ =
        heart.scheduleWithFixedDelay(
            () -> PRESENT.forEach(Presence::touch), 0, BEAT_MILLIS, TimeUnit.MILLISECONDS);
  }

  /// Makes this process a user of the server in that folder.
  static Presence in(Path folder) throws IOException {
    Path file =
        Sandbox.users(folder).resolve(ProcessHandle.current().pid() + "-" + UUID.randomUUID());
    Files.createFile(file);
    PRESENT.add(file);
    return new Presence(file);
  }

  private static void touch(Path file) {
    try {
      Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
    } catch (IOException e) {
      // The server is gone; whoever uses it will hear that from it.
      PRESENT.remove(file);
    }
  }

  @Override
  public void close() {
    PRESENT.remove(file);
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      // The file grows old, which says the same.
    }
  }
}
