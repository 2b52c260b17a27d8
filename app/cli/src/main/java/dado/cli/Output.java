package dado.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// A command's result, in a new file where one was named and on standard output otherwise.
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
}
