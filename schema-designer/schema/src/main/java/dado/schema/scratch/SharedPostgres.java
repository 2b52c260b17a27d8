package dado.schema.scratch;

import dado.schema.dialect.Progress;
import dado.schema.files.Folders;
import dado.schema.model.Version;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Scratch databases on the PostgreSQL that Dado carries: on a server that stays warm for the next
/// process where the machine can watch over it, else on one that ends with this process.
final class SharedPostgres {

  private static final Map<Binaries, Sandbox> OWN = new ConcurrentHashMap<>();

  private SharedPostgres() {}

  /// @param asked the version that the scratch stands for; empty for any
  static Scratch scratch(Optional<Version> asked, Progress progress)
      throws ScratchUnavailableException {
    try {
      Binaries binaries = Binaries.nearest(asked.orElse(Version.NEWEST));
      String difference = asked.map(v -> difference(v, binaries.version())).orElse("");
      return Watchdog.possible()
          ? Sandboxes.ofThisUser().open(binaries, difference, progress)
          : SandboxScratch.open(own(binaries, progress), () -> {}, difference);
    } catch (IOException | SQLException | UncheckedIOException e) {
      throw new ScratchUnavailableException(
          "The embedded PostgreSQL did not start: " + e.getMessage(),
          "Free some memory and disk space and try again, or name a PostgreSQL server for scratch"
              + " databases.",
          e);
    }
  }

  private static String difference(Version asked, Version there) {
    boolean same = asked.major() == there.major() || there.equals(Version.NEWEST);
    return same ? "" : " (" + asked.major() + " was asked for; this is the nearest at hand)";
  }

  private static synchronized Sandbox own(Binaries binaries, Progress progress) throws IOException {
    Sandbox running = OWN.get(binaries);
    if (running == null || !SandboxScratch.answers(running)) {
      running = start(binaries, progress);
      OWN.put(binaries, running);
    }
    return running;
  }

  private static Sandbox start(Binaries binaries, Progress progress) throws IOException {
    progress.report("Starting PostgreSQL", -1);
    RunFolder.sweep(Folders.ofThisMachine().runs());
    RunFolder folder = RunFolder.claim(Folders.ofThisMachine().runs());
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(folder), "stop PostgreSQL"));
    return SandboxLaunch.launch(folder.folder(), binaries);
  }

  private static void stop(RunFolder folder) {
    try (folder) {
      Postmaster.of(folder.data()).ifPresent(Postmaster::stop);
    } catch (IOException e) {
      throw new UncheckedIOException("The embedded PostgreSQL did not stop.", e);
    }
  }
}
