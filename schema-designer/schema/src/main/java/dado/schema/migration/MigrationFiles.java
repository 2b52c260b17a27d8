package dado.schema.migration;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/// How migration files come onto the disk.
public final class MigrationFiles {

  private MigrationFiles() {}

  /// Writes all files, each whole or not at all, and never over one that is there.
  ///
  /// @param folder is made where it is missing
  /// @return the paths written, in the files' order
  /// @throws FileAlreadyExistsException when one of the names is taken; then nothing is written
  public static List<Path> save(Path folder, List<MigrationFile> files) throws IOException {
    Files.createDirectories(folder);
    List<Path> targets = files.stream().map(f -> target(folder, f)).toList();
    for (Path target : targets) {
      if (Files.exists(target)) {
        throw taken(target);
      }
    }
    List<Path> written = new ArrayList<>();
    try {
      for (int i = 0; i < files.size(); i++) {
        write(targets.get(i), files.get(i).content());
        written.add(targets.get(i));
      }
    } catch (IOException e) {
      for (Path path : written) {
        Files.deleteIfExists(path);
      }
      throw e;
    }
    return targets;
  }

  private static Path target(Path folder, MigrationFile file) {
    Path target = folder.resolve(file.name()).normalize();
    if (!folder.normalize().equals(target.getParent())) {
      throw new IllegalArgumentException("Not a plain file name: " + file.name());
    }
    return target;
  }

  private static void write(Path target, String content) throws IOException {
    Path folder = target.toAbsolutePath().getParent();
    Path temporary = Files.createTempFile(folder, ".dado", ".tmp");
    try {
      Files.writeString(temporary, content, StandardCharsets.UTF_8);
      try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      publish(temporary, target);
    } finally {
      Files.deleteIfExists(temporary);
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
