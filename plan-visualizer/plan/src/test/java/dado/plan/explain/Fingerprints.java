package dado.plan.explain;

import dado.schema.dialect.ConnectionSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// What databases hold: rows, numbers of sequences, and the catalog.
final class Fingerprints {
  private Fingerprints() {}

  static String postgresql(ConnectionSource source) throws SQLException {
    try (Connection connection = source.open()) {
      List<String> found =
          new ArrayList<>(
              rows(
                  connection,
                  "select 'rows of ' || c.oid::regclass || ' ' || query_to_xml('select count(*),"
                      + " md5(coalesce(string_agg(x::text, chr(10) order by x::text), '''')) from '"
                      + " || c.oid::regclass || ' x', true, true, '')::text from pg_class c where"
                      + " c.relkind = 'r' and c.relnamespace = 'public'::regnamespace order by 1"));
      found.addAll(
          rows(
              connection,
              "select sequencename || ' ' || coalesce(last_value, -1) from pg_sequences"
                  + " order by 1"));
      found.addAll(
          rows(
              connection,
              "select relname::text || relkind::text || coalesce(reloptions::text, '') from pg_class order by"
                  + " 1"));
      found.addAll(rows(connection, "select proname::text || prosrc from pg_proc order by 1"));
      found.addAll(rows(connection, "select count(*)::text from pg_largeobject_metadata"));
      found.addAll(
          rows(connection, "select locktype || objid from pg_locks where locktype = 'advisory'"));
      found.addAll(rows(connection, "select f from pg_ls_dir('.') f where f like 'dado%'"));
      return String.join("\n", found);
    }
  }

  static String family(ConnectionSource source) throws SQLException {
    try (Connection connection = source.open()) {
      List<String> found = new ArrayList<>();
      for (String table :
          rows(
              connection,
              "select table_name from information_schema.tables where table_schema = database()"
                  + " order by 1")) {
        found.add(table + " " + rows(connection, "select count(*) from " + table));
        found.addAll(
            table.equals("numbers")
                ? rows(connection, "select next_not_cached_value from numbers")
                : second(connection, "checksum table " + table));
      }
      found.addAll(
          rows(
              connection,
              "select concat(routine_name, routine_definition) from information_schema.routines"
                  + " where routine_schema = database() order by 1"));
      found.addAll(rows(connection, "select @@global.transaction_isolation"));
      return String.join("\n", found);
    }
  }

  private static List<String> second(Connection connection, String sql) throws SQLException {
    return column(connection, sql, 2);
  }

  private static List<String> rows(Connection connection, String sql) throws SQLException {
    return column(connection, sql, 1);
  }

  private static List<String> column(Connection connection, String sql, int column)
      throws SQLException {
    List<String> found = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        found.add(String.valueOf(rows.getString(column)));
      }
    }
    return found;
  }
}
