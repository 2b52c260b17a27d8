package dado.schema.lint;

import dado.schema.dialect.Dialect;
import dado.schema.lint.rule.Facts;
import dado.schema.lint.rule.Facts.Counter;
import dado.schema.model.Engine;
import dado.schema.model.Name;
import dado.schema.model.Version;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Reads what a live server knows of its tables: about how many rows they have, how far their
/// generated keys have come, its version and settings. One query for the rows, one for the rest.
public final class LiveFacts {

  private static final String POSTGRESQL =
      """
      select n.nspname, c.relname,
             case when c.reltuples >= 0 then c.reltuples::bigint
                  when pg_relation_size(c.oid) = 0 then 0 else -1 end as rows,
             a.attname, pg_sequence_last_value(s.seqrelid) as last,
             least(s.seqmax, case a.atttypid when 21 then 32767 when 23 then 2147483647
                                             else 9223372036854775807 end) as most
      from pg_class c
      join pg_namespace n on n.oid = c.relnamespace
      left join (pg_depend d
                 join pg_sequence s on s.seqrelid = d.objid
                 join pg_attribute a on a.attrelid = d.refobjid and a.attnum = d.refobjsubid)
             on d.refobjid = c.oid and d.refclassid = 'pg_class'::regclass
            and d.classid = 'pg_class'::regclass and d.deptype in ('a', 'i')
            and has_sequence_privilege(s.seqrelid, 'USAGE, SELECT')
      where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema')
        and n.nspname not like 'pg\\_toast%' and n.nspname not like 'pg\\_temp%'
      """;

  private static final String FAMILY =
      """
      select t.table_schema, t.table_name, coalesce(t.table_rows, -1), c.column_name,
             t.auto_increment - 1, c.column_type
      from information_schema.tables t
      left join information_schema.columns c
             on c.table_schema = t.table_schema and c.table_name = t.table_name
            and c.extra like '%auto_increment%'
      where t.table_type = 'BASE TABLE' and t.table_schema = database()
      """;

  private static final String TIME_ZONE = "select 'timezone', current_setting('TimeZone')";
  private static final String FAMILY_SETTINGS =
      "select 'lower_case_table_names', @@lower_case_table_names"
          + " union all select 'foreign_key_checks', @@foreign_key_checks";
  private static final String SQLITE_TABLES =
      "select name from pragma_table_list where schema = 'main' and type = 'table'"
          + " and wr = 0 and name not like 'sqlite\\_%' escape '\\'";
  private static final String ROWID = "select %d, (select coalesce(max(rowid), 0) from main.%s)";

  private static final Map<String, Long> MOST =
      Map.of("tinyint", 127L, "smallint", 32_767L, "mediumint", 8_388_607L, "int", 2_147_483_647L);

  private final Engine engine;
  private final Map<Name, Long> rows = new HashMap<>();
  private final List<Counter> counters = new ArrayList<>();

  private LiveFacts(Engine engine) {
    this.engine = engine;
  }

  /// The facts of the database of a connection.
  ///
  /// @throws SQLException as the driver throws it
  public static Facts read(Dialect dialect, Connection connection) throws SQLException {
    LiveFacts facts = new LiveFacts(dialect.engine());
    String version = connection.getMetaData().getDatabaseProductVersion();
    try (Statement statement = connection.createStatement()) {
      Map<String, String> settings = facts.read(statement, dialect);
      return new Facts(Optional.of(version(version)), facts.rows, facts.counters, settings);
    }
  }

  private Map<String, String> read(Statement statement, Dialect dialect) throws SQLException {
    return switch (engine) {
      case POSTGRESQL -> server(statement, POSTGRESQL, TIME_ZONE);
      case MYSQL, MARIADB -> server(statement, FAMILY, FAMILY_SETTINGS);
      case SQLITE -> sqlite(statement, dialect);
    };
  }

  /// MariaDB 10 may call itself `5.5.5-10.6.…`.
  private static Version version(String product) {
    return Version.parse(product.startsWith("5.5.5-") ? product.substring(6) : product);
  }

  private Map<String, String> server(Statement statement, String query, String settings)
      throws SQLException {
    try (ResultSet row = statement.executeQuery(query)) {
      while (row.next()) {
        Name table = new Name(row.getString(1), row.getString(2));
        long count = row.getLong(3);
        if (count >= 0) {
          rows.put(table, count);
        }
        counter(row, table);
      }
    }
    return settings(statement, settings);
  }

  private void counter(ResultSet row, Name table) throws SQLException {
    String column = row.getString(4);
    long last = row.getLong(5);
    boolean used = !row.wasNull();
    if (column != null && used) {
      counters.add(new Counter(table, column, last, most(row)));
    }
  }

  private long most(ResultSet row) throws SQLException {
    if (engine == Engine.POSTGRESQL) {
      return row.getLong(6);
    }
    String type = row.getString(6);
    Long signed = MOST.get(type.replaceAll("[^a-z].*", ""));
    if (signed == null) {
      return Long.MAX_VALUE;
    }
    return type.contains("unsigned") ? signed * 2 + 1 : signed;
  }

  private static Map<String, String> settings(Statement statement, String query)
      throws SQLException {
    Map<String, String> settings = new HashMap<>();
    try (ResultSet row = statement.executeQuery(query)) {
      while (row.next()) {
        settings.put(row.getString(1), row.getString(2));
      }
    }
    return settings;
  }

  /// The highest rowid is found at once, and is the number of rows where none was deleted. SQLite
  /// allows 500 terms in a compound query.
  private Map<String, String> sqlite(Statement statement, Dialect dialect) throws SQLException {
    List<String> tables = sqliteTables(statement);
    for (int from = 0; from < tables.size(); from += 400) {
      int start = from;
      String query =
          IntStream.range(from, Math.min(tables.size(), from + 400))
              .mapToObj(i -> ROWID.formatted(i - start, dialect.identifiers().quote(tables.get(i))))
              .collect(Collectors.joining(" union all "));
      rowids(statement, query, tables.subList(from, tables.size()));
    }
    return settings(statement, "select 'foreign_keys', foreign_keys from pragma_foreign_keys");
  }

  private void rowids(Statement statement, String query, List<String> tables) throws SQLException {
    try (ResultSet row = statement.executeQuery(query)) {
      while (row.next()) {
        rows.put(new Name("main", tables.get(row.getInt(1))), row.getLong(2));
      }
    }
  }

  private static List<String> sqliteTables(Statement statement) throws SQLException {
    List<String> names = new ArrayList<>();
    try (ResultSet row = statement.executeQuery(SQLITE_TABLES)) {
      while (row.next()) {
        names.add(row.getString(1));
      }
    }
    return names;
  }
}
