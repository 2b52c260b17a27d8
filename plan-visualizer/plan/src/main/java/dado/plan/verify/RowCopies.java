package dado.plan.verify;

import dado.schema.dialect.Identifiers;
import dado.schema.model.Name;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.OptionalDouble;

/// Measures inserts by taking rows out of a table and putting them in again, and takes that back.
///
/// @param temporary what a temporary table's name begins with
record RowCopies(Identifiers identifiers, String temporary) {
  private static final int ROWS = 3000;
  private static final int TIMES = 3;

  /// Nanoseconds, the median of three.
  ///
  /// @param key columns that tell rows apart, as SQL
  OptionalDouble insert(Connection connection, Name table, String key) throws SQLException {
    String name = identifiers.quote(table);
    String some = temporary + "dado_rows";
    String first = " from " + name + " order by " + key + " limit " + ROWS;
    double[] took = new double[TIMES];
    try (Statement statement = connection.createStatement()) {
      statement.execute("create temporary table dado_rows as select *" + first);
      statement.execute("create temporary table dado_keys as select " + key + first);
      connection.setAutoCommit(false);
      for (int i = 0; i < TIMES; i++) {
        int _ =
            statement.executeUpdate(
                "delete from "
                    + name
                    + " where ("
                    + key
                    + ") in (select "
                    + key
                    + " from "
                    + temporary
                    + "dado_keys)");
        long start = System.nanoTime();
        int _ = statement.executeUpdate("insert into " + name + " select * from " + some);
        took[i] = System.nanoTime() - start;
        connection.rollback();
      }
    } catch (SQLException e) {
      // A table without such a key, or with computed columns.
      return OptionalDouble.empty();
    } finally {
      tidy(connection);
    }
    Arrays.sort(took);
    return OptionalDouble.of(took[TIMES / 2]);
  }

  private static void tidy(Connection connection) throws SQLException {
    if (!connection.getAutoCommit()) {
      connection.rollback();
      connection.setAutoCommit(true);
    }
    try (Statement statement = connection.createStatement()) {
      statement.execute("drop table if exists dado_rows");
      statement.execute("drop table if exists dado_keys");
    }
  }
}
