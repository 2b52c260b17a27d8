package dado.plan.health;

import dado.plan.explain.Watch;
import dado.schema.model.Engine;
import dado.schema.model.Name;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads the counters of one connection, with read-only queries.
final class UsageReader {
  /// The indexes of partitions belong to that of the whole table.
  private static final String POSTGRESQL =
      """
      select s.schemaname, s.relname, s.indexrelname, s.idx_scan,
             %s as last, pg_relation_size(s.indexrelid)
      from pg_stat_user_indexes s
      where not exists (select from pg_inherits h where h.inhrelid = s.indexrelid)
      order by 1, 2, 3
      """;

  private static final int LAST_SCAN_SINCE = 160_000;

  private static final String MYSQL =
      """
      select object_schema, object_name, index_name, count_star, null, 0
      from performance_schema.table_io_waits_summary_by_index_usage
      where index_name is not null and object_schema = database()
      order by 1, 2, 3
      """;

  /// It lists only what was read.
  private static final String MARIADB =
      """
      select s.table_schema, s.table_name, s.index_name, coalesce(max(u.rows_read), 0), null, 0
      from information_schema.statistics s
      left join information_schema.index_statistics u
             on u.table_schema = s.table_schema and u.table_name = s.table_name
            and u.index_name = s.index_name
      where s.table_schema = database()
      group by s.table_schema, s.table_name, s.index_name
      order by 1, 2, 3
      """;

  private final Connection connection;
  private final Watch watch;
  private final List<String> notes = new ArrayList<>();

  UsageReader(Connection connection, Watch watch) {
    this.connection = connection;
    this.watch = watch;
  }

  Usage read(Engine engine) throws SQLException {
    return switch (engine) {
      case POSTGRESQL -> postgresql();
      case MYSQL -> mysql();
      case MARIADB -> mariadb();
      case SQLITE ->
          new Usage(
              List.of(),
              Optional.empty(),
              false,
              List.of("SQLite does not count how often an index is read."));
    };
  }

  private Usage postgresql() throws SQLException {
    long version = number("select current_setting('server_version_num')").orElse(0L);
    String last = version >= LAST_SCAN_SINCE ? "s.last_idx_scan" : "null::timestamptz";
    List<Usage.Count> counts = counts(POSTGRESQL.formatted(last));
    Optional<Instant> since =
        instant("select stats_reset from pg_stat_database where datname = current_database()");
    boolean standby = number("select pg_is_in_recovery()::int").orElse(0L) > 0;
    boolean feeds = number("select count(*) from pg_stat_replication").orElse(0L) > 0;
    if (standby) {
      notes.add("This is a replica: it counts its own reads, not those of its primary.");
    } else if (feeds) {
      notes.add("It has replicas, which count their own reads: look there too.");
    }
    if (off("select (current_setting('track_counts') = 'off')::int")) {
      notes.add("track_counts is off: PostgreSQL counts nothing.");
      return new Usage(List.of(), since, standby || feeds, notes);
    }
    return new Usage(counts, since, standby || feeds, notes);
  }

  private boolean off(String query) throws SQLException {
    return number(query).orElse(0L) > 0;
  }

  private Usage mysql() throws SQLException {
    if (off("select 1 - @@performance_schema")) {
      notes.add("performance_schema is off, so MySQL does not count how often an index is read.");
      return new Usage(List.of(), Optional.empty(), false, notes);
    }
    List<Usage.Count> counts = counts(MYSQL);
    boolean counting =
        number(
                "select count(*) from performance_schema.setup_instruments"
                    + " where name = 'wait/io/table/sql/handler' and enabled = 'YES'")
            .map(n -> n > 0)
            .orElse(true);
    if (!counting) {
      notes.add("The instrument wait/io/table/sql/handler is off: MySQL counts no reads.");
    }
    return new Usage(counting ? counts : List.of(), started(), false, notes);
  }

  private Usage mariadb() throws SQLException {
    if (off("select 1 - @@userstat")) {
      notes.add(
          "userstat is off, so MariaDB does not count how often an index is read: SET GLOBAL userstat"
              + " = ON, and look again after a usual week.");
      return new Usage(List.of(), Optional.empty(), false, notes);
    }
    List<Usage.Count> counts = counts(MARIADB);
    notes.add("MariaDB does not say since when userstat is on; it counts since then.");
    return new Usage(counts, started(), false, notes);
  }

  private Optional<Instant> started() throws SQLException {
    Optional<Long> seconds =
        query(
            "show global status like 'Uptime'",
            rows -> rows.next() ? Optional.of(rows.getLong(2)) : Optional.<Long>empty(),
            Optional.empty());
    return seconds.map(s -> Instant.now().minusSeconds(s));
  }

  private List<Usage.Count> counts(String sql) throws SQLException {
    return query(
        sql,
        rows -> {
          List<Usage.Count> counts = new ArrayList<>();
          while (rows.next()) {
            counts.add(
                new Usage.Count(
                    new Name(rows.getString(1), rows.getString(2)),
                    rows.getString(3),
                    rows.getLong(4),
                    instant(rows.getTimestamp(5)),
                    rows.getLong(6)));
          }
          return counts;
        },
        List.of());
  }

  private static Optional<Instant> instant(@org.jspecify.annotations.Nullable Timestamp time) {
    return Optional.ofNullable(time).map(Timestamp::toInstant);
  }

  private Optional<Long> number(String sql) throws SQLException {
    return query(
        sql,
        rows -> rows.next() ? Optional.of(rows.getLong(1)) : Optional.<Long>empty(),
        Optional.empty());
  }

  private Optional<Instant> instant(String sql) throws SQLException {
    return query(
        sql,
        rows -> rows.next() ? instant(rows.getTimestamp(1)) : Optional.<Instant>empty(),
        Optional.empty());
  }

  @FunctionalInterface
  private interface Reading<T> {
    T of(ResultSet rows) throws SQLException;
  }

  /// What a role may not read is told, and the rest is read.
  private <T> T query(String sql, Reading<T> reading, T otherwise) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      return watch.run(
          statement,
          () -> {
            try (ResultSet rows = statement.executeQuery(sql)) {
              return reading.of(rows);
            }
          });
    } catch (SQLException e) {
      if (!connection.isValid(2)) {
        throw e;
      }
      if (!connection.getAutoCommit()) {
        connection.rollback();
      }
      notes.add("The counters could not all be read: " + e.getMessage());
      return otherwise;
    }
  }
}
