package dado.schema.real;

import dado.schema.Dialects;
import dado.schema.Engines;
import dado.schema.apply.Applier;
import dado.schema.change.Change;
import dado.schema.change.Difference;
import dado.schema.change.Relocation;
import dado.schema.dialect.Dialect;
import dado.schema.dialect.Progress;
import dado.schema.migration.Migration;
import dado.schema.migration.Planner;
import dado.schema.model.Engine;
import dado.schema.model.Schema;
import dado.schema.model.SchemaObject;
import dado.schema.scratch.Scratch;
import dado.schema.scratch.ScratchUnavailableException;
import dado.schema.sql.SqlStatement;
import dado.schema.sql.Statements;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The schema of a real program for one engine, as its makers ship it.
///
/// @param program whose schema it is
/// @param file its DDL
record RealSchema(String program, Engine engine, Path file) {

  /// The programs with a file for an engine; MariaDB loads what was written for MySQL.
  static List<RealSchema> all(Path folder, Engine engine) throws IOException {
    Engine written = engine == Engine.MARIADB ? Engine.MYSQL : engine;
    String name = written.name().toLowerCase(Locale.ROOT) + ".sql";
    try (Stream<Path> programs = Files.list(folder)) {
      return programs
          .filter(p -> Files.exists(p.resolve(name)))
          .sorted()
          .map(p -> new RealSchema(p.getFileName().toString(), engine, p.resolve(name)))
          .toList();
    }
  }

  Dialect dialect() {
    return Dialects.of(engine);
  }

  Scratch scratch() throws ScratchUnavailableException {
    return Engines.scratches(engine).open(engine, Progress.NONE);
  }

  /// Makes the schema, without the rows that come with it.
  void load(Scratch scratch) throws IOException, SQLException {
    run(scratch, Stream.concat(session(), texts(s -> s.kind() == SqlStatement.Kind.DEFINES)));
  }

  /// What a session needs before it can make the schema: what the file itself sets, and for MySQL 9
  /// that foreign keys may reference what is not unique, as MySQL 8 and MariaDB let them.
  private Stream<String> session() throws IOException {
    Stream<String> sets = texts(RealSchema::sets);
    return engine == Engine.MYSQL
        ? Stream.concat(Stream.of("SET SESSION restrict_fk_on_non_standard_key = OFF"), sets)
        : sets;
  }

  private static boolean sets(SqlStatement statement) {
    String text = statement.text().toUpperCase(Locale.ROOT);
    return text.startsWith("SET ") && !text.contains("AUTOCOMMIT");
  }

  private Stream<String> texts(Predicate<SqlStatement> which) throws IOException {
    return Statements.split(engine, Files.readString(file)).stream()
        .filter(which)
        .map(SqlStatement::text);
  }

  private static void run(Scratch scratch, Stream<String> statements) throws SQLException {
    try (Connection connection = scratch.connections().open();
        Statement statement = connection.createStatement()) {
      for (String sql : statements.toList()) {
        run(statement, sql);
      }
    }
  }

  private static void run(Statement statement, String sql) throws SQLException {
    try {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new SQLException(e.getMessage() + "\nin: " + sql, e.getSQLState(), e);
    }
  }

  Schema read(Scratch scratch) throws SQLException {
    try (Connection connection = scratch.connections().open()) {
      return dialect().catalog().read(connection, Progress.NONE);
    }
  }

  /// What the engine itself prints of a scratch.
  List<String> printed(Scratch scratch) throws SQLException {
    try (Connection connection = scratch.connections().open()) {
      return new NativeText(engine, connection).lines();
    }
  }

  /// The schema in the database of a scratch, whose name is part of every name in MySQL and
  /// MariaDB.
  Schema in(Scratch scratch, Schema schema) throws SQLException {
    return switch (engine) {
      case POSTGRESQL, SQLITE -> schema;
      case MYSQL, MARIADB -> Relocation.of(schema, database(scratch));
    };
  }

  private static String database(Scratch scratch) throws SQLException {
    try (Connection connection = scratch.connections().open()) {
      return connection.getCatalog();
    }
  }

  /// The migration that makes the schema where there is nothing.
  Migration fromNothing(Schema nothing, Schema schema) {
    List<Change> changes = Difference.between(nothing, schema);
    return Planner.plan(dialect(), nothing, changes);
  }

  void migrate(Scratch scratch, Migration migration) throws IOException, SQLException {
    if (engine == Engine.POSTGRESQL) {
      Applier.apply(scratch.connections(), migration.up(), Progress.NONE);
      return;
    }
    Stream<String> up = migration.up().stream().map(dado.schema.dialect.Statement::sql);
    run(scratch, Stream.concat(session(), up));
  }

  /// What is in a schema, for people: `173 tables, 12 views`.
  static String counted(Schema schema) {
    StringBuilder text = new StringBuilder(schema.tables().size() + " tables");
    for (SchemaObject.Kind kind : SchemaObject.Kind.values()) {
      long count = schema.objects().stream().filter(o -> o.kind() == kind).count();
      if (count > 0) {
        text.append(", ").append(count).append(' ').append(kind.title());
      }
    }
    return text.toString();
  }
}
