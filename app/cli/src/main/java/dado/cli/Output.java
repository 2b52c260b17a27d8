package dado.cli;

import dado.schema.text.TextFile;
import java.io.IOException;
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

  /// Writes a file whole or not at all, over the one that is there: `-o` is asked for again and
  /// again.
  static void replace(Console console, String file, String text) throws IOException {
    TextFile.write(Path.of(file), text);
    console.err().println("Wrote " + file);
  }
}
