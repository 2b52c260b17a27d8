package dado.schema.apply;

import dado.schema.dialect.Dialect;
import dado.schema.model.Engine;
import java.sql.Connection;
import java.sql.SQLException;

/// The schema that the history's tables are in, so that no script's change of the current schema
/// leads elsewhere.
///
/// @param schema its name as the engine has it
record Place(Dialect dialect, String schema) {

  /// The current schema of a connection.
  static Place of(Dialect dialect, Connection connection) throws SQLException {
    String current = Sql.text(connection, query(dialect.engine()));
    if (current.isEmpty()) {
      throw new SQLException(
          "No schema is chosen for this connection, so that there is no place for the history of"
              + " migrations. Name the database in the URL, or set the search_path.");
    }
    return new Place(dialect, current);
  }

  private static String query(Engine engine) {
    return switch (engine) {
      case POSTGRESQL -> "SELECT current_schema()";
      case MYSQL, MARIADB -> "SELECT database()";
      case SQLITE -> "SELECT 'main'";
    };
  }

  /// A table of this schema as SQL, always with the schema.
  String table(String local) {
    return switch (dialect.engine()) {
      case SQLITE -> "main." + dialect.identifiers().quote(local);
      case POSTGRESQL, MYSQL, MARIADB ->
          dialect.identifiers().quote(schema) + "." + dialect.identifiers().quote(local);
    };
  }

  String literal(String value) {
    return dialect.identifiers().literal(value);
  }

  /// Whether there is such a table.
  boolean has(Connection connection, String local) throws SQLException {
    return !Sql.text(connection, columns(local)).isEmpty();
  }

  /// Whether there is such a table with such a column.
  boolean has(Connection connection, String local, String column) throws SQLException {
    String name = dialect.engine() == Engine.SQLITE ? "name" : "column_name";
    String query = columns(local) + " AND " + name + " = " + literal(column);
    return !Sql.text(connection, query).isEmpty();
  }

  private String columns(String local) {
    return switch (dialect.engine()) {
      case SQLITE ->
          "SELECT name FROM pragma_table_info(" + literal(local) + ", 'main') WHERE 1 = 1";
      case POSTGRESQL, MYSQL, MARIADB ->
          "SELECT column_name FROM information_schema.columns WHERE table_schema = "
              + literal(schema)
              + " AND table_name = "
              + literal(local);
    };
  }
}
