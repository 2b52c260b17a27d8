package dado.schema.scratch;

import dado.schema.dialect.Progress;
import dado.schema.files.Folders;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The sandbox servers of this user. One that runs already is used again; one that nobody uses any
/// more ends after a minute, also when the process that started it was killed.
///
/// @param root the folder of their folders
/// @param idle how long one waits for its next user
record Sandboxes(Path root, Duration idle) {

  private static final Duration WARM = Duration.ofSeconds(60);

  /// How long another process may take to start one.
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private static final Object IN_PROCESS = new Object();

  /// Those of this machine's user.
  static Sandboxes ofThisUser() {
    return new Sandboxes(Folders.ofThisMachine().cache().resolve("warm"), WARM);
  }

  /// A scratch database on a server of those programs.
  Scratch open(Binaries binaries, String asked, Progress progress)
      throws IOException, SQLException {
    Folders.make(root);
    if (!Private.owned(root)) {
      throw new IOException(
          "The folder " + root + " is open to other users. Make it yours alone (chmod 700).");
    }
    Optional<Scratch> running = join(binaries, asked);
    return running.isPresent() ? running.get() : locked(binaries, asked, progress);
  }

  private Scratch locked(Binaries binaries, String asked, Progress progress)
      throws IOException, SQLException {
    synchronized (IN_PROCESS) {
      try (FileChannel channel =
          FileChannel.open(
              root.resolve("start.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
        // Closing the channel lets go of the lock.
        lock(channel, progress);
        sweep();
        Optional<Scratch> running = join(binaries, asked);
        return running.isPresent() ? running.get() : start(binaries, asked, progress);
      }
    }
  }

  private static void lock(FileChannel channel, Progress progress) throws IOException {
    Instant end = Instant.now().plus(PATIENCE);
    while (channel.tryLock() == null) {
      progress.report("Waiting for another Dado to start PostgreSQL", -1);
      if (progress.cancelled() || Thread.currentThread().isInterrupted()) {
        throw new CancellationException("Cancelled while PostgreSQL was starting.");
      }
      if (Instant.now().isAfter(end)) {
        throw new IOException("Another Dado has been starting a PostgreSQL for two minutes.");
      }
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Scratch start(Binaries binaries, String asked, Progress progress)
      throws IOException, SQLException {
    progress.report("Starting PostgreSQL", -1);
    Path folder =
        Folders.make(Folders.make(root).toRealPath().resolve(UUID.randomUUID().toString()));
    Folders.make(Sandbox.users(folder));
    Watchdog.start(folder, idle);
    Presence presence = Presence.in(folder);
    try {
      Sandbox sandbox = SandboxLaunch.launch(folder, binaries);
      sandbox.publish();
      return SandboxScratch.open(sandbox, presence, asked);
    } catch (IOException | SQLException | RuntimeException e) {
      presence.close();
      retire(folder);
      throw e;
    }
  }

  private Optional<Scratch> join(Binaries binaries, String asked) throws IOException {
    for (Path folder : folders()) {
      Optional<Sandbox> sandbox =
          Sandbox.read(folder).filter(s -> s.binaries().equals(binaries.version().toString()));
      Scratch scratch = sandbox.isPresent() ? join(sandbox.get(), asked) : null;
      if (scratch != null) {
        return Optional.of(scratch);
      }
    }
    return Optional.empty();
  }

  private static @Nullable Scratch join(Sandbox sandbox, String asked) {
    try {
      Presence presence = Presence.in(sandbox.folder());
      // The watchdog may have taken it away just before; else it sees the presence, and waits.
      if (sandbox.stays()) {
        try {
          return SandboxScratch.open(sandbox, presence, asked);
        } catch (SQLException e) {
          // It does not answer. The sweep finds out why.
        }
      }
      presence.close();
    } catch (IOException e) {
      // Its folder went away.
    }
    return null;
  }

  /// Stops and removes those that nobody watches, and those that do not answer. The caller holds
  /// the lock, so that none of them is just starting.
  private void sweep() throws IOException {
    for (Path folder : folders()) {
      boolean answers = Sandbox.read(folder).filter(SandboxScratch::answers).isPresent();
      if (!Watchdog.watches(folder) || !answers) {
        retire(folder);
      }
    }
  }

  private static void retire(Path folder) throws IOException {
    Files.deleteIfExists(folder.resolve("server"));
    Optional<Postmaster> server = Postmaster.of(Sandbox.data(folder));
    server.ifPresent(Postmaster::stop);
    // The watchdog may be removing it too.
    RunFolder.remove(folder);
  }

  List<Path> folders() throws IOException {
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(root.toRealPath())) {
      return entries.filter(Files::isDirectory).sorted().toList();
    }
  }
}
