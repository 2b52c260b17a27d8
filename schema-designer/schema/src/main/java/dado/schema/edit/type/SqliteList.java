package dado.schema.edit.type;

/// What stands for types in SQLite (https://sqlite.org/datatype3.html): five affinities, and the
/// words that people know from other engines.
final class SqliteList {

  /// The words that tables declared `STRICT` take.
  static final java.util.Set<String> STRICT =
      java.util.Set.of("int", "integer", "real", "text", "blob", "any");

  /// Name, greatest modifiers, hint.
  static final String TYPES =
      """
      integer ; - ; whole number; the row's own number as a primary key
      text ; - ; text of any length
      real ; - ; floating point number of 8 bytes
      blob ; - ; bytes
      numeric ; 1000,1000 ; number where it looks like one
      any ; - ; as it comes (STRICT tables)
      int ; - ; whole number
      bigint ; - ; whole number
      smallint ; - ; whole number
      tinyint ; - ; whole number
      mediumint ; - ; whole number
      boolean ; - ; 0 or 1: NUMERIC
      date ; - ; text or number: NUMERIC
      datetime ; - ; text or number: NUMERIC
      timestamp ; - ; text or number: NUMERIC
      time ; - ; text or number: NUMERIC
      decimal ; 1000,1000 ; number where it looks like one
      varchar ; 1000000000 ; text; the length is not enforced
      char ; 1000000000 ; text; the length is not enforced
      character ; 1000000000 ; text; the length is not enforced
      nvarchar ; 1000000000 ; text; the length is not enforced
      nchar ; 1000000000 ; text; the length is not enforced
      clob ; - ; text
      double ; - ; floating point number
      double precision ; - ; floating point number
      float ; - ; floating point number
      json ; - ; text or number: NUMERIC
      uuid ; - ; text or number: NUMERIC
      """;

  /// What other engines call it.
  static final String FOREIGN =
      """
      bytea bytes varbinary binary = BLOB
      string = TEXT
      jsonb = BLOB
      timestamptz = TEXT
      serial bigserial identity = INTEGER
      """;

  private SqliteList() {}
}
