package dado.installer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// A program that the build runs.
///
/// @param words the program and its arguments
/// @param environment variables beside those of the build
record Command(List<String> words, Map<String, String> environment) {

  private static final long MINUTES = 10;

  Command {
    words = List.copyOf(words);
    environment = Map.copyOf(environment);
  }

  /// A tool of the JDK that runs this build.
  static String tool(String name) {
    return Path.of(System.getProperty("java.home"), "bin", name).toString();
  }

  /// Runs it to its end.
  ///
  /// @return what it printed
  /// @throws IOException with what it printed, when it fails or takes more than ten minutes
  String run() throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
    builder.environment().putAll(environment);
    Process process = builder.start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new IOException(
          words.getFirst() + " took more than " + MINUTES + " minutes.\n" + output);
    }
    if (process.exitValue() != 0) {
      throw new IOException(
          words.getFirst() + " ended with " + process.exitValue() + ".\n" + output);
    }
    return output;
  }
}
