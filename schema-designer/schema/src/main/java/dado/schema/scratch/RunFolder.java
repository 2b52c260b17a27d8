package dado.schema.scratch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// A folder of one embedded server, owned by the process that holds the lock on it.
///
/// The system lets go of the lock when the process ends, however it ends; what stays without an
/// owner is stopped and removed by the next process that comes.
record RunFolder(Path folder, FileChannel owner) implements AutoCloseable {

  private static final String OWNER = "owner.lock";

  /// One process's threads share its file locks, so they wait for each other here.
  private static final Object IN_PROCESS = new Object();

  /// The folder of the server's data.
  Path data() {
    return folder.resolve("data");
  }

  /// A new folder below `runs`, owned by this process.
  static RunFolder claim(Path runs) throws IOException {
    Files.createDirectories(runs);
    synchronized (IN_PROCESS) {
      try (FileChannel registry = registry(runs)) {
        // Closing the channel lets go of the lock.
        registry.lock();
        Path folder = Files.createDirectory(runs.resolve(UUID.randomUUID().toString()));
        FileChannel owner =
            FileChannel.open(
                folder.resolve(OWNER), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        owner.lock();
        return new RunFolder(folder, owner);
      }
    }
  }

  /// Stops and removes every server whose owner is gone.
  static void sweep(Path runs) throws IOException {
    if (!Files.isDirectory(runs)) {
      return;
    }
    synchronized (IN_PROCESS) {
      try (FileChannel registry = registry(runs)) {
        // Closing the channel lets go of the lock.
        registry.lock();
        for (Path folder : folders(runs)) {
          sweepOne(folder);
        }
      }
    }
  }

  private static FileChannel registry(Path runs) throws IOException {
    return FileChannel.open(
        runs.resolve("registry.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }

  private static List<Path> folders(Path runs) throws IOException {
    try (Stream<Path> entries = Files.list(runs)) {
      return entries.filter(p -> Files.exists(p.resolve(OWNER))).toList();
    }
  }

  private static void sweepOne(Path folder) throws IOException {
    try (FileChannel owner = FileChannel.open(folder.resolve(OWNER), StandardOpenOption.WRITE)) {
      Optional<FileLock> lock = Optional.ofNullable(owner.tryLock());
      if (lock.isEmpty()) {
        return;
      }
      Postmaster.of(folder.resolve("data")).ifPresent(Postmaster::stop);
    } catch (OverlappingFileLockException e) {
      // This very process owns it.
      return;
    }
    remove(folder);
  }

  /// Lets go of the folder and removes it.
  @Override
  public void close() throws IOException {
    owner.close();
    remove(folder);
  }

  private static void remove(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      all.sorted(Comparator.reverseOrder()).forEach(RunFolder::delete);
    }
  }

  private static void delete(Path path) {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
