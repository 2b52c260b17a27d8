package dado.schema.scratch;

import dado.schema.files.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// A folder that lives no longer than the process that owns it, by holding the lock on it: of an
/// embedded server, or of a copy of the sample.
///
/// The system lets go of the lock when the process ends, however it ends; what stays without an
/// owner is stopped and removed by the next process that comes.
public record RunFolder(Path folder, FileChannel owner) implements AutoCloseable {

  private static final String OWNER = "owner.lock";

  /// One process's threads share its file locks, so they wait for each other here.
  private static final Object IN_PROCESS = new Object();

  /// The folders of this process. Their locks must not even be looked at: on POSIX systems a
  /// process loses a lock as soon as it closes any channel on the file.
  private static final Set<Path> OWN = ConcurrentHashMap.newKeySet();

  /// The folder of the server's data.
  Path data() {
    return folder.resolve("data");
  }

  /// A new folder below `runs`, owned by this process.
  public static RunFolder claim(Path runs) throws IOException {
    Folders.make(runs);
    synchronized (IN_PROCESS) {
      try (FileChannel registry = registry(runs)) {
        // Closing the channel lets go of the lock.
        registry.lock();
        Path folder = Files.createDirectory(runs.resolve(UUID.randomUUID().toString()));
        FileChannel owner =
            FileChannel.open(
                folder.resolve(OWNER), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        owner.lock();
        OWN.add(folder);
        return new RunFolder(folder, owner);
      }
    }
  }

  /// Stops and removes every server whose owner is gone.
  public static void sweep(Path runs) throws IOException {
    if (!Files.isDirectory(runs)) {
      return;
    }
    synchronized (IN_PROCESS) {
      try (FileChannel registry = registry(runs)) {
        // Closing the channel lets go of the lock.
        registry.lock();
        for (Path folder : folders(runs)) {
          if (!OWN.contains(folder)) {
            sweepOne(folder);
          }
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
    }
    remove(folder);
  }

  /// Lets go of the folder and removes it.
  @Override
  public void close() throws IOException {
    owner.close();
    OWN.remove(folder);
    remove(folder);
  }

  static void remove(Path folder) throws IOException {
    for (int attempt = 0; attempt < 5 && Files.exists(folder); attempt++) {
      try (Stream<Path> all = Files.walk(folder)) {
        all.sorted(Comparator.reverseOrder()).forEach(RunFolder::delete);
      } catch (UncheckedIOException e) {
        // A server that ends, or its watchdog, tidies at the same time: look again.
      }
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
