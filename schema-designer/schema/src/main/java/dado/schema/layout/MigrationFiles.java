package dado.schema.layout;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/// How migration files come onto the disk.
public final class MigrationFiles {

  private MigrationFiles() {}

  /// Writes all files, each whole or not at all, and never over one that is there, save for those
  /// that say that they replace it. Those are written last.
  ///
  /// @param folder is made where it is missing
  /// @return the paths written, in the files' order
  /// @throws FileAlreadyExistsException when one of the names is taken; then nothing is written
  public static List<Path> save(Path folder, List<MigrationFile> files) throws IOException {
    Files.createDirectories(folder);
    List<Path> targets = files.stream().map(f -> target(folder, f)).toList();
    for (int i = 0; i < files.size(); i++) {
      if (!files.get(i).replaces() && Files.exists(targets.get(i))) {
        throw taken(targets.get(i));
      }
    }
    writeAll(folder, files);
    return targets;
  }

  private static void writeAll(Path folder, List<MigrationFile> files) throws IOException {
    List<Path> written = new ArrayList<>();
    try {
      for (MigrationFile file : files.stream().filter(f -> !f.replaces()).toList()) {
        write(target(folder, file), file);
        written.add(target(folder, file));
      }
      for (MigrationFile file : files.stream().filter(MigrationFile::replaces).toList()) {
        write(target(folder, file), file);
      }
    } catch (IOException e) {
      for (Path path : written) {
        Files.deleteIfExists(path);
      }
      throw e;
    }
  }

  private static Path target(Path folder, MigrationFile file) {
    Path target = folder.resolve(file.name()).normalize();
    if (!folder.normalize().equals(target.getParent())) {
      throw new IllegalArgumentException("Not a plain file name: " + file.name());
    }
    return target;
  }

  private static void write(Path target, MigrationFile file) throws IOException {
    Path folder = target.toAbsolutePath().getParent();
    Path temporary = Files.createTempFile(folder, ".dado", ".tmp");
    try {
      writeThrough(temporary, file.content());
      if (file.replaces()) {
        Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
      } else {
        publish(temporary, target);
      }
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  /// Writes a file so that it is on the disk afterwards.
  private static void writeThrough(Path file, String content) throws IOException {
    Files.writeString(file, content, StandardCharsets.UTF_8);
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  /// A link, unlike a rename, never replaces; where the file system has none, a move without
  /// replacing does.
  private static void publish(Path temporary, Path target) throws IOException {
    try {
      Files.createLink(target, temporary);
    } catch (FileAlreadyExistsException e) {
      throw taken(target);
    } catch (UnsupportedOperationException | IOException e) {
      Files.move(temporary, target);
    }
  }

  private static FileAlreadyExistsException taken(Path target) {
    return new FileAlreadyExistsException(
        target.toString(), null, "It is there already. Choose another version, title or folder.");
  }
}
