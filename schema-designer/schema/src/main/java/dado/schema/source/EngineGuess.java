package dado.schema.source;

import dado.schema.model.Engine;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which engine an SQL text was written for, by words that only one of them has.
final class EngineGuess {

  /// At most so much of a text is looked at.
  private static final int ENOUGH = 200_000;

  /// The head of a migration that Dado wrote.
  private static final Pattern SAID =
      Pattern.compile("(?m)^-- For (PostgreSQL|MySQL|MariaDB|SQLite)\\b");

  private static final Map<Engine, Pattern> SIGNS = signs();

  private EngineGuess() {}

  private static Map<Engine, Pattern> signs() {
    Map<Engine, Pattern> signs = new LinkedHashMap<>();
    signs.put(
        Engine.POSTGRESQL,
        words(
            "(?:big)?serial|timestamptz|jsonb|bytea|tsvector|plpgsql|pg_catalog|pg_dump|inet"
                + "|nulls\\s+not\\s+distinct|create\\s+(extension|domain|policy)|owner\\s+to"
                + "|using\\s+(gin|gist|brin)|as\\s+enum|(by\\s+default|always)\\s+as\\s+identity"
                + "|without\\s+time\\s+zone|with\\s+time\\s+zone|character\\s+varying"
                + "|nextval|materialized\\s+view|concurrently|public\\.\\w+",
            "::\\s*[a-z\"]|\\$[a-z_]*\\$|\\btext\\[]"));
    signs.put(
        Engine.MARIADB,
        words(
            "mariadb|with\\s+system\\s+versioning|inet6|create\\s+or\\s+replace\\s+table",
            "/\\*M!"));
    signs.put(
        Engine.MYSQL,
        words(
            "auto_increment|engine\\s*=\\s*\\w+|tinyint\\s*\\(|mediumtext|longtext|unsigned|zerofill"
                + "|default\\s+charset|utf8mb4|fulltext\\s+key|on\\s+update\\s+current_timestamp"
                + "|algorithm\\s*=|mysqldump|delimiter",
            "`|/\\*!\\d|^\\s*(unique\\s+)?key\\s+[a-z_]+\\s*\\("));
    signs.put(
        Engine.SQLITE,
        words("autoincrement|without\\s+rowid|pragma|sqlite_sequence|glob", "\\)\\s*strict\\s*;"));
    return signs;
  }

  private static Pattern words(String words, String others) {
    return Pattern.compile("(?im)\\b(?:" + words + ")\\b|" + others);
  }

  /// The engine with the most signs; empty where no word tells.
  static Optional<Engine> of(String text) {
    String start = text.substring(0, Math.min(ENOUGH, text.length()));
    Matcher said = SAID.matcher(start);
    return said.find()
        ? Arrays.stream(Engine.values()).filter(e -> e.title().equals(said.group(1))).findFirst()
        : bySigns(start);
  }

  private static Optional<Engine> bySigns(String start) {
    Map<Engine, Integer> found = new LinkedHashMap<>();
    SIGNS.forEach((engine, signs) -> found.put(engine, count(signs, start)));
    if (found.getOrDefault(Engine.MARIADB, 0) > 0) {
      // MariaDB's texts have all of MySQL's signs too.
      found.merge(Engine.MARIADB, found.getOrDefault(Engine.MYSQL, 0), Integer::sum);
    }
    return found.entrySet().stream()
        .filter(e -> e.getValue() > 0)
        .reduce((a, b) -> b.getValue() > a.getValue() ? b : a)
        .map(Map.Entry::getKey);
  }

  private static int count(Pattern signs, String text) {
    Matcher matcher = signs.matcher(text);
    int count = 0;
    while (matcher.find()) {
      count++;
    }
    return count;
  }
}
