package dado.plan.verify;

import dado.schema.model.Table;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// What a role of PostgreSQL may read.
final class ReadableTables {
  private static final String RIGHTS =
      """
      select pg_catalog.has_schema_privilege(n.oid, 'usage')
          and pg_catalog.has_table_privilege(c.oid, 'select'),
        pg_catalog.row_security_active(c.oid)
      from pg_catalog.pg_class c
      join pg_catalog.pg_namespace n on n.oid = c.relnamespace
      where n.nspname = ? and c.relname = ?
      """;

  private ReadableTables() {}

  /// Those of some tables that the role may read as a whole.
  ///
  /// @param told gets a sentence where a table, or rows of one, are left out
  static List<Table> of(Connection user, List<Table> tables, Consumer<String> told)
      throws SQLException {
    List<Table> found = new ArrayList<>();
    try (PreparedStatement ask = user.prepareStatement(RIGHTS)) {
      for (Table table : tables) {
        ask.setString(1, table.name().schema());
        ask.setString(2, table.name().local());
        if (isReadable(ask, table, told)) {
          found.add(table);
        }
      }
    }
    return found;
  }

  private static boolean isReadable(PreparedStatement ask, Table table, Consumer<String> told)
      throws SQLException {
    try (ResultSet row = ask.executeQuery()) {
      if (!row.next() || !row.getBoolean(1)) {
        told.accept(
            "The copy is without " + table.name() + ": the role may not read it. Grant it SELECT.");
        return false;
      }
      if (row.getBoolean(2)) {
        told.accept(
            "Row security hides rows of "
                + table.name()
                + " from the role: the copy has only those that it sees.");
      }
      return true;
    }
  }
}
