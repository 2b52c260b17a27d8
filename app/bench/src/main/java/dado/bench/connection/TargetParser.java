package dado.bench.connection;

import dado.schema.model.Engine;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Reads the text that names a target. Its messages repeat no part of a URL that may be a password.
final class TargetParser {

  private static final String FORMS =
      "Write postgresql://user@host/database, mysql://user@host/database,"
          + " mariadb://user@host/database, sqlite:path, or the path of a SQLite file.";

  private TargetParser() {}

  static Target parse(String given, Surroundings surroundings) throws TargetSyntaxException {
    String url = given.strip();
    if (url.isEmpty()) {
      throw new TargetSyntaxException("No database is named. " + FORMS);
    }
    String plain = startsWith(url, "jdbc:") ? url.substring(5) : url;
    Optional<Engine> engine = engine(plain);
    if (engine.isEmpty()) {
      return path(url);
    }
    String rest = plain.substring(plain.indexOf(':') + 1);
    return engine.get() == Engine.SQLITE
        ? sqlite(rest)
        : ServerUrl.parse(engine.get(), rest, surroundings);
  }

  private static Optional<Engine> engine(String url) {
    for (Map.Entry<String, Engine> scheme : schemes().entrySet()) {
      if (startsWith(url, scheme.getKey() + ":")) {
        return Optional.of(scheme.getValue());
      }
    }
    return Optional.empty();
  }

  private static Map<String, Engine> schemes() {
    return Map.of(
        "postgres", Engine.POSTGRESQL,
        "postgresql", Engine.POSTGRESQL,
        "mysql", Engine.MYSQL,
        "mariadb", Engine.MARIADB,
        "sqlite", Engine.SQLITE);
  }

  private static boolean startsWith(String text, String prefix) {
    return text.regionMatches(true, 0, prefix, 0, prefix.length());
  }

  private static Target sqlite(String rest) throws TargetSyntaxException {
    String path = rest.startsWith("///") ? rest.substring(2) : rest;
    if (startsWith(path, ":resource:") || startsWith(path, "file:") || path.contains("://")) {
      throw new TargetSyntaxException(
          "A SQLite database is opened from a file on this machine only. Write sqlite: and its path.");
    }
    if (path.contains("?")) {
      throw new TargetSyntaxException(
          "A sqlite: address takes no options after a question mark. Write sqlite: and the path only.");
    }
    if (path.isEmpty() || path.equals(":memory:")) {
      throw new TargetSyntaxException(
          "A database in memory would be empty and gone at once. Write sqlite: and a file's path.");
    }
    return Target.file(asPath(path));
  }

  private static Target path(String text) throws TargetSyntaxException {
    int colon = text.indexOf(':');
    if (text.contains("://") || startsWith(text, "jdbc:")) {
      String scheme = text.substring(0, Math.max(colon, 0)).toLowerCase(Locale.ROOT);
      throw new TargetSyntaxException(
          "Dado does not know the kind of database \"" + scheme + ":\". " + FORMS);
    }
    Path path = asPath(text);
    String name = text.toLowerCase(Locale.ROOT);
    boolean named = name.endsWith(".db") || name.endsWith(".sqlite") || name.endsWith(".sqlite3");
    if (!named && !Files.exists(path)) {
      throw new TargetSyntaxException(
          "This is neither the address of a server nor a file that exists. " + FORMS);
    }
    return Target.file(path);
  }

  private static Path asPath(String text) throws TargetSyntaxException {
    try {
      String home = System.getProperty("user.home", ".");
      return text.startsWith("~/") ? Path.of(home, text.substring(2)) : Path.of(text);
    } catch (InvalidPathException e) {
      throw new TargetSyntaxException("This is no path of a file on this machine. " + FORMS);
    }
  }
}
