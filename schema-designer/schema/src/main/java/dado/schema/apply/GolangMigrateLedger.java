package dado.schema.apply;

import dado.schema.layout.MigrationVersion;
import dado.schema.model.Engine;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// golang-migrate's `schema_migrations`: one row with the last version, and whether it is dirty.
///
/// https://github.com/golang-migrate/migrate/tree/master/database
record GolangMigrateLedger(Place place) implements Ledger {

  @Override
  public String table() {
    return "schema_migrations";
  }

  private String name() {
    return place.table(table());
  }

  @Override
  public boolean exists(Connection connection) throws SQLException {
    return place.has(connection, table(), "dirty");
  }

  @Override
  public List<Applied> read(Connection connection) throws SQLException {
    List<Applied> applied = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT version, dirty FROM " + name())) {
      while (rows.next()) {
        applied.add(
            new Applied(
                String.valueOf(rows.getLong(1)), Optional.empty(), rows.getBoolean(2), "", true));
      }
    }
    return applied;
  }

  @Override
  public void create(Connection connection) throws SQLException {
    if (place.dialect().engine() == Engine.SQLITE) {
      Sql.run(connection, "CREATE TABLE " + name() + " (version uint64, dirty bool)");
      Sql.run(connection, "CREATE UNIQUE INDEX main.version_unique ON schema_migrations (version)");
    } else {
      Sql.run(
          connection,
          "CREATE TABLE "
              + name()
              + " (version bigint NOT NULL PRIMARY KEY, dirty boolean NOT NULL)");
    }
  }

  @Override
  public void begin(Connection connection, MigrationVersion version) throws SQLException {
    set(connection, version.version(), true);
  }

  @Override
  public void add(Connection connection, MigrationVersion version, long milliseconds)
      throws SQLException {
    set(connection, version.version(), false);
  }

  @Override
  public void remove(Connection connection, MigrationVersion version, Optional<String> before)
      throws SQLException {
    if (before.isPresent()) {
      set(connection, before.get(), false);
    } else {
      Sql.update(connection, "DELETE FROM " + name());
    }
  }

  private void set(Connection connection, String version, boolean dirty) throws SQLException {
    Sql.update(connection, "DELETE FROM " + name());
    Sql.update(
        connection,
        "INSERT INTO " + name() + " (version, dirty) VALUES (?, ?)",
        Long.parseLong(version),
        dirty);
  }
}
