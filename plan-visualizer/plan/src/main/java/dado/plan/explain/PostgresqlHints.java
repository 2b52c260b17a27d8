package dado.plan.explain;

import dado.plan.model.Node;
import dado.plan.model.Operator;
import dado.plan.model.Query;
import dado.schema.Dialects;
import dado.schema.model.Engine;
import dado.schema.model.Name;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;

/// What would make PostgreSQL's next plan tell more: a setting, or statistics.
final class PostgresqlHints {
  private static final Logger LOG = Logger.getLogger(PostgresqlHints.class.getName());

  private PostgresqlHints() {}

  /// The plan is there already: where the hints cannot be had, there are none.
  static List<Hint> of(Connection connection, Watch watch, Query plan) {
    List<Hint> hints = new ArrayList<>();
    try {
      if (readsBlocks(plan) && !on(connection, watch)) {
        hints.add(TIMING);
      }
      hints.addAll(statistics(connection, watch, plan));
    } catch (SQLException e) {
      LOG.log(Level.FINE, "Hints could not be had.", e);
    }
    return hints;
  }

  private static final Hint TIMING =
      new Hint(
          "The plan read blocks from files, and how long that took was not measured, as"
              + " track_io_timing is off. An administrator can switch it on for a session; it costs"
              + " little where the clock is fast (pg_test_timing tells).",
          "SET track_io_timing = on");

  private static boolean readsBlocks(Query plan) {
    return plan.analyzed()
        && plan.roots().stream().anyMatch(n -> n.number("Shared Read Blocks").orElse(0) > 0);
  }

  private static boolean on(Connection connection, Watch watch) throws SQLException {
    try (PreparedStatement ask = connection.prepareStatement("show track_io_timing")) {
      return watch.run(
          ask,
          () -> {
            try (ResultSet rows = ask.executeQuery()) {
              return rows.next() && rows.getString(1).equals("on");
            }
          });
    }
  }

  /// Tables of the plan that were never analyzed, or whose rows changed by more than the tenth part
  /// since, which is where autovacuum analyzes too.
  private static final String STATISTICS =
      """
      select n.nspname, c.relname,
        c.reltuples < 0 or (s.last_analyze is null and s.last_autoanalyze is null
          and not exists (select from pg_catalog.pg_stats p
            where p.schemaname = n.nspname and p.tablename = c.relname)) as never,
        coalesce(s.n_mod_since_analyze, 0) as changed
      from pg_catalog.pg_class c
        join pg_catalog.pg_namespace n on n.oid = c.relnamespace
        left join pg_catalog.pg_stat_all_tables s on s.relid = c.oid
      where c.relname = any (?) and pg_catalog.pg_table_is_visible(c.oid)
        and c.relkind in ('r', 'm', 'p') and n.nspname not in ('pg_catalog', 'information_schema')
        and (c.reltuples < 0 or coalesce(s.n_mod_since_analyze, 0) > 50 + 0.1 * c.reltuples)
      order by 1, 2
      """;

  private static List<Hint> statistics(Connection connection, Watch watch, Query plan)
      throws SQLException {
    try (PreparedStatement ask = connection.prepareStatement(STATISTICS)) {
      ask.setArray(1, connection.createArrayOf("text", tables(plan).toArray()));
      return watch.run(ask, () -> hints(ask));
    }
  }

  private static List<Hint> hints(PreparedStatement ask) throws SQLException {
    List<Hint> hints = new ArrayList<>();
    try (ResultSet rows = ask.executeQuery()) {
      while (rows.next()) {
        Name name = new Name(rows.getString(1), rows.getString(2));
        String changed =
            rows.getBoolean(3)
                ? name.local() + " was never analyzed: the planner guesses what is in it."
                : String.format(
                    Locale.ROOT,
                    "%d rows of %s changed since it was analyzed last: the planner may not know"
                        + " them.",
                    rows.getLong(4),
                    name.local());
        String table = Dialects.of(Engine.POSTGRESQL).identifiers().quote(name);
        hints.add(new Hint(changed, "ANALYZE " + table));
      }
    }
    return hints;
  }

  /// The tables that a plan reads, sorted, each once.
  static List<String> tables(Query plan) {
    return plan.roots().stream()
        .flatMap(Node::all)
        .flatMap(n -> n.operator().read().stream())
        .map(Operator.Relation::table)
        .filter(t -> !t.isEmpty())
        .distinct()
        .sorted()
        .toList();
  }
}
