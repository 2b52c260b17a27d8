package dado.schema.dialect.postgresql;

import java.util.regex.Pattern;

/// Names that PostgreSQL makes itself.
final class GeneratedNames {

  /// `table_column_not_null`, cut to 63 bytes in front of its end. It stays when the table or the
  /// column is renamed, so no more than its shape can be asked for.
  private static final Pattern NOT_NULL = Pattern.compile(".+_.+_not_null\\d*", Pattern.DOTALL);

  private GeneratedNames() {}

  static boolean isNotNull(String name) {
    return NOT_NULL.matcher(name).matches();
  }
}
