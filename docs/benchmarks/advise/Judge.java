package dado.plan.shop;

import dado.schema.model.Engine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Builds sets of indexes one after the other and runs the shop's statements before and after.
///
/// `Judge ENGINE URL FOLDER LABEL=FILE…`, each file with CREATE INDEX statements, one a line. The label
/// `reference` needs no file: the indexes made by hand. Prints a line for each set.
final class Judge {
  private final Engine engine;
  private final Connection connection;
  private final List<ShopQuery> queries;

  private Judge(Engine engine, Connection connection, List<ShopQuery> queries) {
    this.engine = engine;
    this.connection = connection;
    this.queries = queries;
  }

  public static void main(String... arguments) throws Exception {
    Engine engine = Engine.valueOf(arguments[0].toUpperCase(Locale.ROOT));
    try (Connection connection = DriverManager.getConnection(arguments[1])) {
      Judge judge = new Judge(engine, connection, ShopQuery.below(Path.of(arguments[2])));
      Map<String, Measured> before = judge.measure();
      System.out.printf(
          "%-24s %5s %7s %8s %8s %7s  %s%n",
          "", "fixed", "indexes", "size MB", "touched", "slower", "not fixed");
      for (String set : List.of(arguments).subList(3, arguments.length)) {
        judge.judge(set, before);
      }
    }
  }

  private void judge(String set, Map<String, Measured> before) throws Exception {
    String label = set.split("=", 2)[0];
    Map<String, String> there = indexes();
    long size = size();
    int refused = build(set.equals("reference") ? reference() : lines(set.split("=", 2)[1]));
    Map<String, String> made = new TreeMap<>(indexes());
    made.keySet().removeAll(there.keySet());
    analyze(made);
    double megabytes = (size() - size) / 1e6;
    Map<String, Measured> after = measure();
    List<ShopQuery> suspects =
        queries.stream().filter(q -> slower(before.get(q.name()), after.get(q.name()))).toList();
    Map<String, Measured> again = measure(suspects);
    for (String drop : made.values()) {
      execute(drop);
    }
    // The machine has other work too: slower is what is slower in both directions of the change.
    Map<String, Measured> without = measure(suspects);
    String slower =
        suspects.stream()
            .filter(q -> slower(without.get(q.name()), again.get(q.name())))
            .map(q -> "%s %.0f->%.0f ms".formatted(q.name(), without.get(q.name()).millis(), again.get(q.name()).millis()))
            .collect(java.util.stream.Collectors.joining(", "));
    report(label, before, after, made.size(), megabytes, slower, refused);
  }

  private static boolean slower(Measured before, Measured after) {
    // The clock of a busy machine alone says too little.
    boolean more = after.touched() > 1.05 * before.touched() || after.millis() > 3 * before.millis();
    return more && after.millis() > 1.5 * before.millis() + 1;
  }

  private void report(
      String label,
      Map<String, Measured> before,
      Map<String, Measured> after,
      int made,
      double megabytes,
      String slower,
      int refused) {
    List<String> open = new ArrayList<>();
    long read = 0;
    long reads = 0;
    int fixes = 0;
    for (ShopQuery query : queries) {
      Measured then = before.get(query.name());
      Measured now = after.get(query.name());
      if (query.kind() == ShopQuery.Kind.FIX) {
        fixes++;
        read += then.touched();
        reads += now.touched();
        if (!then.fell(now, 5)) {
          open.add(query.name());
        }
      }
    }
    System.out.printf(
        "%-24s %2d/%2d %7d %8.1f %7.2f%% %7d  %s%s%s%n",
        label,
        fixes - open.size(),
        fixes,
        made,
        megabytes,
        100.0 * reads / read,
        slower.isEmpty() ? 0 : slower.split(", ").length,
        String.join(" ", open),
        slower.isEmpty() ? "" : " | slower: " + slower,
        refused == 0 ? "" : " | refused: " + refused);
  }

  private Map<String, Measured> measure() throws SQLException {
    return measure(queries);
  }

  private Map<String, Measured> measure(List<ShopQuery> some) throws SQLException {
    Map<String, Measured> measured = new LinkedHashMap<>();
    for (ShopQuery query : some) {
      measured.put(query.name(), Meter.of(engine).median(connection, query.sql()));
    }
    connection.setAutoCommit(true);
    return measured;
  }

  private List<String> reference() {
    List<String> ddl =
        queries.stream()
            .filter(q -> q.kind() == ShopQuery.Kind.FIX)
            .flatMap(q -> q.indexes().stream())
            .distinct()
            .toList();
    return Stream.iterate(0, i -> i < ddl.size(), i -> i + 1)
        .map(i -> new ShopIndex("reference_" + i, ddl.get(i)).create())
        .toList();
  }

  /// @return how many of them the engine refuses
  private int build(List<String> ddl) throws SQLException {
    int refused = 0;
    for (String sql : ddl) {
      try {
        execute(sql);
      } catch (SQLException e) {
        refused++;
        System.err.println(sql + ": " + e.getMessage());
      }
    }
    return refused;
  }

  private static List<String> lines(String file) throws java.io.IOException {
    return Files.readAllLines(Path.of(file)).stream()
        .map(String::strip)
        .filter(l -> !l.isEmpty() && !l.startsWith("--"))
        .map(l -> l.endsWith(";") ? l.substring(0, l.length() - 1) : l)
        .toList();
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /// What drops each index, by its table and name.
  private Map<String, String> indexes() throws SQLException {
    String sql =
        switch (engine) {
          case POSTGRESQL ->
              "select c.relname, c.oid::regclass, t.relname from pg_index i join pg_class c on c.oid = i.indexrelid"
                  + " join pg_class t on t.oid = i.indrelid where not c.relispartition"
                  + " and c.relnamespace = 'public'::regnamespace";
          case SQLITE -> "select name, '\"' || name || '\"', tbl_name from sqlite_schema where type = 'index'";
          case MYSQL, MARIADB ->
              "select distinct index_name, concat('`', index_name, '` on `', table_name, '`'), table_name"
                  + " from information_schema.statistics where table_schema = database()";
        };
    Map<String, String> drops = new TreeMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        drops.put(rows.getString(3) + "." + rows.getString(1), "drop index " + rows.getString(2));
      }
    }
    return drops;
  }

  private void analyze(Map<String, String> made) throws SQLException {
    String verb = engine == Engine.MYSQL || engine == Engine.MARIADB ? "analyze table " : "analyze ";
    for (String table : made.keySet().stream().map(k -> k.split("\\.")[0]).distinct().toList()) {
      execute(verb + table);
    }
  }

  private long size() throws SQLException {
    String sql =
        switch (engine) {
          case POSTGRESQL ->
              "select sum(pg_relation_size(indexrelid)) from pg_index i join pg_class c on c.oid = i.indexrelid"
                  + " where c.relnamespace = 'public'::regnamespace";
          case SQLITE ->
              "select (page_count - freelist_count) * page_size from pragma_page_count, pragma_freelist_count,"
                  + " pragma_page_size";
          case MYSQL, MARIADB ->
              "select sum(stat_value) * @@innodb_page_size from mysql.innodb_index_stats where stat_name = 'size'"
                  + " and database_name = database()";
        };
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
