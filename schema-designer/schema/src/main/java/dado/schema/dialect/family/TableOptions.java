package dado.schema.dialect.family;

import dado.schema.dialect.Identifiers;
import dado.schema.model.Options;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The options of a table, read from the catalog and written as SQL.
record TableOptions(Identifiers identifiers) {

  private static final Pattern PAIR =
      Pattern.compile("`?(\\w[\\w ]*?)`?=('(?:[^']|'')*'|\"[^\"]*\"|\\S+)");

  /// What a key that is no longer wanted goes back to; `DEFAULT` for all others.
  private static final Map<String, String> RESET =
      Map.ofEntries(
          Map.entry("engine", "InnoDB"),
          Map.entry("key_block_size", "0"),
          Map.entry("max_rows", "0"),
          Map.entry("min_rows", "0"),
          Map.entry("avg_row_length", "0"),
          Map.entry("checksum", "0"),
          Map.entry("page_checksum", "1"),
          Map.entry("delay_key_write", "0"),
          Map.entry("transactional", "0"),
          Map.entry("compression", "'None'"),
          Map.entry("encryption", "'N'"),
          Map.entry("autoextend_size", "0"));

  /// Keys that are no `key=value` of `CREATE TABLE`.
  private static final Set<String> WORDS = Set.of("system versioning", "periods");

  /// Keys whose value is a string.
  private static final Set<String> STRINGS =
      Set.of(
          "compression",
          "encryption",
          "connection",
          "engine_attribute",
          "secondary_engine_attribute",
          "data directory",
          "index directory");

  /// The options in `create_options`.
  static Options parsed(String printed) {
    Options options = Options.NONE;
    Matcher pairs = PAIR.matcher(printed);
    while (pairs.find()) {
      String key = pairs.group(1).strip().toLowerCase(Locale.ROOT);
      key = key.replaceFirst("^.*partitioned ", "");
      String value = unquoted(pairs.group(2));
      if (!value.equals(unquoted(RESET.getOrDefault(key, "")))) {
        options = options.with(key, key.equals("row_format") ? upper(value) : value);
      }
    }
    return options;
  }

  private static String upper(String value) {
    return value.toUpperCase(Locale.ROOT);
  }

  private static String unquoted(String value) {
    boolean quoted = value.startsWith("'") || value.startsWith("\"");
    return quoted ? value.substring(1, value.length() - 1).replace("''", "'") : value;
  }

  /// All options, as they follow the closing parenthesis.
  String all(Options options) {
    List<String> texts = new ArrayList<>();
    options
        .values()
        .forEach((k, v) -> {
          if (!WORDS.contains(k)) {
            texts.add(text(k, v));
          }
        });
    if (options.is("system versioning", "yes")) {
      texts.add("WITH SYSTEM VERSIONING");
    }
    return String.join(" ", texts);
  }

  /// What an `ALTER TABLE` must say to get from one set of options to another, without the
  /// collation.
  List<String> between(Options before, Options after) {
    Set<String> keys = new TreeSet<>(before.values().keySet());
    keys.addAll(after.values().keySet());
    keys.removeAll(WORDS);
    keys.remove("collate");
    List<String> texts = new ArrayList<>();
    for (String key : keys) {
      if (!before.get(key).equals(after.get(key))) {
        texts.add(after.has(key) ? text(key, after.get(key)) : reset(key));
      }
    }
    return texts;
  }

  private static String reset(String key) {
    return upper(key) + "=" + RESET.getOrDefault(key, "DEFAULT");
  }

  private String text(String key, String value) {
    boolean bare = !STRINGS.contains(key) && value.matches("\\w+");
    return upper(key) + "=" + (bare ? value : identifiers.literal(value));
  }
}
