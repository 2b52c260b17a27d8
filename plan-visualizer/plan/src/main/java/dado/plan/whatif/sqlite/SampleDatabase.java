package dado.plan.whatif.sqlite;

import dado.plan.ddl.IndexDdl;
import dado.plan.whatif.Hypothetical;
import dado.schema.dialect.Identifiers;
import dado.schema.dialect.Progress;
import dado.schema.model.Index;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A database in memory with a sample of the rows of a SQLite file, on which indexes are built to
/// learn their statistics.
final class SampleDatabase implements AutoCloseable {
  private static final int ROWS = 20_000;
  private static final Duration COUNTING = Duration.ofSeconds(5);
  private static final Duration BRIEFLY = Duration.ofMillis(700);

  private final Rows file;
  private final Rows sample;
  private final Identifiers identifiers;
  private final Map<String, Spread> tables = new HashMap<>();

  private SampleDatabase(Rows file, Rows sample, Identifiers identifiers) {
    this.file = file;
    this.sample = sample;
    this.identifiers = identifiers;
  }

  static SampleDatabase open(
      Rows file, SchemaCopy schema, Identifiers identifiers, Duration limit, Progress progress)
      throws SQLException {
    Rows sample = PlannerDatabase.memory(limit, progress);
    try {
      List<String> _ = schema.make(sample, Set.of("table", "index"), Set.of());
      return new SampleDatabase(file, sample, identifiers);
    } catch (SQLException | RuntimeException e) {
      PlannerDatabase.close(sample);
      throw e;
    }
  }

  /// The rows of a table, sampled when they are asked for first.
  Spread table(String table) throws SQLException {
    Spread known = tables.get(table);
    if (known == null) {
      double whole = file.number("select count(*) from " + identifiers.quote(table));
      fill(table, whole);
      double sampled = sample.number("select count(*) from " + identifiers.quote(table));
      known = new Spread(sampled, sampled, sampled, whole);
      tables.put(table, known);
    }
    return known;
  }

  private void fill(String table, double whole) throws SQLException {
    List<String> columns =
        file.texts("select name from pragma_table_xinfo(?) where hidden = 0", table).stream()
            .map(identifiers::quote)
            .toList();
    String list = String.join(", ", columns);
    String marks = String.join(", ", Collections.nCopies(columns.size(), "?"));
    String into = identifiers.quote(table) + " (" + list + ") values (" + marks + ")";
    sample.connection().setAutoCommit(false);
    try (Statement read = file.connection().createStatement();
        PreparedStatement insert =
            sample.connection().prepareStatement("insert or ignore into " + into)) {
      String select = select(table, list, whole);
      boolean _ = file.watch().run(read, () -> copy(read, select, insert, columns.size()));
      sample.connection().commit();
    } finally {
      sample.connection().setAutoCommit(true);
    }
  }

  private static boolean copy(Statement read, String select, PreparedStatement insert, int width)
      throws SQLException {
    try (ResultSet rows = read.executeQuery(select)) {
      while (rows.next()) {
        for (int i = 1; i <= width; i++) {
          insert.setObject(i, rows.getObject(i));
        }
        insert.execute();
      }
    }
    return true;
  }

  /// Reads one row of each stride, at a place in it that does not keep step with the data. Where
  /// the rows' numbers have few gaps, only those rows are read.
  private String select(String table, String columns, double whole) throws SQLException {
    String from = " from " + identifiers.quote(table);
    if (whole <= ROWS) {
      return "select " + columns + from;
    }
    long stride = (long) Math.ceil(whole / ROWS);
    boolean rowid =
        !file.texts(
                "select 1 from pragma_table_list where schema = 'main' and wr = 0"
                    + " and type = 'table' and name = ?",
                table)
            .isEmpty();
    if (rowid) {
      long first = (long) file.number("select min(rowid)" + from);
      long last = (long) file.number("select max(rowid)" + from);
      if (last - first < 1.5 * whole) {
        return """
        with recursive strides(n, at) as (
          select 0, %d union all select n + 1, at + %d from strides where at + %d <= %d)
        select %s from strides cross join %s as t
        where t.rowid = at + (n * 2654435761 %% 4294967296) * %d / 4294967296
        """
            .formatted(first, stride, stride, last, columns, identifiers.quote(table), stride);
      }
    }
    return "select "
        + columns
        + " from (select "
        + columns
        + ", row_number() over () as n"
        + from
        + ") where n * 2654435761 % 4294967296 < "
        + 4294967296L / stride;
  }

  /// Builds an index on the sample and takes it away again.
  Admitted admit(Hypothetical index, String ddl) throws SQLException {
    Spread all = table(index.table().local());
    double before = pages();
    sample.execute(ddl);
    try {
      sample.execute("analyze " + identifiers.quote(index.index().name()));
      Spread rows = partial(index, all);
      IndexStatistics scaled = scaled(index, rows);
      double size = Math.max(1, pages() - before) * sample.number("pragma page_size");
      return new Admitted(index, ddl, scaled, (long) (size * Math.max(1, rows.factor())));
    } finally {
      sample.execute("drop index " + identifiers.quote(index.index().name()));
    }
  }

