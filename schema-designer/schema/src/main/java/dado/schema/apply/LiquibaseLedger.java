package dado.schema.apply;

import dado.schema.layout.MigrationVersion;
import dado.schema.model.Engine;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Liquibase's `databasechangelog`, a row a changeset: read only.
record LiquibaseLedger(Place place) implements Ledger {

  @Override
  public String table() {
    return place.dialect().engine() == Engine.POSTGRESQL
        ? "databasechangelog"
        : "DATABASECHANGELOG";
  }

  @Override
  public boolean exists(Connection connection) throws SQLException {
    return place.has(connection, table());
  }

  @Override
  public List<Applied> read(Connection connection) throws SQLException {
    List<Applied> applied = new ArrayList<>();
    String query =
        "SELECT author, id, dateexecuted FROM " + place.table(table()) + " ORDER BY orderexecuted";
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        String version = rows.getString(1) + ":" + rows.getString(2);
        String when = Objects.requireNonNullElse(rows.getString(3), "");
        applied.add(new Applied(version, Optional.empty(), false, when, false));
      }
    }
    return applied;
  }

  @Override
  public void create(Connection connection) throws SQLException {
    throw refusal();
  }

  @Override
  public void add(Connection connection, MigrationVersion version, long milliseconds)
      throws SQLException {
    throw refusal();
  }

  @Override
  public void remove(Connection connection, MigrationVersion version, Optional<String> before)
      throws SQLException {
    throw refusal();
  }

  private static SQLException refusal() {
    return ReadOnly.refusal("Liquibase", "each row names the path that Liquibase has of a file.");
  }
}
