package dado.schema.dialect.family;

import dado.schema.dialect.CatalogRows;
import dado.schema.dialect.Identifiers;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The parsers of full-text indexes. No table of the catalog has them, so each table with such an
/// index is asked for its statement.
final class Parsers {

  private static final Pattern INDEX =
      Pattern.compile("FULLTEXT KEY `((?:[^`]|``)+)` .*WITH PARSER `([^`]+)`");

  private Parsers() {}

  static Map<String, String> of(
      CatalogRows rows, List<FamilyRows.Key> keys, Identifiers identifiers) throws SQLException {
    Map<String, String> parsers = new HashMap<>();
    for (String table : searched(keys)) {
      String sql = "SHOW CREATE TABLE " + identifiers.quote(table);
      rows.all("Full-text parsers", 0.7, sql, r -> r.getString(2)).stream()
          .flatMap(String::lines)
          .map(INDEX::matcher)
          .filter(Matcher::find)
          .forEach(m -> parsers.put(table + "." + m.group(1).replace("``", "`"), m.group(2)));
    }
    return parsers;
  }

  private static List<String> searched(List<FamilyRows.Key> keys) {
    return keys.stream()
        .filter(k -> k.method().equals("fulltext"))
        .map(FamilyRows.Key::table)
        .distinct()
        .toList();
  }
}
