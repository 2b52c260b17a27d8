package dado.schema.dialect.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dado.schema.apply.Applier;
import dado.schema.change.Change;
import dado.schema.change.Changes;
import dado.schema.change.Difference;
import dado.schema.dialect.Dialect;
import dado.schema.dialect.Progress;
import dado.schema.dialect.Statement;
import dado.schema.migration.Planner;
import dado.schema.model.Engine;
import dado.schema.model.Schema;
import dado.schema.model.Version;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/// What holds of every two schemas, executed on SQLite.
class SqliteLaws {

  private static Schema read(String url) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url)) {
      return Sqlite.DIALECT.catalog().read(connection, Progress.NONE);
    }
  }

  private static void apply(String url, List<Statement> statements) throws SQLException {
    Applier.apply(
        () -> {
          Connection connection = DriverManager.getConnection(url);
          try (java.sql.Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA foreign_keys = ON");
          }
          return connection;
        },
        statements,
        Progress.NONE);
  }

  /// What a schema's DDL makes is read as that schema.
  @Property(tries = 300)
  void whatIsWrittenIsReadAgain(@ForAll long seed) throws SQLException {
    Schema schema = new RandomTables(seed).schema();
    String url = "jdbc:sqlite:file:/law-" + UUID.randomUUID() + "?vfs=memdb";
    try (Connection keeper = DriverManager.getConnection(url)) {
      Schema nothing = Schema.empty(Engine.SQLITE);
      apply(url, Planner.plan(Sqlite.DIALECT, nothing, Difference.between(nothing, schema)).up());
      assertThat(Difference.between(read(url), schema)).isEmpty();
      assertThat(keeper.isClosed()).isFalse();
    }
  }

  @Property(tries = 400)
  void everySchemaBecomesEveryOtherAndComesBack(
      @ForAll long one, @ForAll long two, @ForAll boolean old) throws SQLException {
    Schema current = new RandomTables(one).schema();
    Schema desired = new RandomTables(two).schema();
    Dialect dialect = Sqlite.at(old ? new Version(3, 40, 0) : Version.NEWEST);
    String url = "jdbc:sqlite:file:/law-" + UUID.randomUUID() + "?vfs=memdb";
    try (Connection keeper = DriverManager.getConnection(url)) {
      Assume.that(!keeper.isClosed());
      Schema nothing = Schema.empty(Engine.SQLITE);
      apply(url, Planner.plan(dialect, nothing, Difference.between(nothing, current)).up());
      List<Change> changes = Difference.between(current, desired);
      apply(url, dialect.ddl().script(changes, current));
      assertThat(Difference.between(read(url), named(desired))).as("after up").isEmpty();
      Schema goal = Changes.apply(current, changes);
      List<Change> back = Changes.inverses(changes);
      Schema end = Changes.apply(goal, back);
      // Texts that a rename cannot follow and come back from are the model's matter.
      Assume.that(Difference.between(end, current).isEmpty());
      apply(url, dialect.ddl().script(back, goal));
      assertThat(Difference.between(read(url), named(end))).as("after down").isEmpty();
    }
  }

  /// The schema with the identities that a catalog gives, which are made of names.
  private static Schema named(Schema schema) {
    return schema.withTables(
        schema.tables().stream()
            .map(t ->
                t.withId(dado.schema.model.Id.of("table", "main", t.name().local()))
                    .withColumns(
                        t.columns().stream()
                            .map(c ->
                                c.withId(
                                    dado.schema.model.Id.of(
                                        "column", "main", t.name().local(), c.name())))
                            .toList()))
            .toList());
  }
}
