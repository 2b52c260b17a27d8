package dado.schema.scratch;

import dado.schema.files.Folders;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The mark of a scratch database that this machine's user made on a named server: a file with the
/// database's name, locked as long as the process lives that made it.
///
/// The system lets go of the lock however the process ends, so that a mark without a lock tells the
/// next process, and no other machine's, that nobody needs the database any more.
record ScratchMark(Path file, FileChannel owner) implements AutoCloseable {

  /// Those of this process. Their locks must not even be looked at: on POSIX systems a process
  /// loses a lock as soon as it closes any channel on the file.
  private static final Set<Path> OWN = ConcurrentHashMap.newKeySet();

  private static Path folder() {
    return Folders.ofThisMachine().state().resolve("scratch");
  }

  private static Path file(String database) {
    return folder().resolve(database);
  }

  /// Marks a database that is about to be made.
  static ScratchMark of(String database) throws IOException {
    Path file = file(database);
    Folders.make(folder());
    OWN.add(file);
    FileChannel owner = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    owner.lock();
    return new ScratchMark(file, owner);
  }

  /// Whether the process that made a database on this machine is gone.
  static boolean isAbandoned(String database) {
    Path file = file(database);
    if (OWN.contains(file) || !Files.exists(file)) {
      return false;
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      // Closing the channel lets go of the lock.
      Optional<FileLock> lock = Optional.ofNullable(channel.tryLock());
      return lock.isPresent();
    } catch (IOException e) {
      return false;
    }
  }

  /// The database is gone.
  static void remove(String database) {
    try {
      Files.deleteIfExists(file(database));
    } catch (IOException e) {
      // A mark without a database harms nobody.
    }
  }

  /// Lets go of the mark. It is removed with its database alone.
  @Override
  public void close() {
    try {
      owner.close();
    } catch (IOException e) {
      // The system lets go of it when the process ends.
    }
    OWN.remove(file);
  }
}
