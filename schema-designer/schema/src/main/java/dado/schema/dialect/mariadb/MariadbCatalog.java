package dado.schema.dialect.mariadb;

import dado.schema.dialect.Catalog;
import dado.schema.dialect.CatalogRows;
import dado.schema.dialect.Identifiers;
import dado.schema.dialect.family.FamilyCatalog;
import dado.schema.dialect.family.FamilyTraits;
import dado.schema.model.Engine;
import dado.schema.model.SchemaObject;
import dado.schema.model.Table;
import dado.schema.model.Version;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The catalog of MariaDB, 10.6 and later.
final class MariadbCatalog implements FamilyTraits {

  static final Catalog INSTANCE = new FamilyCatalog(new MariadbCatalog());

  private MariadbCatalog() {}

  @Override
  public Engine engine() {
    return Engine.MARIADB;
  }

  @Override
  public Identifiers identifiers() {
    return MariadbIdentifiers.INSTANCE;
  }

  /// MariaDB indexes columns only.
  @Override
  public Map<String, String> words(Version version) {
    return Map.of(
        "@expression", "NULL",
        "@hidden", version.atLeast(10, 6) ? "ignored = 'YES'" : "0",
        "@srid", "NULL",
        "@algorithm", "algorithm",
        "@language", "'SQL'");
  }

  @Override
  public String checks(Version version) {
    return """
    SELECT table_name AS table_name, constraint_name AS name, check_clause AS clause,
           1 AS enforced, level = 'Column' AS of_column
    FROM information_schema.check_constraints
    WHERE constraint_schema = @db @only(table_name)
    """;
  }

  /// `information_schema` prints defaults as SQL, and `NULL` for a column that may be empty.
  @Override
  public String defaultValue(Optional<String> raw, String extra, String type) {
    return raw.filter(r -> !r.equals("NULL")).orElse("");
  }

  @Override
  public String expression(String printed) {
    return printed;
  }

  @Override
  public List<Table> completed(
      CatalogRows rows, String database, Version version, List<Table> tables) throws SQLException {
    return new Periods(rows, database, version).in(tables);
  }

  @Override
  public List<SchemaObject> objects(CatalogRows rows, String database, Version version)
      throws SQLException {
    return new Sequences(rows, database).all();
  }
}
