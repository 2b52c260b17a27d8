package dado.bench.sample;

import dado.bench.journal.Folders;
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
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// A folder that lives no longer than its owner. A lock, which the system releases when a process
/// dies, tells the next start which folders have none any more.
final class RunFolder implements AutoCloseable {

  private static final String LOCK = "owner.lock";

  /// The folders of this process. Their locks must not even be looked at: on POSIX systems a
  /// process loses a lock as soon as it closes any channel on the file.
  private static final Set<Path> OWN = ConcurrentHashMap.newKeySet();

  private final Path folder;
  private final FileChannel channel;

  private RunFolder(Path folder, FileChannel channel) {
    this.folder = folder;
    this.channel = channel;
  }

  /// Makes a new folder below another, and deletes those there that lost their owner.
  static synchronized RunFolder open(Path runs) throws IOException {
    Folders.make(runs);
    try (FileChannel gate = channel(runs.resolve("gate.lock"));
        FileLock pass = gate.lock()) {
      if (!pass.isValid()) {
        throw new IOException("The lock of " + runs + " was lost");
      }
      sweep(runs);
      Path folder = Files.createTempDirectory(runs, "run-");
      FileChannel channel = channel(folder.resolve(LOCK));
      if (channel.tryLock() == null) {
        throw new IOException("The new folder " + folder + " belongs to somebody else");
      }
      OWN.add(folder);
      return new RunFolder(folder, channel);
    }
  }

  Path path() {
    return folder;
  }

  private static FileChannel channel(Path file) throws IOException {
    return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }

  private static void sweep(Path runs) throws IOException {
    try (Stream<Path> folders = Files.list(runs)) {
      for (Path folder : folders.filter(f -> name(f).startsWith("run-")).toList()) {
        if (!OWN.contains(folder) && ownerless(folder)) {
          delete(folder);
        }
      }
    }
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  private static boolean ownerless(Path folder) throws IOException {
    try (FileChannel channel = channel(folder.resolve(LOCK));
        FileLock lock = channel.tryLock()) {
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : deepestFirst) {
        Files.deleteIfExists(file);
      }
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
      delete(folder);
      OWN.remove(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("The folder " + folder + " could not be deleted", e);
    }
  }
}
