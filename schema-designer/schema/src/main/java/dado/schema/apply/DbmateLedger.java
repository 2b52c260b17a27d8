package dado.schema.apply;

import dado.schema.layout.MigrationVersion;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// dbmate's and Rails' `schema_migrations`: one row a version.
record DbmateLedger(Place place) implements Ledger {

  @Override
  public String table() {
    return "schema_migrations";
  }

  private String name() {
    return place.table(table());
  }

  @Override
  public boolean exists(Connection connection) throws SQLException {
    return place.has(connection, table(), "version") && !place.has(connection, table(), "dirty");
  }

  @Override
  public List<Applied> read(Connection connection) throws SQLException {
    List<Applied> applied = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery("SELECT version FROM " + name() + " ORDER BY version")) {
      while (rows.next()) {
        applied.add(new Applied(rows.getString(1)));
      }
    }
    return applied;
  }

  @Override
  public void create(Connection connection) throws SQLException {
    Sql.run(connection, "CREATE TABLE " + name() + " (version varchar(128) PRIMARY KEY)");
  }

  @Override
  public void add(Connection connection, MigrationVersion version, long milliseconds)
      throws SQLException {
    Sql.update(connection, "INSERT INTO " + name() + " (version) VALUES (?)", version.version());
  }

  @Override
  public void remove(Connection connection, MigrationVersion version, Optional<String> before)
      throws SQLException {
    Sql.update(connection, "DELETE FROM " + name() + " WHERE version = ?", version.version());
  }
}
