package dado.plan.explain;

import dado.schema.model.Engine;
import dado.schema.sql.SqlStatement.Kind;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// What running a statement on SQLite would change, by its text and the schema.
final class SqliteConsequences {
  private SqliteConsequences() {}

  static Consequences of(Connection connection, Watch watch, Admitted admitted)
      throws SQLException {
    List<Consequences.Target> targets = new ArrayList<>();
    if (admitted.kind() == Kind.WRITES) {
      for (WriteTargets.Name name : WriteTargets.of(Engine.SQLITE, admitted.sql()).names()) {
        List<String> triggers = triggers(connection, watch, name.table());
        targets.add(
            new Consequences.Target(name.table(), OptionalDouble.empty(), triggers, "", true));
      }
    }
    List<String> residue =
        targets.isEmpty()
            ? List.of()
            : List.of("It is rolled back. While it runs, nobody else can write to the file.");
    return new Consequences(Engine.SQLITE, true, targets, List.of(), List.of(), residue);
  }

  private static List<String> triggers(Connection connection, Watch watch, String table)
      throws SQLException {
    try (PreparedStatement ask =
        connection.prepareStatement(
            "select name from sqlite_master where type = 'trigger' and tbl_name = ? collate nocase"
                + " order by 1")) {
      ask.setString(1, table);
      return watch.run(
          ask,
          () -> {
            List<String> found = new ArrayList<>();
            try (ResultSet rows = ask.executeQuery()) {
              while (rows.next()) {
                found.add("trigger " + rows.getString(1));
              }
            }
            return found;
          });
    }
  }
}
