package dado.schema.dialect.family;

import java.util.Optional;

/// Where the catalogs of MySQL and MariaDB differ.
public interface FamilyTraits {

  /// The SQL for the parts of an index's key that are expressions, as a column of
  /// `information_schema.statistics`.
  String keyExpression();

  /// The query for checks: `table_name`, `name`, `clause`, `enforced`, `of_column`.
  String checks();

  /// A column's default as SQL; empty for none.
  ///
  /// @param raw what `column_default` says
  /// @param extra what `extra` says, in lower case
  String defaultValue(Optional<String> raw, String extra, String type);

  /// An expression as SQL that the catalog prints in its own way.
  String expression(String printed);
}
