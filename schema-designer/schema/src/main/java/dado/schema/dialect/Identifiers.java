package dado.schema.dialect;

import dado.schema.model.Name;

/// How an engine writes names and string constants. All SQL that Dado makes is quoted here.
public interface Identifiers {

  /// A name as SQL, quoted unless it is safe bare.
  ///
  /// @throws IllegalArgumentException when the engine cannot hold the name: NUL inside, or too long
  String quote(String name);

  /// A qualified name as SQL; the schema is left out where the dialect never needs it.
  String quote(Name name);

  /// A string constant as SQL, under the engine's default settings.
  String literal(String value);

  /// The most that a name may measure: bytes in PostgreSQL, characters in MySQL and MariaDB.
  int limit();
}
