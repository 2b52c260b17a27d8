package dado.schema.apply;

import dado.schema.dialect.Dialect;
import dado.schema.model.Engine;
import dado.schema.model.Name;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The indexes that PostgreSQL leaves behind when CREATE or DROP INDEX CONCURRENTLY stops midway.
///
/// https://www.postgresql.org/docs/18/sql-createindex.html#SQL-CREATEINDEX-CONCURRENTLY
final class InvalidIndexes {

  private static final String QUERY =
      "SELECT n.nspname, c.relname FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN"
          + " pg_namespace n ON n.oid = c.relnamespace WHERE NOT i.indisvalid";

  private InvalidIndexes() {}

  /// Drops those that a statement was to build.
  ///
  /// @return whether the statement is one that left one
  static boolean drop(Dialect dialect, Connection connection, String sql) throws SQLException {
    String start = sql.strip().toUpperCase(Locale.ROOT);
    if (dialect.engine() != Engine.POSTGRESQL || !start.contains("CONCURRENTLY")) {
      return false;
    }
    List<Name> left = left(connection, sql);
    if (start.startsWith("CREATE")) {
      for (Name index : left) {
        Sql.run(connection, "DROP INDEX CONCURRENTLY " + dialect.identifiers().quote(index));
      }
    }
    return !left.isEmpty();
  }

  private static List<Name> left(Connection connection, String sql) throws SQLException {
    List<Name> names = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(QUERY)) {
      while (rows.next()) {
        String index = rows.getString(2);
        if (sql.matches(
            "(?s).*(?<![\\w$])" + java.util.regex.Pattern.quote(index) + "(?![\\w$]).*")) {
          names.add(new Name(rows.getString(1), index));
        }
      }
    }
    return names;
  }
}
