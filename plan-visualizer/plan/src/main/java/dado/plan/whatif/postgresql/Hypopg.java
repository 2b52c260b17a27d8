package dado.plan.whatif.postgresql;

import dado.plan.explain.Watch;
import dado.schema.Dialects;
import dado.schema.model.Engine;
import dado.schema.model.Version;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// PostgreSQL's extension HypoPG in one session. What is made with it belongs to the session and
/// outlives a rollback, so that it is to be taken away each time.
///
/// @param functions the schema of its functions as SQL, with the dot
/// @param version of the extension
record Hypopg(Connection connection, Watch watch, String functions, Version version) {

  /// The one of a database; empty where it is not installed.
  static Optional<Hypopg> in(Connection connection, Watch watch) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                """
                select n.nspname, e.extversion
                from pg_catalog.pg_extension e
                join pg_catalog.pg_namespace n on n.oid = e.extnamespace
                where e.extname = 'hypopg'
                """)) {
      if (!row.next()) {
        return Optional.empty();
      }
      String schema = Dialects.of(Engine.POSTGRESQL).identifiers().quote(row.getString(1));
      Version version = Version.parse(row.getString(2));
      return Optional.of(new Hypopg(connection, watch, schema + ".", version));
    }
  }

  /// Whether existing indexes can be hidden.
  boolean hides() {
    return version.atLeast(1, 4);
  }

  /// Makes a hypothetical index.
  ///
  /// @return the names that plans give it: one for each partition of its table
  Set<String> create(String ddl) throws SQLException {
    Set<String> before = names();
    try (PreparedStatement create =
        connection.prepareStatement("select * from " + functions + "hypopg_create_index(?)")) {
      create.setString(1, ddl);
      watch.run(create, create::execute);
    }
    Set<String> made = names();
    made.removeAll(before);
    return made;
  }

  private Set<String> names() throws SQLException {
    Set<String> names = new HashSet<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select indexname from " + functions + "hypopg()")) {
      while (row.next()) {
        names.add(row.getString(1));
      }
    }
    return names;
  }

  /// Hides an existing index from this session's planner.
  ///
  /// @param name alone, or with its schema
  void hide(String name) throws SQLException {
    try (PreparedStatement hide =
        connection.prepareStatement(
            "select "
                + functions
                + "hypopg_hide_index(c.oid) from pg_catalog.pg_class c"
                + " join pg_catalog.pg_namespace n on n.oid = c.relnamespace"
                + " where c.relkind in ('i', 'I')"
                + " and (c.relname = ? or n.nspname || '.' || c.relname = ?)")) {
      hide.setString(1, name);
      hide.setString(2, name);
      watch.run(hide, hide::execute);
    }
  }

  /// Takes all of it away.
  void reset() throws SQLException {
    if (connection.isClosed()) {
      return;
    }
    try (Statement statement = connection.createStatement()) {
      statement.execute("select " + functions + "hypopg_reset()");
      if (hides()) {
        statement.execute("select " + functions + "hypopg_unhide_all_indexes()");
      }
    }
  }
}
