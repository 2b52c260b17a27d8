package dado.plan.whatif.sqlite;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The rows of `sqlite_stat1` and `sqlite_stat4` about tables and indexes.
///
/// @param averages `tbl, idx, stat`
/// @param samples `tbl, idx, neq, nlt, ndlt, sample`
record IndexStatistics(List<@Nullable Object[]> averages, List<@Nullable Object[]> samples) {
  static final String STAT1 = "sqlite_stat1 (tbl, idx, stat) values (?, ?, ?)";
  static final String STAT4 =
      "sqlite_stat4 (tbl, idx, neq, nlt, ndlt, sample) values (?, ?, ?, ?, ?, ?)";

  /// All that a file has; nothing where it was never analyzed.
  static IndexStatistics of(Rows file) throws SQLException {
    return new IndexStatistics(
        read(file, "sqlite_stat1", "tbl, idx, stat"),
        read(file, "sqlite_stat4", "tbl, idx, neq, nlt, ndlt, sample"));
  }

  private static List<@Nullable Object[]> read(Rows file, String table, String columns)
      throws SQLException {
    return file.texts("select 1 from sqlite_schema where name = ?", table).isEmpty()
        ? List.of()
        : file.all("select " + columns + " from " + table);
  }

  boolean isEmpty() {
    return averages.isEmpty();
  }

  /// Both together.
  IndexStatistics and(IndexStatistics more) {
    List<@Nullable Object[]> first = new ArrayList<>(averages);
    List<@Nullable Object[]> second = new ArrayList<>(samples);
    first.addAll(more.averages);
    second.addAll(more.samples);
    return new IndexStatistics(first, second);
  }

  /// Those that are not about an index of some names.
  IndexStatistics without(java.util.Set<String> indexes) {
    return new IndexStatistics(
        averages.stream().filter(r -> !indexes.contains(String.valueOf(r[1]))).toList(),
        samples.stream().filter(r -> !indexes.contains(String.valueOf(r[1]))).toList());
  }

  /// Gives them to a database in which `analyze` has made the tables; they count once `analyze
  /// sqlite_schema` has loaded them.
  void put(Rows into) throws SQLException {
    insert(into, STAT1, averages);
    insert(into, STAT4, samples);
  }

  private static void insert(Rows into, String target, List<@Nullable Object[]> rows)
      throws SQLException {
    try (PreparedStatement insert = into.connection().prepareStatement("insert into " + target)) {
      for (@Nullable Object[] row : rows) {
        for (int i = 0; i < row.length; i++) {
          insert.setObject(i + 1, row[i]);
        }
        insert.execute();
      }
    }
  }
}
