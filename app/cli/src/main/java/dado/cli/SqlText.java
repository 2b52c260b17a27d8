package dado.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The statement that a command is given: as an argument, from a file, or from standard input.
final class SqlText {

  @Parameters(
      arity = "0..1",
      paramLabel = "SQL",
      description = "The statement; '-' reads it from standard input.")
  private String sql = "";

  @Option(names = "--sql", paramLabel = "SQL", description = "The statement, in another place.")
  private String option = "";

  @Option(
      names = {"-f", "--file"},
      paramLabel = "FILE",
      description = "Reads the statement from a file instead.")
  private String file = "";

  String read() throws IOException {
    String text = raw();
    if (text.isBlank()) {
      throw new IOException(
          "There is no statement to run. Give it as an argument, with --file, or as '-' on standard"
              + " input.");
    }
    return text;
  }

  private String raw() throws IOException {
    if (!file.isEmpty()) {
      return Files.readString(Path.of(file));
    }
    String given = option.isEmpty() ? sql : option;
    return given.equals("-") ? new String(System.in.readAllBytes(), StandardCharsets.UTF_8) : given;
  }
}
