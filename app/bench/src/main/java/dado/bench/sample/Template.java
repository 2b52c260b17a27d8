package dado.bench.sample;

import dado.bench.journal.AtomicFile;
import dado.schema.dialect.Progress;
import dado.schema.files.Folders;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;

/// The shop as a file that is made once, kept in the cache, and only ever copied.
final class Template {

  private Template() {}

  /// The file, made now if it is not there yet or is not whole.
  static synchronized Path file(Path cache, Progress progress) throws IOException, SQLException {
    Path file = cache.resolve("sample-shop-v" + Shop.VERSION + ".sqlite");
    if (!whole(file)) {
      Folders.make(cache);
      write(file, progress);
    }
    return file;
  }

  /// Writes the shop beside a file and puts it in its place when it is whole.
  static void write(Path file, Progress progress) throws IOException, SQLException {
    Path folder = AtomicFile.folderOf(file);
    Path temporary = Files.createTempFile(folder, ".sample-", ".tmp");
    try {
      SqliteShop.write(temporary, progress);
      try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      AtomicFile.move(temporary, file);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  /// Whether the file is as long as its header says (https://www.sqlite.org/fileformat2.html), and
  /// of this version.
  private static boolean whole(Path file) throws IOException {
    if (!Files.isRegularFile(file) || Files.size(file) < 100) {
      return false;
    }
    try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
      in.seek(16);
      int size = in.readUnsignedShort();
      in.seek(28);
      long pages = Integer.toUnsignedLong(in.readInt());
      in.seek(60);
      int version = in.readInt();
      return version == Shop.VERSION && pages * (size == 1 ? 65_536 : size) == in.length();
    }
  }
}
