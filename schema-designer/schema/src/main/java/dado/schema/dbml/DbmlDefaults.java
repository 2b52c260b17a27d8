package dado.schema.dbml;

import dado.schema.Dialects;
import dado.schema.model.Engine;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Defaults as DBML: numbers, texts, `true`, `false` and `null` as themselves, all else as an
/// expression.
final class DbmlDefaults {

  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
  private static final Set<String> WORDS = Set.of("true", "false", "null");

  private DbmlDefaults() {}

  static String write(Engine engine, String sql) {
    if (NUMBER.matcher(sql).matches() || WORDS.contains(sql)) {
      return sql;
    }
    String inner = sql.length() > 1 ? sql.substring(1, sql.length() - 1).replace("''", "'") : "";
    boolean text = sql.startsWith("'") && same(engine, inner, sql);
    return text ? DbmlText.string(inner, "    ") : DbmlText.backticked(sql);
  }

  /// Whether a text is read back as just that SQL.
  private static boolean same(Engine engine, String text, String sql) {
    return text.indexOf('\0') < 0
        && Dialects.of(engine).identifiers().literal(text).equals(sql)
        && !sql.toLowerCase(Locale.ROOT).contains("\r");
  }
}
