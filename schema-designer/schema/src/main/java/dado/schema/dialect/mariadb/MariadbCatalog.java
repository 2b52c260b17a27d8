package dado.schema.dialect.mariadb;

import dado.schema.dialect.Catalog;
import dado.schema.dialect.family.FamilyCatalog;
import dado.schema.dialect.family.FamilyTraits;
import dado.schema.model.Engine;
import java.util.Optional;

/// The catalog of MariaDB, 10.6 and later.
final class MariadbCatalog implements FamilyTraits {

  static final Catalog INSTANCE = new FamilyCatalog(Engine.MARIADB, new MariadbCatalog());

  private MariadbCatalog() {}

  /// MariaDB indexes columns only.
  @Override
  public String keyExpression() {
    return "NULL";
  }

  @Override
  public String checks() {
    return """
    SELECT table_name AS table_name, constraint_name AS name, check_clause AS clause,
           1 AS enforced, level = 'Column' AS of_column
    FROM information_schema.check_constraints
    WHERE constraint_schema = DATABASE()
    """;
  }

  /// `information_schema` prints defaults as SQL, and `NULL` for a column that may be empty.
  @Override
  public String defaultValue(Optional<String> raw, String extra, String type) {
    int update = extra.indexOf("on update ");
    return update < 0
        ? raw.filter(r -> !r.equals("NULL")).orElse("")
        : raw.orElse("NULL") + " " + extra.substring(update);
  }

  @Override
  public String expression(String printed) {
    return printed;
  }
}
