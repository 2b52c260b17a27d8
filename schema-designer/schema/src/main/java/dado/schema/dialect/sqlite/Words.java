package dado.schema.dialect.sqlite;

import java.util.Set;

/// The words of SQLite's grammar that the layout of DDL depends on, in capitals.
final class Words {

  /// Those that no name can be without quotes.
  static final Set<String> RESERVED =
      words(
          """
          ADD ALL ALTER AND AS AUTOINCREMENT BETWEEN CASE CHECK COLLATE COMMIT CONSTRAINT CREATE
          DEFAULT DEFERRABLE DELETE DISTINCT DROP ELSE ESCAPE EXISTS FOREIGN FROM GROUP HAVING IN
          INDEX INSERT INTERSECT INTO IS ISNULL JOIN LIMIT NOT NOTHING NOTNULL NULL ON OR ORDER
          PRIMARY REFERENCES RETURNING SELECT SET TABLE THEN TO TRANSACTION UNION UNIQUE UPDATE USING
          VALUES WHEN WHERE
          """);

  /// Those that can be names where nothing else fits; as names they mean the same in capitals.
  static final Set<String> SOFT =
      words(
          """
          ABORT AFTER ASC BEFORE BEGIN BY CAST CONFLICT CROSS CURRENT_DATE CURRENT_TIME
          CURRENT_TIMESTAMP DESC DO EACH END EXCEPT FAIL FILTER FOR FULL GLOB IF IGNORE INNER INSTEAD
          LEFT LIKE MATCH NATURAL NULLS OF OFFSET OUTER OVER PARTITION RAISE RECURSIVE REGEXP
          REPLACE RIGHT ROLLBACK ROW TRIGGER VIEW WINDOW WITH
          """);

  /// Soft words that a parenthesis may follow without making them a function.
  static final Set<String> BEFORE_LIST =
      words("BY CAST CONFLICT EXCEPT FILTER OVER RAISE LIKE GLOB REGEXP MATCH");

  /// Words that stand directly before their parenthesis.
  static final Set<String> CALLS = words("CAST RAISE");

  /// Words that begin a line of a long query.
  static final Set<String> CLAUSES =
      words("FROM WHERE GROUP HAVING ORDER LIMIT WINDOW UNION EXCEPT INTERSECT RETURNING");

  private Words() {}

  private static Set<String> words(String words) {
    return Set.of(words.strip().split("\\s+"));
  }
}
