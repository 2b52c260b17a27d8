package dado.plan.whatif.postgresql;

import dado.plan.statistics.postgresql.AttributeFacts;
import dado.schema.model.Name;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/// The size of a GIN index: an entry for each element, and packed lists of the rows that have it.
///
/// @param entries different elements
/// @param bytes of the lists
record GinPages(double entries, double bytes) {
  private static final double ENTRY = 32;
  private static final double FILL = 0.8;
  private static final double USABLE = 8152;

  /// Rows are stored as differences, which take a byte or three.
  private static final double POSITION = 2.2;

  /// What a column's values consist of.
  ///
  /// @param each elements of a row
  /// @param distinct different ones in the table
  record Elements(double each, double distinct) {

    /// Nothing is known but the width of the values, as for jsonb.
    static Elements guessed(double rows, double width) {
      double each = Math.max(1, width / 14);
      return new Elements(each, Math.max(1, each * rows / 50));
    }

    /// What the statistics say. Where the rare elements begin, each has about half of the part of
    /// the rows that the rarest of the frequent ones has.
    static Elements read(
        SealedPlanner planner, Name table, String column, double rows, double width)
        throws SQLException {
      try (PreparedStatement ask = planner.connection().prepareStatement(STATISTICS)) {
        ask.setString(1, table.schema());
        ask.setString(2, table.local());
        ask.setString(3, column);
        try (ResultSet row = ask.executeQuery()) {
          return row.next() ? of(row.getString(1), row.getString(2), rows) : guessed(rows, width);
        }
      }
    }

    private static final String STATISTICS =
        """
        select most_common_elem_freqs::text, elem_count_histogram::text
        from pg_catalog.pg_stats
        where schemaname = ? and tablename = ? and attname = ?
          and most_common_elem_freqs is not null and elem_count_histogram is not null
        order by inherited
        limit 1
        """;

    /// Behind the frequencies stand the least, the greatest and that of NULL; behind the counts
    /// stands their mean.
    private static Elements of(String frequencies, String counts, double rows) {
      AttributeFacts facts =
          new AttributeFacts(
              new Name("", ""), "", false, Map.of("parts", frequencies, "counts", counts));
      List<Double> parts = facts.array("parts").stream().map(Double::valueOf).toList();
      double each = Double.parseDouble(facts.array("counts").getLast());
      int frequent = Math.max(0, parts.size() - 3);
      double taken = parts.stream().limit(frequent).mapToDouble(Double::doubleValue).sum();
      double least = frequent == 0 ? 1 / Math.max(1, rows) : parts.get(frequent);
      double rare = Math.max(0, each - taken) / Math.max(1 / Math.max(1, rows), least / 2);
      return new Elements(each, Math.min(each * rows, frequent + rare));
    }
  }

  GinPages plus(Elements elements, double rows) {
    return new GinPages(entries + elements.distinct(), bytes + elements.each() * rows * POSITION);
  }

  /// Pages of entries, short lists among them.
  long entryPages() {
    return 1 + (long) Math.ceil((entries * ENTRY + bytes * SHORT) / FILL / USABLE);
  }

  /// The part of the lists that is short enough to stand beside its entry.
  private static final double SHORT = 0.5;

  /// Pages of long lists.
  long listPages() {
    return (long) Math.ceil(bytes * (1 - SHORT) / FILL / USABLE);
  }

  /// All pages, with the first two, which hold no rows.
  long all() {
    return 1 + entryPages() + listPages();
  }
}
