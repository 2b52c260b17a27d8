package dado.bench.journal;

import dado.schema.files.Folders;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/// The last versions of a text, each in a file of its own, that survive a crash at any moment. One
/// journal belongs to one window: see [#claim(Path)]. Restoring gives text and runs nothing.
public final class Journal {

  /// How many versions are kept.
  public static final int VERSIONS = 20;

  private static final String MARK = "dado-journal 1 ";
  private static final String ENDING = ".journal";

  private final Path folder;
  private final Optional<FileChannel> owner;
  private long last;

  /// Opens a journal, and clears away what a crash left half written.
  public Journal(Path folder) throws IOException {
    this(folder, Optional.empty());
  }

  private Journal(Path folder, Optional<FileChannel> owner) throws IOException {
    this.folder = Folders.make(folder);
    this.owner = owner;
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> name(f).endsWith(".tmp")).toList()) {
        Files.deleteIfExists(file);
      }
    }
    List<Path> versions = versions();
    last = versions.isEmpty() ? 0 : number(versions.getFirst());
  }

  /// Opens the first of the journals `1`, `2`, … below a folder that no other window holds, and
  /// holds it until this process ends: a window that starts again finds its own text.
  public static Journal claim(Path parent) throws IOException {
    Folders.make(parent);
    for (int i = 1; true; i++) {
      FileChannel channel =
          FileChannel.open(
              parent.resolve(i + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (isFree(channel)) {
        return new Journal(parent.resolve(Integer.toString(i)), Optional.of(channel));
      }
      channel.close();
    }
  }

  private static boolean isFree(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  /// Whether other windows are kept away from it.
  public boolean isOwned() {
    return owner.isPresent();
  }

  /// Keeps a text as the newest version. When it returns, the text is on the disk.
  public synchronized void keep(String text) throws IOException {
    byte[] content = text.getBytes(StandardCharsets.UTF_8);
    String head = MARK + content.length + " " + Long.toHexString(sum(content)) + "\n";
    byte[] start = head.getBytes(StandardCharsets.US_ASCII);
    byte[] all = new byte[start.length + content.length];
    System.arraycopy(start, 0, all, 0, start.length);
    System.arraycopy(content, 0, all, start.length, content.length);
    last++;
    AtomicFile.write(folder.resolve(String.format(Locale.ROOT, "%012d", last) + ENDING), all);
    for (Path old : versions().stream().skip(VERSIONS).toList()) {
      Files.deleteIfExists(old);
    }
  }

  /// The newest text that is whole. Damaged versions on the way are put aside, not deleted.
  public synchronized Optional<String> restore() throws IOException {
    for (Path version : versions()) {
      Optional<String> text = read(version);
      if (text.isPresent()) {
        return text;
      }
      quarantine(version);
    }
    return Optional.empty();
  }

  /// The files of the versions, the newest first.
  public List<Path> versions() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(f -> name(f).matches("\\d{12}\\.journal"))
          .sorted((a, b) -> name(b).compareTo(name(a)))
          .toList();
    }
  }

  /// The text of a version; empty when the file is damaged.
  public static Optional<String> read(Path version) throws IOException {
    byte[] all = Files.readAllBytes(version);
    int line = 0;
    while (line < all.length && all[line] != '\n') {
      line++;
    }
    String head = new String(all, 0, line, StandardCharsets.US_ASCII);
    int from = Math.min(line + 1, all.length);
    byte[] content = Arrays.copyOfRange(all, from, all.length);
    boolean whole = head.equals(MARK + content.length + " " + Long.toHexString(sum(content)));
    return whole ? text(content) : Optional.empty();
  }

  private static Optional<String> text(byte[] content) {
    try {
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private void quarantine(Path version) throws IOException {
    Path aside = Folders.make(folder.resolve("damaged"));
    Files.move(version, aside.resolve(name(version)), StandardCopyOption.REPLACE_EXISTING);
  }

  private static long sum(byte[] content) {
    CRC32 sum = new CRC32();
    sum.update(content);
    return sum.getValue();
  }

  private static long number(Path version) {
    return Long.parseLong(name(version).substring(0, 12));
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }
}
