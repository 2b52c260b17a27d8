package dado.plan.advise;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.OptionalLong;

/// Estimates the size of a b-tree that is not there, from PostgreSQL's statistics. Equal keys are
/// stored once, with a list of row positions; see "Deduplication" in PostgreSQL's manual on
/// b-trees.
record PostgresqlIndexSize(PostgresqlTrials.Plans plans) {
  private static final double ENTRY = 12;
  private static final double POSITION = 6;
  private static final double FILL = 0.9;
  private static final int ALIGN = 8;

  /// Bytes; empty where the table was never analyzed.
  OptionalLong estimate(Candidate candidate) throws SQLException {
    double width = 0;
    double distinct = 1;
    double rows = 0;
    for (String column : candidate.columns()) {
      double[] facts = facts(candidate, column);
      if (facts.length == 0) {
        return OptionalLong.empty();
      }
      rows = facts[0];
      width += facts[1];
      distinct *= facts[2] < 0 ? -facts[2] * rows : facts[2];
    }
    double entry = ENTRY + Math.ceil(width / ALIGN) * ALIGN;
    double plain = rows * entry;
    double deduplicated = Math.min(distinct, rows) * entry + rows * POSITION;
    return OptionalLong.of((long) (Math.min(plain, deduplicated) / FILL));
  }

  /// The table's rows, the column's width and its distinct values; nothing where they are unknown.
  private double[] facts(Candidate candidate, String column) throws SQLException {
    try (PreparedStatement ask =
        plans
            .connection()
            .prepareStatement(
                """
                select c.reltuples, s.avg_width, s.n_distinct
                from pg_catalog.pg_stats s
                join pg_catalog.pg_namespace n on n.nspname = s.schemaname
                join pg_catalog.pg_class c on c.relnamespace = n.oid and c.relname = s.tablename
                where s.schemaname = ? and s.tablename = ? and s.attname = ? and c.reltuples > 0
                """)) {
      ask.setString(1, candidate.table().name().schema());
      ask.setString(2, candidate.table().name().local());
      ask.setString(3, column);
      try (ResultSet rows = ask.executeQuery()) {
        return rows.next()
            ? new double[] {rows.getDouble(1), rows.getDouble(2), rows.getDouble(3)}
            : new double[0];
      }
    }
  }
}
