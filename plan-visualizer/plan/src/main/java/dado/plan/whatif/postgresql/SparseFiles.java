package dado.plan.whatif.postgresql;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;

/// Files of relations that have a size and no content: they take hardly any room on the disk. They
/// lie in the folder of the lab's database, so that they go when it is dropped.
///
/// They have numbers of their own. The files that the server made stay as they are, empty, so that
/// an index can be built on a table in no time.
final class SparseFiles {
  /// PostgreSQL cuts relations into files of that size.
  private static final long SEGMENT = 1L << 30;

  /// Far above the numbers that a new server gives by itself.
  private static final long FIRST = 3_000_000_000L;

  private final Path folder;
  private long next = FIRST;

  /// @param folder of the database
  SparseFiles(Path folder) {
    this.folder = folder;
  }

  /// Makes a file of so many pages, or files where it is large.
  ///
  /// @param begin the first pages; none where all are without content
  /// @return its number
  long make(long pages, FirstPages begin) throws IOException {
    long number = next++;
    Path first = folder.resolve(Long.toString(number));
    byte[] content = begin.pages();
    Files.write(first, content);
    long bytes = Math.max(pages * FirstPages.PAGE, content.length);
    for (int i = 0; i == 0 || bytes >= i * SEGMENT; i++) {
      Path segment = i == 0 ? first : folder.resolve(number + "." + i);
      extend(segment, Math.min(SEGMENT, bytes - i * SEGMENT));
    }
    return number;
  }

  private static void extend(Path file, long bytes) throws IOException {
    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(bytes);
    }
  }
}
