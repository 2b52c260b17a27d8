package dado.cli;

import dado.schema.dialect.Progress;
import dado.schema.scratch.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/// A PostgreSQL server of a test's own, which wants a password of the role `app` (it is `secret`)
/// and of nobody else.
final class PostgresqlShop implements AutoCloseable {

  private final EmbeddedPostgres server;

  private PostgresqlShop(EmbeddedPostgres server) {
    this.server = server;
  }

  static PostgresqlShop start(Path runs) throws IOException, SQLException {
    PostgresqlShop shop = new PostgresqlShop(EmbeddedPostgres.start(runs, Progress.NONE));
    shop.run("postgres", "CREATE ROLE app LOGIN PASSWORD 'secret'");
    Path hba = Path.of(shop.ask("postgres", "SHOW hba_file"));
    Files.writeString(hba, "host all app 127.0.0.1/32 scram-sha-256\n" + Files.readString(hba));
    shop.ask("postgres", "SELECT pg_reload_conf()");
    return shop;
  }

  /// A new database with these statements run in it.
  ///
  /// @return its URL for the administrator, who needs no password
  String database(String name, String sql) throws SQLException {
    server.create(name);
    run(name, sql);
    return url("postgres", name);
  }

  String url(String user, String database) {
    return "postgres://" + user + "@127.0.0.1:" + server.port() + "/" + database;
  }

  void run(String database, String sql) throws SQLException {
    try (Connection connection = server.connections(database).open();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  String ask(String database, String sql) throws SQLException {
    try (Connection connection = server.connections(database).open();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      return rows.next() ? String.valueOf(rows.getString(1)) : "";
    }
  }

  @Override
  public void close() {
    server.close();
  }
}
