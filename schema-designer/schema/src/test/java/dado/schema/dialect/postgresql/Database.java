package dado.schema.dialect.postgresql;

import dado.schema.Engines;
import dado.schema.apply.Applier;
import dado.schema.change.Difference;
import dado.schema.dialect.Catalog;
import dado.schema.dialect.Dialect;
import dado.schema.dialect.Progress;
import dado.schema.migration.Migration;
import dado.schema.migration.Planner;
import dado.schema.model.Engine;
import dado.schema.model.Schema;
import dado.schema.model.Selection;
import dado.schema.scratch.Scratch;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/// A scratch database on the real server.
final class Database implements AutoCloseable {

  private static final Dialect DIALECT = Postgresql.DIALECT;

  private final Scratch scratch;

  private Database(Scratch scratch) {
    this.scratch = scratch;
  }

  static Database empty() throws Exception {
    return new Database(
        Engines.scratches(Engine.POSTGRESQL).open(Engine.POSTGRESQL, Progress.NONE));
  }

  static Database of(String sql) throws Exception {
    Database database = empty();
    database.run(sql);
    return database;
  }

  void run(String sql) throws SQLException {
    try (Connection connection = scratch.privileged().open();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  Connection connection() throws SQLException {
    return scratch.privileged().open();
  }

  Schema read(Selection selection) throws SQLException {
    return reading(selection).schema();
  }

  Catalog.Reading reading(Selection selection) throws SQLException {
    try (Connection connection = connection()) {
      return DIALECT.catalog().read(connection, selection, Progress.NONE);
    }
  }

  /// Makes the database what the schema says.
  Migration become(Schema wanted, Selection selection) throws SQLException {
    Schema now = read(selection);
    Migration migration = Planner.plan(DIALECT, now, Difference.between(now, wanted));
    Applier.apply(scratch.privileged(), migration.up(), Progress.NONE);
    return migration;
  }

  @Override
  public void close() {
    scratch.close();
  }
}
