package dado.plan.advise;

import dado.plan.explain.Watch;
import dado.schema.dialect.Identifiers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A SQLite database in memory that the planner cannot tell from the original: its schema and its
/// statistics, without its rows. Where the original has no statistics they are made from a sample.
///
/// See "The ANALYZE command" in SQLite's manual on `sqlite_stat1` and on loading it again.
final class SqliteClone implements AutoCloseable {
  private static final int SAMPLE = 20_000;

  private final Connection original;
  private final Watch watch;
  private final Identifiers identifiers;
  private final Connection clone;
  private final List<String> notes = new ArrayList<>();

  /// @param tables those whose statistics matter
  SqliteClone(Connection original, Watch watch, Identifiers identifiers, List<String> tables)
      throws SQLException {
    this.original = original;
    this.watch = watch;
    this.identifiers = identifiers;
    this.clone = DriverManager.getConnection("jdbc:sqlite::memory:");
    try {
      copySchema();
      copyStatistics(tables);
    } catch (SQLException | RuntimeException e) {
      clone.close();
      throw e;
    }
  }

  Connection connection() {
    return clone;
  }

  /// What is not as in the original, or how it was made, for people.
  List<String> notes() {
    return notes;
  }

  private void copySchema() throws SQLException {
    String objects =
        """
        select type, name, sql from sqlite_schema
        where sql is not null and name not like 'sqlite\\_%' escape '\\'
          and type in ('table', 'index', 'view')
          and name not in (select name from pragma_table_list where type = 'shadow')
        order by case type when 'table' then 1 when 'index' then 2 else 3 end, rowid
        """;
    execute("pragma foreign_keys = 0");
    execute("pragma ignore_check_constraints = 1");
    for (List<String> object : rows(objects)) {
      try {
        execute(object.get(2));
      } catch (SQLException e) {
        notes.add(
            "without the " + object.get(0) + " " + object.get(1) + ", which only its own file has");
      }
    }
  }

  private void copyStatistics(List<String> tables) throws SQLException {
    if (has("sqlite_stat1") && !rows("select 1 from sqlite_stat1 limit 1").isEmpty()) {
      execute("analyze");
      copy("sqlite_stat1", "tbl, idx, stat", 3);
      if (has("sqlite_stat4")) {
        copy("sqlite_stat4", "tbl, idx, neq, nlt, ndlt, sample", 6);
      }
      notes.add("statistics copied from the file");
    } else {
      for (String table : tables) {
        sample(table);
      }
      execute("analyze");
      execute("delete from sqlite_stat4");
      for (String table : tables) {
        scale(table);
      }
      notes.add("the file has no statistics; made from a sample");
    }
    reload();
  }

  private boolean has(String table) throws SQLException {
    return !rows("select 1 from sqlite_schema where name = " + identifiers.literal(table))
        .isEmpty();
  }

  private void copy(String table, String columns, int width) throws SQLException {
    execute("delete from " + table);
    fill("select " + columns + " from " + table, table, columns, width);
  }

  private void sample(String table) throws SQLException {
    List<String> columns =
        rows(
                "select name from pragma_table_xinfo("
                    + identifiers.literal(table)
                    + ") where hidden = 0")
            .stream()
            .map(r -> identifiers.quote(r.getFirst()))
            .toList();
    long stride = Math.max(1, count(table) / SAMPLE);
    boolean rowid =
        !rows("select 1 from pragma_table_list where schema = 'main' and wr = 0 and name = "
                + identifiers.literal(table))
            .isEmpty();
    String list = String.join(", ", columns);
    String where = rowid && stride > 1 ? " where rowid % " + stride + " = 0" : "";
    String select =
        "select " + list + " from " + identifiers.quote(table) + where + " limit " + SAMPLE;
    fill(select, identifiers.quote(table), list, columns.size());
  }

