package dado.cli;

import dado.bench.connection.Target;
import dado.bench.connection.TargetSyntaxException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;

/// What a person wrote for a SOURCE: the URL of a database, or the path of a file or folder.
sealed interface SourceText {

  /// A database to connect to.
  record Live(Target target) implements SourceText {}

  /// A file or folder to read.
  record File(Path path) implements SourceText {}

  Pattern URL =
      Pattern.compile(
          "(?i)^(jdbc:.*|[a-z][a-z0-9+.-]+://.*|sqlite:.*|(postgres(ql)?|mysql|mariadb):.*)");

  /// Tells one from the other.
  ///
  /// @throws PasswordOnCommandLineException when a URL has a password in it
  static SourceText of(String given) throws TargetSyntaxException, IOException {
    if (URL.matcher(given.strip()).matches()) {
      return new Live(target(given));
    }
    Path path = Path.of(given);
    String name = given.toLowerCase(Locale.ROOT);
    boolean database =
        name.endsWith(".db") || name.endsWith(".sqlite") || name.endsWith(".sqlite3");
    return database || isDatabase(path) ? new Live(target(given)) : new File(path);
  }

  /// The database of a URL that a person wrote on a command line.
  static Target target(String url) throws TargetSyntaxException {
    if (Target.writesPassword(url)) {
      throw new PasswordOnCommandLineException();
    }
    return Target.parse(url);
  }

  private static boolean isDatabase(Path path) throws IOException {
    if (!Files.isRegularFile(path)) {
      return false;
    }
    try (var in = Files.newInputStream(path)) {
      String start = new String(in.readNBytes(15), StandardCharsets.US_ASCII);
      return start.equals("SQLite format 3");
    }
  }
}
