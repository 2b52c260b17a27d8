package dado.bench.connection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The user's own option file of MySQL's and MariaDB's clients, `~/.my.cnf`: host, port, user and
/// password of the group `[client]`. One that others may read is not used.
/// https://dev.mysql.com/doc/refman/9.7/en/option-files.html
///
/// @param options of the group, by name
record OptionFile(Map<String, String> options) {

  static OptionFile of(Surroundings surroundings) {
    Path file = surroundings.home().resolve(".my.cnf");
    try {
      boolean usable = Files.isRegularFile(file) && PasswordFile.guarded(file);
      return new OptionFile(usable ? client(Files.readAllLines(file)) : Map.of());
    } catch (IOException e) {
      return new OptionFile(Map.of());
    }
  }

  Optional<String> option(String name) {
    return Optional.ofNullable(options.get(name));
  }

  private static Map<String, String> client(List<String> lines) {
    Map<String, String> options = new HashMap<>();
    boolean client = false;
    for (String line : lines) {
      String text = line.strip();
      if (text.startsWith("[")) {
        client = text.toLowerCase(Locale.ROOT).startsWith("[client]");
      } else if (client && !text.startsWith("#") && !text.startsWith(";")) {
        int equals = text.indexOf('=');
        if (equals > 0) {
          options.put(
              text.substring(0, equals).strip().toLowerCase(Locale.ROOT),
              value(text.substring(equals + 1).strip()));
        }
      }
    }
    return options;
  }

  /// A value in quotes keeps what would end it otherwise.
  private static String value(String raw) {
    char first = raw.isEmpty() ? ' ' : raw.charAt(0);
    if (first == '\'' || first == '"') {
      int end = raw.indexOf(first, 1);
      return raw.substring(1, end < 0 ? raw.length() : end);
    }
    int comment = raw.indexOf(" #");
    return (comment < 0 ? raw : raw.substring(0, comment)).strip();
  }

  /// Nothing of it but the names: there may be a password.
  @Override
  public String toString() {
    return "OptionFile" + options.keySet();
  }
}