  private void fill(String select, String into, String columns, int width) throws SQLException {
    String marks = IntStream.range(0, width).mapToObj(i -> "?").collect(Collectors.joining(", "));
    clone.setAutoCommit(false);
    try (Statement read = original.createStatement();
        PreparedStatement insert =
            clone.prepareStatement(
                "insert or ignore into " + into + " (" + columns + ") values (" + marks + ")")) {
      watch.run(
          read,
          () -> {
            try (ResultSet rows = read.executeQuery(select)) {
              copy(rows, insert, width);
            }
            return true;
          });
      insert.executeBatch();
      clone.commit();
    } finally {
      clone.setAutoCommit(true);
    }
  }

  private static void copy(ResultSet rows, PreparedStatement insert, int width)
      throws SQLException {
    while (rows.next()) {
      for (int i = 1; i <= width; i++) {
        insert.setObject(i, rows.getObject(i));
      }
      insert.addBatch();
    }
  }

  /// The rows of a table of the original.
  long count(String table) throws SQLException {
    return Long.parseLong(
        rows("select count(*) from " + identifiers.quote(table)).getFirst().getFirst());
  }

  /// Makes the statistics of a sample those of the whole: equal keys grow with the table, unique
  /// ones do not.
  private void scale(String table) throws SQLException {
    double whole = count(table);
    List<List<String>> found = new ArrayList<>();
    try (PreparedStatement ask =
        clone.prepareStatement("select idx, stat from sqlite_stat1 where tbl = ?")) {
      ask.setString(1, table);
      try (ResultSet rows = ask.executeQuery()) {
        while (rows.next()) {
          found.add(List.of(String.valueOf(rows.getString(1)), rows.getString(2)));
        }
      }
    }
    for (List<String> row : found) {
      double sampled = Double.parseDouble(row.get(1).split(" ")[0]);
      put(table, row.get(0), scaled(row.get(1), sampled > 0 ? whole / sampled : 1));
    }
  }

  private static String scaled(String stat, double factor) {
    List<String> words = new ArrayList<>();
    for (String word : stat.split(" ")) {
      boolean grows = word.matches("\\d+") && (words.isEmpty() || !word.equals("1"));
      words.add(
          grows ? String.format(Locale.ROOT, "%.0f", Double.parseDouble(word) * factor) : word);
    }
    return String.join(" ", words);
  }

  /// Gives an index its statistics; they count once they are loaded again.
  void put(String table, String index, String stat) throws SQLException {
    try (PreparedStatement delete =
            clone.prepareStatement("delete from sqlite_stat1 where tbl = ? and idx is ?");
        PreparedStatement insert =
            clone.prepareStatement("insert into sqlite_stat1 (tbl, idx, stat) values (?, ?, ?)")) {
      for (PreparedStatement each : List.of(delete, insert)) {
        each.setString(1, table);
        each.setString(2, index.equals("null") ? null : index);
      }
      insert.setString(3, stat);
      delete.execute();
      insert.execute();
    }
  }

  /// Takes the statistics of an index away.
  void forget(String index) throws SQLException {
    try (PreparedStatement delete =
        clone.prepareStatement("delete from sqlite_stat1 where idx = ?")) {
      delete.setString(1, index);
      delete.execute();
    }
  }

  /// Has the planner read the statistics again.
  void reload() throws SQLException {
    execute("analyze sqlite_schema");
  }

  void execute(String sql) throws SQLException {
    try (Statement statement = clone.createStatement()) {
      statement.execute(sql);
    }
  }

  /// Rows of the original, as text.
  private List<List<String>> rows(String sql) throws SQLException {
    try (Statement statement = original.createStatement()) {
      return watch.run(
          statement,
          () -> {
            List<List<String>> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery(sql)) {
              int width = rows.getMetaData().getColumnCount();
              while (rows.next()) {
                found.add(row(rows, width));
              }
            }
            return found;
          });
    }
  }

  private static List<String> row(ResultSet rows, int width) throws SQLException {
    List<String> row = new ArrayList<>();
    for (int i = 1; i <= width; i++) {
      row.add(String.valueOf(rows.getString(i)));
    }
    return row;
  }

  @Override
  public void close() throws SQLException {
    clone.close();
  }
}
