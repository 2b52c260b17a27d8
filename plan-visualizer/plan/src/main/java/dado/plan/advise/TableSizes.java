package dado.plan.advise;

import dado.plan.explain.Watch;
import dado.schema.dialect.Identifiers;
import dado.schema.model.Name;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

/// Counts rows of tables, as far as it matters.
record TableSizes(Connection connection, Watch watch, Identifiers identifiers) {

  private static final int FIRST_ROWS = 10_000;

  /// The rows of a table, but no more than that: the count stops there.
  long upTo(Name table, int most) throws SQLException {
    return one(
        "select count(*) from (select 1 from "
            + identifiers.quote(table)
            + " limit "
            + most
            + ") t");
  }

  /// Sorts an access's equal columns by how many values each has among the first rows.
  void sortEqual(Access access) throws SQLException {
    if (access.equal().size() > 1) {
      Map<String, Long> values = new HashMap<>();
      for (String column : access.equal().keySet()) {
        values.put(column, values(access.table().name(), column));
      }
      access.sortEqual(values);
    }
  }

  private long values(Name table, String column) throws SQLException {
    String name = identifiers.quote(column);
    return one(
        "select count(distinct "
            + name
            + ") from (select "
            + name
            + " from "
            + identifiers.quote(table)
            + " limit "
            + FIRST_ROWS
            + ") t");
  }

  /// The one number that a query gives.
  long one(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      return watch.run(
          statement,
          () -> {
            try (ResultSet rows = statement.executeQuery(sql)) {
              rows.next();
              return rows.getLong(1);
            }
          });
    }
  }
}
