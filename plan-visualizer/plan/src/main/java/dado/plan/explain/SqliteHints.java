package dado.plan.explain;

import dado.plan.model.Query;
import dado.schema.Dialects;
import dado.schema.model.Engine;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/// What would let SQLite estimate better: statistics, which it never gathers by itself.
final class SqliteHints {
  private static final Logger LOG = Logger.getLogger(SqliteHints.class.getName());

  private SqliteHints() {}

  /// The plan is there already: where the hints cannot be had, there are none.
  static List<Hint> of(Connection connection, Watch watch, Query plan) {
    try {
      Set<String> indexed = names(connection, watch, INDEXED);
      boolean gathered = !names(connection, watch, GATHERED).isEmpty();
      Set<String> known =
          gathered ? names(connection, watch, "select lower(tbl) from sqlite_stat1") : Set.of();
      List<Hint> hints = new ArrayList<>();
      for (String table : PostgresqlHints.tables(plan)) {
        String lower = table.toLowerCase(Locale.ROOT);
        if (indexed.contains(lower) && !known.contains(lower)) {
          hints.add(hint(table));
        }
      }
      return hints;
    } catch (SQLException e) {
      LOG.log(Level.FINE, "Hints could not be had.", e);
      return List.of();
    }
  }

  /// Statistics are about indexes: a table without one has none.
  private static final String INDEXED =
      "select distinct lower(tbl_name) from sqlite_master where type = 'index'";

  private static final String GATHERED =
      "select name from sqlite_master where name = 'sqlite_stat1'";

  private static Hint hint(String table) {
    return new Hint(
        "SQLite has no statistics of "
            + table
            + " and guesses how many rows an index finds: it gathers them only when told.",
        "ANALYZE " + Dialects.of(Engine.SQLITE).identifiers().quote(table));
  }

  private static Set<String> names(Connection connection, Watch watch, String sql)
      throws SQLException {
    try (PreparedStatement ask = connection.prepareStatement(sql)) {
      return watch.run(
          ask,
          () -> {
            Set<String> found = new HashSet<>();
            try (ResultSet rows = ask.executeQuery()) {
              while (rows.next()) {
                found.add(rows.getString(1));
              }
            }
            return found;
          });
    }
  }
}
