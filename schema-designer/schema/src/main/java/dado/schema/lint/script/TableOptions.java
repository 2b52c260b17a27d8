package dado.schema.lint.script;

import dado.schema.model.Options;
import java.util.Locale;
import java.util.Map;

/// Reads what stands behind the parentheses of a table, and the same words in `ALTER TABLE`.
final class TableOptions {

  private static final Map<String, String> KEYS =
      Map.of(
          "ENGINE", "engine",
          "CHARSET", "charset",
          "COLLATE", "collate",
          "ROW_FORMAT", "row_format",
          "AUTO_INCREMENT", "auto_increment",
          "ALGORITHM", "algorithm",
          "LOCK", "lock",
          "COMMENT", "comment");

  private TableOptions() {}

  static Options read(Words words, Options start) {
    Options options = start;
    while (!words.done() && !words.is("AS") && !words.is("SELECT")) {
      options = one(words, options);
    }
    return options;
  }

  private static Options one(Words words, Options options) {
    words.take("DEFAULT");
    if (words.take("CHARACTER", "SET")) {
      words.take("=");
      return options.with("charset", words.name().toLowerCase(Locale.ROOT));
    }
    if (words.take("WITHOUT", "ROWID")) {
      return options.with("without rowid", "yes");
    }
    if (words.take("STRICT")) {
      return options.with("strict", "yes");
    }
    String key = KEYS.getOrDefault(words.peek(), "");
    words.word();
    if (key.isEmpty()) {
      return options;
    }
    words.take("=");
    String value = words.name();
    return options.with(key, key.equals("comment") ? value : value.toLowerCase(Locale.ROOT));
  }
}
