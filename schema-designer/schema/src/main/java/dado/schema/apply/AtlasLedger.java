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

/// Atlas's `atlas_schema_revisions`, which counts the statements of each version: read only.
record AtlasLedger(Place place) implements Ledger {

  @Override
  public String table() {
    return "atlas_schema_revisions";
  }

  /// PostgreSQL has it in a schema of its own name.
  private Place home(Connection connection) throws SQLException {
    Place own = new Place(place.dialect(), table());
    boolean there =
        place.dialect().engine() == Engine.POSTGRESQL && own.has(connection, table(), "applied");
    return there ? own : place;
  }

  @Override
  public boolean exists(Connection connection) throws SQLException {
    return home(connection).has(connection, table(), "applied");
  }

  @Override
  public List<Applied> read(Connection connection) throws SQLException {
    List<Applied> applied = new ArrayList<>();
    String query =
        "SELECT version, applied, total, executed_at FROM "
            + home(connection).table(table())
            + " WHERE version <> '.atlas_cloud_identifier' ORDER BY version";
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        applied.add(
            new Applied(
                rows.getString(1),
                Optional.empty(),
                rows.getLong(2) != rows.getLong(3),
                Objects.requireNonNullElse(rows.getString(4), ""),
                false));
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
    return ReadOnly.refusal("Atlas", "each row holds hashes of Atlas's own parts of a file.");
  }
}
