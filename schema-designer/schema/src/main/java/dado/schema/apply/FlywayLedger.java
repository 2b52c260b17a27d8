package dado.schema.apply;

import dado.schema.layout.MigrationVersion;
import dado.schema.layout.MigrationVersion.Kind;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// `flyway_schema_history`, one row a run.
///
/// https://documentation.red-gate.com/fd/flyway-schema-history-table-273973417.html
record FlywayLedger(Place place) implements Ledger {

  @Override
  public String table() {
    return "flyway_schema_history";
  }

  private String name() {
    return place.table(table());
  }

  private String column(String name) {
    return place.dialect().identifiers().quote(name);
  }

  @Override
  public boolean exists(Connection connection) throws SQLException {
    return place.has(connection, table(), "installed_rank");
  }

  @Override
  public List<Applied> read(Connection connection) throws SQLException {
    List<Applied> applied = new ArrayList<>();
    String query = "SELECT * FROM " + name() + " ORDER BY " + column("installed_rank");
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        take(applied, rows);
      }
    }
    return applied;
  }

  private static void take(List<Applied> applied, ResultSet rows) throws SQLException {
    String type = Objects.requireNonNullElse(rows.getString("type"), "");
    String number = rows.getString("version");
    boolean baseline = type.equals("BASELINE") || type.equals("SQL_BASELINE");
    String version =
        number == null
            ? "R__" + rows.getString("description").replace(' ', '_')
            : (baseline ? "B" : "") + number;
    applied.removeIf(a -> a.version().equals(version));
    if (!type.startsWith("UNDO") && !type.equals("SCHEMA") && !type.equals("DELETE")) {
      applied.add(
          new Applied(
              version,
              Optional.ofNullable(rows.getString("checksum")),
              !rows.getBoolean("success"),
              Objects.requireNonNullElse(rows.getString("installed_on"), ""),
              baseline));
    }
  }

  @Override
  public void create(Connection connection) throws SQLException {
    Sql.run(
        connection,
        "CREATE TABLE "
            + name()
            + " (installed_rank INT NOT NULL, version VARCHAR(50), description VARCHAR(200) NOT NULL,"
            + " type VARCHAR(20) NOT NULL, script VARCHAR(1000) NOT NULL, checksum INT,"
            + " installed_by VARCHAR(100) NOT NULL, installed_on "
            + time()
            + ", execution_time INT NOT NULL, success BOOLEAN NOT NULL,"
            + " CONSTRAINT flyway_schema_history_pk PRIMARY KEY (installed_rank))");
    Sql.run(connection, "CREATE INDEX flyway_schema_history_s_idx ON " + indexed() + " (success)");
  }

  private String time() {
    return switch (place.dialect().engine()) {
      case POSTGRESQL -> "TIMESTAMP NOT NULL DEFAULT now()";
      case MYSQL, MARIADB -> "TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP";
      case SQLITE -> "TEXT NOT NULL DEFAULT (strftime('%Y-%m-%d %H:%M:%f','now'))";
    };
  }

  private String indexed() {
    return switch (place.dialect().engine()) {
      case SQLITE -> table();
      case POSTGRESQL, MYSQL, MARIADB -> name();
    };
  }

  @Override
  public void add(Connection connection, MigrationVersion version, long milliseconds)
      throws SQLException {
    int rank =
        1
            + Integer.parseInt(
                Sql.text(connection, "SELECT coalesce(max(installed_rank), 0) FROM " + name()));
    String user = Objects.requireNonNullElse(connection.getMetaData().getUserName(), "");
    Sql.update(
        connection,
        "INSERT INTO "
            + name()
            + " (installed_rank, version, description, type, script, checksum, installed_by,"
            + " execution_time, success) VALUES (?, "
            + (version.kind() == Kind.REPEATABLE ? "NULL" : place.literal(version.version()))
            + ", ?, ?, ?, ?, ?, ?, ?)",
        rank,
        version.title().isEmpty() ? "<< no description >>" : version.title(),
        version.kind() == Kind.BASELINE ? "SQL_BASELINE" : "SQL",
        version.up().file(),
        Integer.parseInt(version.toolChecksum().orElse("0")),
        user,
        (int) Math.min(milliseconds, Integer.MAX_VALUE),
        true);
  }

  @Override
  public void remove(Connection connection, MigrationVersion version, Optional<String> before)
      throws SQLException {
    Sql.update(connection, "DELETE FROM " + name() + " WHERE version = ?", version.version());
  }
}
