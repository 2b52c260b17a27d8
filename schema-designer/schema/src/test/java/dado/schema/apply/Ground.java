package dado.schema.apply;

import dado.schema.Dialects;
import dado.schema.Engines;
import dado.schema.change.Difference;
import dado.schema.dialect.ConnectionSource;
import dado.schema.dialect.Dialect;
import dado.schema.dialect.Progress;
import dado.schema.layout.MigrationFolder;
import dado.schema.model.Engine;
import dado.schema.model.Schema;
import dado.schema.scratch.Scratch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// An empty database of a real engine and an empty folder for migrations.
record Ground(Engine engine, Scratch scratch, Path folder) implements AutoCloseable {

  static Ground of(Engine engine, Path parent) throws Exception {
    Path folder = Files.createTempDirectory(parent, "migrations");
    return new Ground(engine, Engines.scratches(engine).open(engine, Progress.NONE), folder);
  }

  Dialect dialect() {
    return Dialects.of(engine);
  }

  ConnectionSource source() {
    return scratch.connections();
  }

  /// Writes a file of the folder.
  Ground with(String name, String content) throws IOException {
    Files.writeString(folder.resolve(name), content);
    return this;
  }

  /// Writes a pair of files.
  Ground pair(String name, String up, String down) throws IOException {
    return with(name + ".up.sql", "-- dado: plain\n" + up)
        .with(name + ".down.sql", "-- dado: plain\n" + down);
  }

  /// Three versions that fit every engine: two tables and an index, a column, and rows.
  Ground withThree() throws IOException {
    return pair(
            "001_tables",
            "CREATE TABLE a (id integer NOT NULL PRIMARY KEY, name varchar(20));\n"
                + "CREATE TABLE b (id integer NOT NULL PRIMARY KEY);\n"
                + "CREATE INDEX a_name ON a (name);\n",
            "-- reverse: CREATE TABLE b (id integer NOT NULL PRIMARY KEY)\nDROP TABLE b;\n"
                + "-- reverse: CREATE TABLE a (id integer NOT NULL PRIMARY KEY, name varchar(20))\n"
                + "DROP TABLE a;\n")
        .pair(
            "002_column",
            "ALTER TABLE a ADD COLUMN born integer;\n",
            "ALTER TABLE a DROP COLUMN born;\n")
        .pair(
            "003_rows",
            "INSERT INTO a (id, name) VALUES (1, 'one');\nINSERT INTO a (id, name) VALUES (2, 'a;b');\n",
            "DELETE FROM a WHERE id = 2;\nDELETE FROM a WHERE id = 1;\n");
  }

  Migrator migrator() throws IOException {
    return migrator(Settings.DEFAULT.withPatience(Duration.ZERO));
  }

  Migrator migrator(Settings settings) throws IOException {
    return new Migrator(dialect(), source(), MigrationFolder.read(folder), settings);
  }

  List<Move> apply() throws Exception {
    return migrator().apply(Optional.empty(), Progress.NONE);
  }

  String text(String query) throws SQLException {
    try (Connection connection = source().open()) {
      return Sql.text(connection, query);
    }
  }

  void run(String sql) throws SQLException {
    try (Connection connection = source().open()) {
      Sql.run(connection, sql);
    }
  }

  /// The schema without the history's tables.
  Schema schema() throws SQLException {
    try (Connection connection = source().open()) {
      Schema whole = dialect().catalog().read(connection, Progress.NONE);
      return whole.withTables(
          whole.tables().stream().filter(t -> !t.name().local().startsWith("dado_migr")).toList());
    }
  }

  /// Whether the schema is this one.
  boolean isAs(Schema other) throws SQLException {
    return Difference.between(schema(), other).isEmpty();
  }

  List<Status.State> states() throws Exception {
    return migrator().status().entries().stream().map(Status.Entry::state).toList();
  }

  @Override
  public void close() {
    scratch.close();
  }
}
