package dado.plan.whatif.sqlite;

import dado.plan.explain.SqliteExplain;
import dado.plan.explain.Watch;
import dado.plan.whatif.Hypothetical;
import dado.schema.dialect.Identifiers;
import dado.schema.dialect.Progress;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A database in memory that SQLite's planner cannot tell from the file: its schema and its
/// statistics, no rows.
final class PlannerDatabase implements AutoCloseable {
  private final Rows rows;
  private final Identifiers identifiers;
  private final Set<Hypothetical> there = new HashSet<>();
  private final List<String> notes;

  private PlannerDatabase(Rows rows, Identifiers identifiers, List<String> notes) {
    this.rows = rows;
    this.identifiers = identifiers;
    this.notes = notes;
  }

  /// @param without names of indexes that are left out
  static PlannerDatabase open(
      SchemaCopy schema,
      IndexStatistics statistics,
      Set<String> without,
      Identifiers identifiers,
      Duration limit,
      Progress progress)
      throws SQLException {
    Rows rows = memory(limit, progress);
    try {
      List<String> notes = schema.make(rows, Set.of("table", "index", "view", "trigger"), without);
      rows.execute("analyze");
      statistics.without(without).put(rows);
      rows.execute("analyze sqlite_schema");
      return new PlannerDatabase(rows, identifiers, notes);
    } catch (SQLException | RuntimeException e) {
      close(rows);
      throw e;
    }
  }

  static Rows memory(Duration limit, Progress progress) throws SQLException {
    var connection = DriverManager.getConnection("jdbc:sqlite::memory:");
    return new Rows(connection, Watch.over(connection, limit, progress));
  }

  static void close(Rows rows) throws SQLException {
    rows.watch().close();
    rows.connection().close();
  }

  /// What could not be made again.
  List<String> notes() {
    return notes;
  }

  /// The rows of EXPLAIN QUERY PLAN with exactly these hypothetical indexes.
  String plan(String sql, Set<Admitted> with) throws SQLException {
    change(with);
    return SqliteExplain.rows(rows.connection(), rows.watch(), sql);
  }

  private void change(Set<Admitted> with) throws SQLException {
    Set<Hypothetical> wanted = new HashSet<>();
    with.forEach(a -> wanted.add(a.index()));
    if (wanted.equals(there)) {
      return;
    }
    for (Hypothetical each : List.copyOf(there)) {
      if (!wanted.contains(each)) {
        // Its statistics go with it.
        rows.execute("drop index " + identifiers.quote(each.index().name()));
        there.remove(each);
      }
    }
    for (Admitted each :
        with.stream().sorted(Comparator.comparing(a -> a.index().index().name())).toList()) {
      if (!there.contains(each.index())) {
        rows.execute(each.ddl());
        there.add(each.index());
        each.statistics().put(rows);
      }
    }
    rows.execute("analyze sqlite_schema");
  }

  @Override
  public void close() throws SQLException {
    close(rows);
  }
}
