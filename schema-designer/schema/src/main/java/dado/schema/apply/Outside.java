package dado.schema.apply;

import dado.schema.model.Engine;
import dado.schema.sql.SqlStatement;
import java.util.Locale;
import java.util.regex.Pattern;

/// How a statement stands to transactions, by its first words.
enum Outside {
  /// It can run in a transaction and be taken back with it.
  JOINS,
  /// It cannot run in a transaction, or ends the one that is open.
  ALONE,
  /// It sets something for the session, and must run again in a new one.
  SESSION,
  /// It opens a transaction.
  BEGINS,
  /// It commits or rolls back a transaction.
  ENDS;

  /// https://www.postgresql.org/docs/18/sql-commands.html, each command's notes.
  private static final Pattern POSTGRESQL =
      Pattern.compile(
          "(CREATE|DROP)( UNIQUE)? INDEX CONCURRENTLY .*|REINDEX .*CONCURRENTLY.*"
              + "|REINDEX (\\(.*\\) )?(DATABASE|SYSTEM|SCHEMA) .*|REFRESH MATERIALIZED VIEW CONCURRENTLY .*"
              + "|VACUUM.*|(CREATE|DROP) (DATABASE|TABLESPACE) .*|ALTER SYSTEM .*|CLUSTER"
              + "|ALTER TABLE .* DETACH PARTITION .* CONCURRENTLY|(CREATE|DROP|ALTER) SUBSCRIPTION .*"
              + "|ALTER DATABASE .* SET TABLESPACE .*|CALL .*|DO .*\\bCOMMIT\\b.*");

  /// https://dev.mysql.com/doc/refman/9.4/en/implicit-commit.html
  private static final Pattern FAMILY =
      Pattern.compile(
          "(ALTER|CREATE|DROP|RENAME|TRUNCATE|GRANT|REVOKE|ANALYZE|OPTIMIZE|REPAIR|CHECK|CACHE|FLUSH"
              + "|INSTALL|UNINSTALL|LOAD INDEX|LOCK|UNLOCK|SET PASSWORD|RESET|CALL|BEGIN NOT)\\b.*");

  private static final Pattern SQLITE = Pattern.compile("(VACUUM|ATTACH|DETACH)\\b.*");

  static Outside of(Engine engine, SqlStatement statement) {
    String words = words(statement.text());
    if (words.matches("(BEGIN|START TRANSACTION)(?! NOT)\\b.*") && !words.contains(";")) {
      return BEGINS;
    }
    if (words.matches("(COMMIT|END|ROLLBACK(?! TO)|ABORT)\\b.*")) {
      return ENDS;
    }
    if (engine == Engine.SQLITE && words.matches("(SAVEPOINT|RELEASE)\\b.*")) {
      return words.startsWith("SAVEPOINT") ? BEGINS : ENDS;
    }
    return switch (engine) {
      case POSTGRESQL -> POSTGRESQL.matcher(words).matches() ? ALONE : session(words, "SET|RESET");
      case MYSQL, MARIADB -> FAMILY.matcher(words).matches() ? ALONE : session(words, "SET|USE");
      case SQLITE -> SQLITE.matcher(words).matches() ? ALONE : session(words, "PRAGMA");
    };
  }

  private static Outside session(String words, String commands) {
    return words.matches("(" + commands + ")\\b.*") ? SESSION : JOINS;
  }

  /// The text in upper case, comments aside and white space as one space, far enough to know it.
  private static String words(String text) {
    String start = text.length() > 4000 ? text.substring(0, 4000) : text;
    return start
        .replaceAll("(?s)/\\*(?!!).*?\\*/", " ")
        .replaceAll("(?m)--[^\n]*$", " ")
        .replaceAll("\\s+", " ")
        .strip()
        .toUpperCase(Locale.ROOT);
  }
}
