package dado.schema.dialect.family;

import dado.schema.dialect.CatalogRows;
import dado.schema.dialect.Identifiers;
import dado.schema.model.Engine;
import dado.schema.model.SchemaObject;
import dado.schema.model.Table;
import dado.schema.model.Version;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Where the catalogs of MySQL and MariaDB differ.
public interface FamilyTraits {

  /// The engine.
  Engine engine();

  /// How it writes names and strings.
  Identifiers identifiers();

  /// The SQL for each `@word` of the queries that the two engines answer from different columns:
  /// `@expression` and `@hidden` of indexes, `@srid` of columns, `@algorithm` of views, `@language`
  /// of routines.
  Map<String, String> words(Version version);

  /// The query for checks: `table_name`, `name`, `clause`, `enforced`, `of_column`; empty where the
  /// version has none.
  String checks(Version version);

  /// A column's default as SQL; empty for none.
  ///
  /// @param raw what `column_default` says
  /// @param extra what `extra` says, in lower case
  String defaultValue(Optional<String> raw, String extra, String type);

  /// An expression as SQL that the catalog prints in its own way.
  String expression(String printed);

  /// Views' algorithms that are no column of the catalog, by the views' names.
  ///
  /// @param views the names of all views
  default Map<String, String> algorithms(CatalogRows rows, String database, List<String> views)
      throws SQLException {
    return Map.of();
  }

  /// The tables with what only this engine knows of them.
  default List<Table> completed(
      CatalogRows rows, String database, Version version, List<Table> tables) throws SQLException {
    return tables;
  }

  /// Objects that only this engine has.
  default List<SchemaObject> objects(CatalogRows rows, String database, Version version)
      throws SQLException {
    return List.of();
  }
}
