package dado.schema.review;

import dado.schema.dialect.Dialect;
import dado.schema.lint.LiveFacts;
import dado.schema.lint.rule.Facts;
import dado.schema.model.Name;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// How large the tables of a live database are.
///
/// @param facts what rules can use, with the rows of each table as the server estimates them
/// @param bytes of each table with its indexes; a table that is not there is not known
public record LiveTables(Facts facts, Map<Name, Long> bytes) {

  /// Nothing is known.
  public static final LiveTables NONE = new LiveTables(Facts.NONE, Map.of());

  private static final String POSTGRESQL =
      "select n.nspname, c.relname, pg_total_relation_size(c.oid) from pg_class c"
          + " join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('r', 'p', 'm')"
          + " and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'";
  private static final String FAMILY =
      "select table_schema, table_name, data_length + index_length from information_schema.tables"
          + " where table_schema = database() and data_length is not null";

  public LiveTables {
    bytes = Map.copyOf(bytes);
  }

  /// The sizes of the database of a connection. SQLite says rows only.
  ///
  /// @throws SQLException as the driver throws it
  public static LiveTables read(Dialect dialect, Connection connection) throws SQLException {
    Facts facts = LiveFacts.read(dialect, connection);
    return new LiveTables(
        facts,
        switch (dialect.engine()) {
          case POSTGRESQL -> bytes(connection, POSTGRESQL);
          case MYSQL, MARIADB -> bytes(connection, FAMILY);
          case SQLITE -> Map.of();
        });
  }

  private static Map<Name, Long> bytes(Connection connection, String query) throws SQLException {
    Map<Name, Long> bytes = new HashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      while (row.next()) {
        bytes.put(new Name(row.getString(1), row.getString(2)), row.getLong(3));
      }
    }
    return bytes;
  }

  /// The rows of a table, about.
  public Optional<Long> rows(Name table) {
    return facts.rows(table);
  }

  /// The bytes of a table with its indexes.
  public Optional<Long> bytes(Name table) {
    return Optional.ofNullable(bytes.get(table));
  }
}
