package dado.plan.explain;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// The first column of what a query answers.
final class FirstColumn {
  private FirstColumn() {}

  static List<String> of(Watch watch, PreparedStatement ask) throws SQLException {
    return watch.run(ask, () -> of(ask));
  }

  private static List<String> of(PreparedStatement ask) throws SQLException {
    List<String> found = new ArrayList<>();
    try (ResultSet rows = ask.executeQuery()) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
    }
    return found;
  }
}
