package dado.schema.lint.design;

import java.util.Locale;

/// What SQLite makes of a declared type.
final class Affinity {

  private Affinity() {}

  /// The affinity, by the rules of
  /// https://www.sqlite.org/datatype3.html#determination_of_column_affinity.
  static String of(String type) {
    String upper = type.toUpperCase(Locale.ROOT);
    if (upper.contains("INT")) {
      return "INTEGER";
    }
    if (upper.contains("CHAR") || upper.contains("CLOB") || upper.contains("TEXT")) {
      return "TEXT";
    }
    if (upper.contains("BLOB") || upper.isBlank()) {
      return "BLOB";
    }
    boolean real = upper.contains("REAL") || upper.contains("FLOA") || upper.contains("DOUB");
    return real ? "REAL" : "NUMERIC";
  }
}
