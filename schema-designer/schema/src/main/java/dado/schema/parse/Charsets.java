package dado.schema.parse;

import dado.schema.model.Engine;
import java.util.Locale;
import java.util.Map;

/// The collation that a character set of MySQL or MariaDB has when nobody names one.
final class Charsets {

  private static final Map<String, String> COLLATIONS =
      Map.of(
          "latin1", "latin1_swedish_ci",
          "ascii", "ascii_general_ci",
          "utf8", "utf8mb3_general_ci",
          "utf8mb3", "utf8mb3_general_ci",
          "utf8mb4", "utf8mb4_0900_ai_ci",
          "ucs2", "ucs2_general_ci",
          "binary", "binary");

  private Charsets() {}

  /// The collation; of a set that is not known, the set's name with `_general_ci`.
  static String collation(Engine engine, String charset) {
    String set = charset.toLowerCase(Locale.ROOT).replaceAll("['\"]", "");
    return set.equals("utf8mb4") && engine == Engine.MARIADB
        ? "utf8mb4_uca1400_ai_ci"
        : COLLATIONS.getOrDefault(set, set + "_general_ci");
  }
}
