package dado.plan.whatif.postgresql;

import dado.plan.explain.Watch;
import dado.plan.statistics.postgresql.PostgresqlStatistics;
import dado.plan.whatif.Database;
import dado.schema.Dialects;
import dado.schema.dialect.ConnectionSource;
import dado.schema.dialect.Progress;
import dado.schema.model.Engine;
import dado.schema.model.Name;
import dado.schema.model.Schema;
import dado.schema.model.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// A shop with rows on a real PostgreSQL.
record RealShop(ConnectionSource source) {
  static final Path CASES = Path.of("src/test/cases/whatif/postgresql");

  private static final List<String> TABLES =
      List.of("users", "products", "orders", "items", "events");

  void fill() throws SQLException, IOException {
    execute(Files.readString(CASES.resolve("schema.sql")));
    for (String table : TABLES) {
      // Statistics must stay as they are while plans are compared.
      execute("alter table " + table + " set (autovacuum_enabled = off)");
    }
    execute("vacuum analyze");
    execute(Files.readString(CASES.resolve("later.sql")));
  }

  Database database() throws SQLException {
    try (Connection connection = source.open();
        Watch watch = Watch.over(connection, Duration.ofSeconds(30), Progress.NONE)) {
      Schema schema = Dialects.of(Engine.POSTGRESQL).catalog().read(connection, Progress.NONE);
      return new Database(
          Engine.POSTGRESQL,
          source,
          schema,
          PostgresqlStatistics.read(connection, watch, schema),
          Duration.ofSeconds(30));
    }
  }

  static List<Name> tables(Database database) {
    return database.schema().tables().stream().map(Table::name).toList();
  }

  void execute(String... statements) throws SQLException {
    try (Connection connection = source.open();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  /// All rows of a query, each as text.
  List<String> rows(String sql) throws SQLException {
    try (Connection connection = source.open();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      List<String> found = new ArrayList<>();
      while (row.next()) {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
          text.append(i > 1 ? " | " : "").append(row.getString(i));
        }
        found.add(text.toString());
      }
      return found;
    }
  }
}
