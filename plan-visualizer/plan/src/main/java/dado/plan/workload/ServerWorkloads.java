package dado.plan.workload;

import dado.schema.model.Engine;
import dado.schema.sql.SqlStatement;
import dado.schema.sql.Statements;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// Workloads that servers keep: PostgreSQL's `pg_stat_statements`, and the statement digests of
/// MySQL's performance schema. A statement weighs the milliseconds that it took in all.
public final class ServerWorkloads {
  private static final int MOST = 200;
  private static final String UNDEFINED_TABLE = "42P01";
  private static final String NOT_LOADED = "55000";

  private ServerWorkloads() {}

  /// The statements of the current database that took the most time, from `pg_stat_statements`.
  public static Workload statStatements(Connection connection) throws SQLException {
    boolean old = connection.getMetaData().getDatabaseMajorVersion() < 13;
    String time = old ? "total_time" : "total_exec_time";
    String sql =
        "select queryid, min(query), sum("
            + time
            + ") from pg_stat_statements s join pg_catalog.pg_database d on d.oid = s.dbid"
            + " where d.datname = current_database() and "
            + time
            + " > 0 group by queryid order by 3 desc, 1 limit "
            + MOST;
    try {
      return read(Engine.POSTGRESQL, connection, sql, "pg_stat_statements");
    } catch (SQLException e) {
      boolean missing =
          UNDEFINED_TABLE.equals(e.getSQLState()) || NOT_LOADED.equals(e.getSQLState());
      throw missing
          ? new SQLException(
              "This database has no pg_stat_statements. Add it to shared_preload_libraries, restart"
                  + " the server and run CREATE EXTENSION pg_stat_statements, or name a file with"
                  + " --workload.",
              e.getSQLState(),
              e)
          : e;
    }
  }

  /// The statements of the current database that took the most time, from the digest summary.
  public static Workload digests(Engine engine, Connection connection) throws SQLException {
    // MariaDB keeps no sample of a statement, only its text with `?` for the values.
    String text = engine == Engine.MYSQL ? "query_sample_text" : "digest_text";
    String sql =
        "select digest, "
            + text
            + ", sum_timer_wait / 1e9 from performance_schema.events_statements_summary_by_digest"
            + " where schema_name = database() and "
            + text
            + " is not null and sum_timer_wait > 0 order by 3 desc, 1 limit "
            + MOST;
    Workload found = read(engine, connection, sql, "the digest summary");
    if (!found.statements().isEmpty()) {
      return found;
    }
    throw new SQLException(
        "The performance schema has no digest of a statement in this database. It is switched on with"
            + " performance_schema=ON when the server starts; or name a file with --workload.");
  }

  private static Workload read(Engine engine, Connection connection, String sql, String source)
      throws SQLException {
    List<WorkloadStatement> statements = new ArrayList<>();
    int others = 0;
    int cut = 0;
    try (Statement ask = connection.createStatement();
        ResultSet rows = ask.executeQuery(sql)) {
      while (rows.next()) {
        String text = String.valueOf(rows.getString(2)).replace("(...)", "(?)");
        if (text.endsWith("...")) {
          cut++;
          continue;
        }
        List<SqlStatement> parts = Statements.split(engine, PreparedText.of(text));
        if (parts.size() == 1 && hasPlan(parts.getFirst())) {
          String id = String.valueOf(rows.getString(1));
          statements.add(
              new WorkloadStatement(
                  id, parts.getFirst().text(), rows.getDouble(3), source + ", " + id));
        } else {
          others++;
        }
      }
    }
    List<String> notes = new ArrayList<>();
    if (others > 0) {
      notes.add("Left out of " + source + ": " + others + " without a plan.");
    }
    if (cut > 0) {
      notes.add(
          "Left out of "
              + source
              + ": "
              + cut
              + " whose text the server cut off. It keeps more of it with a greater"
              + " performance_schema_max_sql_text_length and max_digest_length, from its next start"
              + " on.");
    }
    return new Workload(statements, notes);
  }

  private static boolean hasPlan(SqlStatement statement) {
    return switch (statement.kind()) {
      case READS, WRITES ->
          !statement.text().toLowerCase(java.util.Locale.ROOT).startsWith("explain");
      case DEFINES, CONTROLS, UNKNOWN -> false;
    };
  }
}
