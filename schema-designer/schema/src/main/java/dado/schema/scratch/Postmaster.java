package dado.schema.scratch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// The server process that a data directory's `postmaster.pid` names, after checking that it is
/// that directory's.
record Postmaster(ProcessHandle process) {

  static Optional<Postmaster> of(Path data) throws IOException {
    Path file = data.resolve("postmaster.pid");
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    List<String> lines = Files.readAllLines(file);
    if (lines.size() < 3 || !Path.of(lines.get(1).strip()).equals(data.toAbsolutePath())) {
      return Optional.empty();
    }
    long started = Long.parseLong(lines.get(2).strip());
    return ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
        .filter(p -> isServer(p, Instant.ofEpochSecond(started)))
        .map(Postmaster::new);
  }

  /// A number may have gone to another process since: its program and its start tell.
  private static boolean isServer(ProcessHandle process, Instant started) {
    boolean program =
        process.info().command().map(c -> Path.of(c).getFileName().toString()).stream()
            .anyMatch(n -> n.startsWith("postgres"));
    boolean then =
        process
            .info()
            .startInstant()
            .map(i -> Duration.between(i, started).abs().toSeconds() < 60)
            .orElse(true);
    return program && then;
  }

  /// Ends the server: it is asked first, and killed after five seconds. Its data is of no use.
  void stop() {
    process.destroy();
    try {
      process.onExit().get(5, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      kill();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      kill();
      Thread.currentThread().interrupt();
    }
  }

  private void kill() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    process.onExit().orTimeout(5, TimeUnit.SECONDS).exceptionally(e -> process).join();
  }
}
