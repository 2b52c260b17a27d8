package dado.plan.whatif.postgresql;

import dado.schema.model.Version;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The settings of a session that a PostgreSQL planner, or the meaning of a statement, depends on.
///
/// @param values by name, in the server's own spelling
/// @param usual the names of those that are as the server's makers set them
/// @param blockSize bytes of a page
/// @param version of the server, as it says it
/// @param plainOrder whether texts are ordered by their bytes, so that a b-tree serves `LIKE 'x%'`
/// @param replica whether the server only repeats what another one does
record PlannerSettings(
    Map<String, String> values,
    Set<String> usual,
    int blockSize,
    String version,
    boolean plainOrder,
    boolean replica) {

  /// The search path without `"$user"`, for the lab's role has another name.
  private static final String SETTINGS =
      """
      select name,
        case when name = 'search_path'
          then coalesce((select string_agg(pg_catalog.quote_ident(s), ', ' order by place)
            from unnest(pg_catalog.current_schemas(false)) with ordinality as p(s, place)), '')
          else pg_catalog.current_setting(name) end,
        setting is not distinct from boot_val
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
        pg_catalog.pg_is_in_recovery()
      from pg_catalog.pg_database d
      where d.datname = pg_catalog.current_database()
      """;

  /// Those of the session of a connection.
  static PlannerSettings read(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      Map<String, String> values = new LinkedHashMap<>();
      Set<String> usual = new HashSet<>();
      try (ResultSet row = statement.executeQuery(SETTINGS)) {
        while (row.next()) {
          values.put(row.getString(1), row.getString(2));
          if (row.getBoolean(3)) {
            usual.add(row.getString(1));
          }
        }
      }
      try (ResultSet row = statement.executeQuery(SERVER)) {
        row.next();
        return new PlannerSettings(
            values, usual, row.getInt(1), row.getString(2), isPlain(row), row.getBoolean(5));
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

  /// The major version of the server.
  int major() {
    return Version.parse(version).major();
  }

  /// What became of the settings in another session.
  ///
  /// @param refused those that its server does not know or does not take, and that are not as usual
  /// @param off what its planner can do and this server's cannot, now switched off
  record Applied(List<String> refused, List<String> off) {}

  /// Sets them for another session, as far as its server knows them. Ways to plan that this server
  /// does not have are switched off there.
  Applied apply(Connection session) throws SQLException {
    List<String> refused = new ArrayList<>();
    for (Map.Entry<String, String> setting : values.entrySet()) {
      String name = setting.getKey();
      if (!isSet(session, RENAMED.getOrDefault(name, name), setting.getValue())
          && !usual.contains(name)) {
        refused.add(name);
      }
    }
    List<String> off = new ArrayList<>();
    for (String way : ways(session)) {
      if (!values.containsKey(way) && isSet(session, way, "off")) {
        off.add(way);
      }
    }
    return new Applied(refused, off);
  }

  /// Names that newer versions have for settings of older ones.
  private static final Map<String, String> RENAMED =
      Map.of("force_parallel_mode", "debug_parallel_query");

  private static List<String> ways(Connection session) throws SQLException {
    try (Statement statement = session.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select name from pg_catalog.pg_settings where category like 'Query Tuning%'"
                    + " and vartype = 'bool' and name like 'enable%' order by name")) {
      List<String> names = new ArrayList<>();
      while (row.next()) {
        names.add(row.getString(1));
      }
      return names;
    }
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
