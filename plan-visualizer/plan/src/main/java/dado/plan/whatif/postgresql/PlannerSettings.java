package dado.plan.whatif.postgresql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The settings of a session that a PostgreSQL planner, or the meaning of a statement, depends on.
///
/// @param values by name, in the server's own spelling
/// @param blockSize bytes of a page
/// @param version of the server, as it says it
/// @param plainOrder whether texts are ordered by their bytes, so that a b-tree serves `LIKE 'x%'`
record PlannerSettings(
    Map<String, String> values, int blockSize, String version, boolean plainOrder) {

  /// The search path without `"$user"`, for the lab's role has another name.
  private static final String SETTINGS =
      """
      select name,
        case when name = 'search_path'
          then coalesce((select string_agg(pg_catalog.quote_ident(s), ', ' order by place)
            from unnest(pg_catalog.current_schemas(false)) with ordinality as p(s, place)), '')
          else pg_catalog.current_setting(name) end
      from pg_catalog.pg_settings
      where category like 'Query Tuning%'
        or name in ('work_mem', 'hash_mem_multiplier', 'effective_io_concurrency',
          'max_parallel_workers_per_gather', 'max_parallel_workers', 'search_path', 'DateStyle',
          'IntervalStyle', 'TimeZone', 'default_text_search_config',
          'standard_conforming_strings', 'backslash_quote', 'transform_null_equals', 'array_nulls',
          'xmlbinary')
      order by name
      """;

  private static final String SERVER =
      """
      select pg_catalog.current_setting('block_size')::int,
        pg_catalog.current_setting('server_version'), d.datcollate,
        coalesce(pg_catalog.to_jsonb(d) ->> 'datlocprovider', 'c'),
        coalesce(pg_catalog.to_jsonb(d) ->> 'datlocale', '')
      from pg_catalog.pg_database d
      where d.datname = pg_catalog.current_database()
      """;

  /// Those of the session of a connection.
  static PlannerSettings read(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      Map<String, String> values = new LinkedHashMap<>();
      try (ResultSet row = statement.executeQuery(SETTINGS)) {
        while (row.next()) {
          values.put(row.getString(1), row.getString(2));
        }
      }
      try (ResultSet row = statement.executeQuery(SERVER)) {
        row.next();
        return new PlannerSettings(values, row.getInt(1), row.getString(2), isPlain(row));
      }
    }
  }

  /// The built-in provider orders by code points, which in UTF-8 is the order of the bytes.
  private static boolean isPlain(ResultSet row) throws SQLException {
    String collation = row.getString(3);
    return switch (row.getString(4)) {
      case "b" -> true;
      case "i" -> false;
      default -> collation.equals("C") || collation.equals("POSIX");
    };
  }

  /// Sets them for another session, as far as its server knows them.
  ///
  /// @return those that it does not know, or does not take
  List<String> apply(Connection session) throws SQLException {
    List<String> refused = new ArrayList<>();
    for (Map.Entry<String, String> setting : values.entrySet()) {
      if (!isSet(session, setting.getKey(), setting.getValue())) {
        refused.add(setting.getKey());
      }
    }
    return refused;
  }

  /// The session is in auto-commit, so that a refusal leaves nothing behind.
  private static boolean isSet(Connection session, String name, String value) {
    try (PreparedStatement set =
        session.prepareStatement(
            "select pg_catalog.set_config(name, ?, false) from pg_catalog.pg_settings"
                + " where name = ?")) {
      set.setString(1, value);
      set.setString(2, name);
      try (ResultSet row = set.executeQuery()) {
        return row.next();
      }
    } catch (SQLException e) {
      return false;
    }
  }
}
