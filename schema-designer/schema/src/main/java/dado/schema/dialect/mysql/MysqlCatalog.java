package dado.schema.dialect.mysql;

import dado.schema.dialect.Catalog;
import dado.schema.dialect.family.FamilyCatalog;
import dado.schema.dialect.family.FamilyTraits;
import dado.schema.model.Engine;
import java.util.Locale;
import java.util.Optional;

/// The catalog of MySQL, 8.0.19 and later.
final class MysqlCatalog implements FamilyTraits {

  static final Catalog INSTANCE = new FamilyCatalog(Engine.MYSQL, new MysqlCatalog());

  private MysqlCatalog() {}

  @Override
  public String keyExpression() {
    return "expression";
  }

  @Override
  public String checks() {
    return """
    SELECT t.table_name AS table_name, t.constraint_name AS name, c.check_clause AS clause,
           t.enforced = 'YES' AS enforced, 0 AS of_column
    FROM information_schema.table_constraints t
    JOIN information_schema.check_constraints c
      ON c.constraint_schema = t.constraint_schema AND c.constraint_name = t.constraint_name
    WHERE t.table_schema = DATABASE() AND t.constraint_type = 'CHECK'
    """;
  }

  /// `information_schema` prints constants without quotes and marks expressions in `extra`.
  @Override
  public String defaultValue(Optional<String> raw, String extra, String type) {
    int update = extra.indexOf("on update ");
    String value = raw.map(r -> value(r, extra, type)).orElse(update < 0 ? "" : "NULL");
    return update < 0 ? value : value + " " + extra.substring(update).toUpperCase(Locale.ROOT);
  }

  private static String value(String raw, String extra, String type) {
    if (extra.contains("default_generated")) {
      boolean time = raw.toUpperCase(Locale.ROOT).startsWith("CURRENT_TIMESTAMP");
      return time ? raw : "(" + unescaped(raw) + ")";
    }
    boolean bare = raw.startsWith("b'") || (!isText(type) && raw.matches("-?[0-9.]+"));
    return bare ? raw : MysqlIdentifiers.INSTANCE.literal(raw);
  }

  private static boolean isText(String type) {
    return type.matches("(?i).*(char|text|enum|set|blob|binary).*");
  }

  private static String unescaped(String printed) {
    return printed.replace("\\'", "'");
  }

  @Override
  public String expression(String printed) {
    String plain = unescaped(printed);
    return plain.startsWith("(") && plain.endsWith(")") && wraps(plain)
        ? plain.substring(1, plain.length() - 1)
        : plain;
  }

  /// Whether the first parenthesis closes with the last character.
  private static boolean wraps(String text) {
    int depth = 0;
    boolean quoted = false;
    for (int i = 0; i < text.length() - 1; i++) {
      char c = text.charAt(i);
      quoted ^= c == '\'';
      depth += quoted ? 0 : c == '(' ? 1 : c == ')' ? -1 : 0;
      if (depth == 0) {
        return false;
      }
    }
    return true;
  }
}