  private IndexStatistics scaled(Hypothetical index, Spread rows) throws SQLException {
    IndexStatistics built = of(index.index().name());
    return built.isEmpty()
        ? guess(index, rows)
        : new Scaling(prefixes(index, rows), rows).of(built);
  }

  private double pages() throws SQLException {
    return sample.number("pragma page_count") - sample.number("pragma freelist_count");
  }

  private IndexStatistics of(String index) throws SQLException {
    return new IndexStatistics(
        sample.all("select tbl, idx, stat from sqlite_stat1 where idx = ?", index),
        sample.all(
            "select tbl, idx, neq, nlt, ndlt, sample from sqlite_stat4 where idx = ?", index));
  }

  /// Without a row of the sample in it, SQLite's own guess: ten rows share a value.
  private static IndexStatistics guess(Hypothetical index, Spread rows) {
    String each = Scaling.number(Math.max(1, Math.min(rows.whole(), 10)));
    String keys = (" " + each).repeat(index.index().keys().size());
    List<@Nullable Object[]> row = new ArrayList<>();
    row.add(
        new Object[] {
          index.table().local(), index.index().name(), Scaling.number(rows.whole()) + keys
        });
    return new IndexStatistics(row, List.of());
  }

  /// The rows that an index holds: counted where it holds few, and that does not take long.
  private Spread partial(Hypothetical index, Spread all) throws SQLException {
    if (index.index().where().isEmpty()) {
      return all;
    }
    String count =
        "select count(*) from "
            + identifiers.quote(index.table().local())
            + " where "
            + index.index().where().get();
    double sampled = sample.number(count);
    double whole = counted(count, COUNTING, sampled * all.factor());
    return new Spread(sampled, sampled, sampled, whole);
  }

  /// What a query counts in the file; the guess where that takes too long.
  private double counted(String query, Duration limit, double guess) throws SQLException {
    try {
      return file.number(query, limit);
    } catch (SQLTimeoutException e) {
      return guess;
    }
  }

  private List<Spread> prefixes(Hypothetical index, Spread rows) throws SQLException {
    List<String> keys = new ArrayList<>();
    List<Spread> found = new ArrayList<>();
    for (Index.Key key : index.index().keys()) {
      keys.add(IndexDdl.key(identifiers, key));
      found.add(spread(index.table().local(), keys, index.index().where().orElse("true"), rows));
    }
    return found;
  }

  private Spread spread(String table, List<String> keys, String where, Spread rows)
      throws SQLException {
    @Nullable Object[] counts = sample.all(groups(table, keys, where)).getFirst();
    Spread found = new Spread(rows.sampled(), number(counts[0]), number(counts[1]), rows.whole());
    return found.isVague() ? found.counted(values(table, keys, where)) : found;
  }

  /// A query for the number of values, and of those that only one row has.
  private String groups(String table, List<String> keys, String where) {
    return "select count(*), coalesce(sum(c = 1), 0) from (select count(*) as c from "
        + identifiers.quote(table)
        + " where "
        + where
        + " group by "
        + String.join(", ", keys)
        + ")";
  }

  /// The values of the whole table; 0 where counting them takes too long.
  private double values(String table, List<String> keys, String where) throws SQLException {
    String distinct =
        "select distinct "
            + String.join(", ", keys)
            + " from "
            + identifiers.quote(table)
            + " where "
            + where;
    return counted("select count(*) from (" + distinct + ")", BRIEFLY, 0);
  }

  private static double number(@Nullable Object value) {
    return value instanceof Number number ? number.doubleValue() : 0;
  }

  /// What ANALYZE would say of the whole file: for one that was never analyzed.
  IndexStatistics all() throws SQLException {
    for (String name : names()) {
      Spread _ = table(name);
    }
    sample.execute("analyze");
    IndexStatistics scaled = new IndexStatistics(List.of(), List.of());
    for (@Nullable Object[] row : sample.all("select tbl, idx, stat from sqlite_stat1")) {
      scaled = scaled.and(existing(row));
    }
    return scaled;
  }

  /// The tables that are not SQLite's own.
  private List<String> names() throws SQLException {
    return sample.texts(
        "select name from pragma_table_list where schema = 'main' and type = 'table'"
            + " and name not like 'sqlite\\_%' escape '\\'");
  }

  private IndexStatistics existing(@Nullable Object[] row) throws SQLException {
    String table = String.valueOf(row[0]);
    Spread rows = table(table);
    if (row[1] == null) {
      return new Scaling(List.of(), rows)
          .of(new IndexStatistics(List.of(row, row).subList(0, 1), List.of()));
    }
    String index = String.valueOf(row[1]);
    double held = Double.parseDouble(String.valueOf(row[2]).split(" ", 2)[0]);
    Spread inIndex = new Spread(held, held, held, held * rows.factor());
    List<Spread> prefixes = new ArrayList<>();
    List<String> keys = new ArrayList<>();
    for (@Nullable Object[] key :
        sample.all("select name, coll from pragma_index_xinfo(?) where key = 1", index)) {
      if (key[0] == null) {
        break;
      }
      keys.add(identifiers.quote(String.valueOf(key[0])) + " collate " + key[1]);
      prefixes.add(spread(table, keys, "true", inIndex));
    }
    return new Scaling(prefixes, inIndex).of(of(index));
  }

  @Override
  public void close() throws SQLException {
    PlannerDatabase.close(sample);
  }
}
