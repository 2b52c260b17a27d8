package dado.schema.source;

import java.util.Set;

/// What becomes of the statements of a file of MySQL or MariaDB.
final class FamilyScreen {

  /// What reaches beyond one database, and must not be done to a server that somebody named.
  private static final Set<String> SERVER =
      Set.of(
          "GRANT",
          "REVOKE",
          "FLUSH",
          "RESET",
          "PURGE",
          "CHANGE",
          "START",
          "STOP",
          "INSTALL",
          "UNINSTALL",
          "SHUTDOWN",
          "KILL",
          "RESTART",
          "CLONE",
          "BINLOG",
          "IMPORT",
          "BACKUP");

  private static final Set<String> OF_SERVER =
      Set.of("USER", "ROLE", "SERVER", "TABLESPACE", "UNDO", "LOGFILE", "INSTANCE", "RESOURCE");

  private FamilyScreen() {}

  static Fate of(Words words) {
    return switch (words.at(0)) {
      case "INSERT", "REPLACE", "LOAD", "UPDATE", "DELETE", "TRUNCATE" -> new Fate.Data();
      case "LOCK", "UNLOCK", "ANALYZE", "OPTIMIZE" -> new Fate.Skipped("");
      case "USE" -> new Fate.Names(Words.unquoted(raw(words, 1)));
      case "CREATE", "ALTER", "DROP" -> define(words);
      case "SET" -> set(words);
      case "START" -> words.is(1, "TRANSACTION") ? new Fate.Runs() : server(words);
      default -> SERVER.contains(words.at(0)) ? server(words) : new Fate.Runs();
    };
  }

  private static Fate define(Words words) {
    if (words.is(1, "DATABASE", "SCHEMA")) {
      return words.is(0, "CREATE") ? new Fate.Names(database(words)) : new Fate.Skipped("");
    }
    return OF_SERVER.contains(words.at(1)) ? server(words) : new Fate.Runs();
  }

  private static String database(Words words) {
    int at = words.is(2, "IF") ? 5 : 2;
    return Words.unquoted(raw(words, at));
  }

  private static String raw(Words words, int i) {
    return i < words.size() ? words.tokens().get(i).in(words.text()) : "";
  }

  private static Fate set(Words words) {
    boolean global =
        words.is(1, "GLOBAL", "PERSIST", "PERSIST_ONLY", "PASSWORD", "ROLE", "DEFAULT")
            || words.at(1).startsWith("@@GLOBAL")
            || words.at(1).startsWith("@@PERSIST");
    return global ? server(words) : new Fate.Optional();
  }

  private static Fate server(Words words) {
    return new Fate.Skipped(
        words.at(0)
            + " "
            + words.at(1)
            + " is about the server and not about one database. It was skipped.");
  }
}
