package dado.cli;

import dado.schema.text.TextFile;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// A command's result, in a file where one was named and on standard output otherwise.
final class Output {

  private Output() {}

  /// @throws java.nio.file.FileAlreadyExistsException when the file exists; nothing is overwritten
  static void write(Console console, String file, String text) throws IOException {
    if (file.isEmpty()) {
      console.out().println(text);
      return;
    }
    Files.writeString(Path.of(file), text, StandardOpenOption.CREATE_NEW);
    console.err().println("Wrote " + file);
  }

  /// Refuses, before any work, a file that could not be written after it.
  ///
  /// @throws java.nio.file.FileAlreadyExistsException when the file exists
  /// @throws IOException when its folder is missing or may not be written to
  static void refuse(String file) throws IOException {
    Path path = Path.of(file).toAbsolutePath();
    if (Files.exists(path)) {
      throw new FileAlreadyExistsException(file);
    }
    if (path.getParent() != null) {
      refuseBelow(path.getParent());
    }
  }

  /// The same for a folder, which need not be there.
  static void refuseFolder(Path folder) throws IOException {
    Path there = folder.toAbsolutePath();
    while (there.getParent() != null && !Files.exists(there)) {
      there = there.getParent();
    }
    refuseBelow(there);
  }

  private static void refuseBelow(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new IOException(
          Files.exists(folder)
              ? folder + " is a file, and a folder is needed there. Name another."
              : "There is no folder " + folder + ". Make it, or name another.");
    }
    if (!Files.isWritable(folder)) {
      throw new AccessDeniedException(folder.toString());
    }
  }

  /// Writes a file whole or not at all, over the one that is there: `-o` is asked for again and
  /// again.
  static void replace(Console console, String file, String text) throws IOException {
    TextFile.write(Path.of(file), text);
    console.err().println("Wrote " + file);
  }
}
