package dado.schema.layout;

import dado.schema.Dialects;
import dado.schema.Engines;
import dado.schema.change.Difference;
import dado.schema.dialect.Progress;
import dado.schema.model.Engine;
import dado.schema.model.Schema;
import dado.schema.scratch.Scratch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/// A database with a table `users`, on which the cases of layouts run, and a folder with the files
/// of one of them.
record ToolGround(LayoutCase test, Scratch scratch, Path folder) implements AutoCloseable {

  static final List<String> HISTORY =
      List.of(
          "flyway_schema_history",
          "databasechangelog",
          "databasechangeloglock",
          "schema_migrations",
          "goose_db_version",
          "alembic_version",
          "sqlite_sequence",
          "dado_migrations",
          "dado_migrations_lock");

  static ToolGround of(LayoutCase test, Layout layout, Path parent) throws Exception {
    Path folder = Files.createTempDirectory(parent, layout.id());
    MigrationFiles.save(folder, test.files(layout));
    Scratch scratch = Engines.scratches(test.engine).open(test.engine, Progress.NONE);
    ToolGround ground = new ToolGround(test, scratch, folder);
    ground.run("CREATE TABLE users (id integer PRIMARY KEY, name varchar(100), fax text)");
    ground.run("INSERT INTO users (id, name) VALUES (1, 'Ada')");
    return ground;
  }

  void run(String sql) throws SQLException {
    try (Connection connection = scratch.connections().open();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /// The schema without the tools' own tables.
  Schema schema() throws SQLException {
    try (Connection connection = scratch.connections().open()) {
      Schema whole = Dialects.of(test.engine).catalog().read(connection, Progress.NONE);
      return whole.withTables(
          whole.tables().stream()
              .filter(t -> !HISTORY.contains(t.name().local().toLowerCase(java.util.Locale.ROOT)))
              .toList());
    }
  }

  boolean isAs(Schema other) throws SQLException {
    return Difference.between(schema(), other).isEmpty();
  }

  /// The schema after the case's own statements, run one by one.
  Schema goal() throws Exception {
    try (Scratch other = Engines.scratches(test.engine).open(test.engine, Progress.NONE)) {
      ToolGround ground = new ToolGround(test, other, folder);
      ground.run("CREATE TABLE users (id integer PRIMARY KEY, name varchar(100), fax text)");
      ground.run("INSERT INTO users (id, name) VALUES (1, 'Ada')");
      try (Connection connection = other.connections().open();
          Statement statement = connection.createStatement()) {
        for (dado.schema.dialect.Statement up : test.migration().up()) {
          statement.execute(up.sql());
        }
      }
      return moved(ground.schema());
    }
  }

  /// Each scratch of MySQL and MariaDB is a schema of its own.
  private Schema moved(Schema schema) throws SQLException {
    boolean family = test.engine == Engine.MYSQL || test.engine == Engine.MARIADB;
    return family
        ? dado.schema.change.Relocation.of(schema, schema().tables().getFirst().name().schema())
        : schema;
  }

  /// The JDBC URL, with the user in it where it needs one.
  String url() throws SQLException {
    try (Connection connection = scratch.connections().open()) {
      return connection.getMetaData().getURL();
    }
  }

  MigrationFolder read() throws IOException {
    return MigrationFolder.read(folder);
  }

  @Override
  public void close() {
    scratch.close();
  }
}
