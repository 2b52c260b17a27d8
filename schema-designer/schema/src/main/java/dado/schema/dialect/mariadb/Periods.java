package dado.schema.dialect.mariadb;

import dado.schema.dialect.CatalogRows;
import dado.schema.model.Constraint;
import dado.schema.model.Partitioning;
import dado.schema.model.Table;
import dado.schema.model.Version;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What tables know of time: periods, keys without overlaps, and partitions by system time.
record Periods(CatalogRows rows, String database, Version version) {

  private static final Version PERIODS = new Version(11, 4, 1);

  private record Period(String table, String text) {}

  /// The tables with their periods.
  List<Table> in(List<Table> tables) throws SQLException {
    List<Period> periods = periods();
    Set<String> keys = new HashSet<>(keys());
    List<Table> known = new ArrayList<>();
    for (Table table : tables) {
      known.add(byTime(keyed(with(table, periods), keys)));
    }
    return known;
  }

  private static Table with(Table table, List<Period> periods) {
    List<String> own =
        periods.stream()
            .filter(p -> p.table().equals(table.name().local()))
            .map(Period::text)
            .sorted()
            .toList();
    if (own.isEmpty()) {
      return table;
    }
    // The server guards an application period with a check of its own.
    List<Constraint> constraints =
        table.constraints().stream()
            .filter(c ->
                !(c instanceof Constraint.Check)
                    || own.stream().noneMatch(p -> p.startsWith(quote(c.name()) + " (")))
            .toList();
    return table
        .withConstraints(constraints)
        .withOptions(table.options().with("periods", String.join("; ", own)));
  }

  private static String quote(String name) {
    return MariadbIdentifiers.INSTANCE.quote(name);
  }

  private List<Period> periods() throws SQLException {
    if (version.compareTo(PERIODS) < 0) {
      return List.of();
    }
    String sql =
        """
        SELECT table_name AS name, period AS period, start_column_name AS a, end_column_name AS b
        FROM information_schema.periods WHERE table_schema = DATABASE()
        """;
    return rows.all(
        "Periods",
        0.72,
        sql,
        r ->
            new Period(
                r.getString("name"),
                (r.getString("period").equals("SYSTEM_TIME")
                        ? "SYSTEM_TIME"
                        : quote(r.getString("period")))
                    + " ("
                    + quote(r.getString("a"))
                    + ", "
                    + quote(r.getString("b"))
                    + ")"));
  }

  /// Keys without overlaps, as `table.key.period`.
  private List<String> keys() throws SQLException {
    if (version.compareTo(PERIODS) < 0) {
      return List.of();
    }
    String sql =
        """
        SELECT table_name AS t, constraint_name AS c, period_name AS p
        FROM information_schema.key_period_usage WHERE table_schema = DATABASE()
        """;
    return rows.all(
        "Periods",
        0.73,
        sql,
        r -> r.getString("t") + "." + r.getString("c") + "." + r.getString("p"));
  }

  private static Table keyed(Table table, Set<String> keys) {
    Map<String, String> own = new HashMap<>();
    String prefix = table.name().local() + ".";
    keys.stream()
        .filter(k -> k.startsWith(prefix))
        .map(k -> k.substring(prefix.length()).split("\\.", 2))
        .forEach(k -> own.put(k[0], k[1]));
    return own.isEmpty()
        ? table
        : table.withConstraints(
            table.constraints().stream().map(c -> withoutOverlaps(c, own)).toList());
  }

  /// The two columns of the period stand at the end of the key's list.
  private static Constraint withoutOverlaps(Constraint constraint, Map<String, String> own) {
    return switch (constraint) {
      case Constraint.Unique u when own.containsKey(u.name()) ->
          new Constraint.Unique(
              u.name(), head(u.columns()), u.options().with("overlaps", own.get(u.name())));
      case Constraint.PrimaryKey k when own.containsKey("PRIMARY") ->
          new Constraint.PrimaryKey(
              k.name(), head(k.columns()), k.options().with("overlaps", own.get("PRIMARY")));
      case Constraint.Unique u -> u;
      case Constraint.PrimaryKey k -> k;
      case Constraint.Check c -> c;
      case Constraint.Exclusion e -> e;
      case Constraint.ForeignKey f -> f;
    };
  }

  private static List<String> head(List<String> columns) {
    return columns.subList(0, columns.size() - 2);
  }

  /// Intervals of partitions by system time are only in the statement that the server shows.
  private Table byTime(Table table) throws SQLException {
    boolean timed = table.partitioning().filter(p -> p.by().startsWith("SYSTEM_TIME")).isPresent();
    if (!timed) {
      return table;
    }
    String sql = "SHOW CREATE TABLE " + quote(database) + "." + quote(table.name().local());
    Optional<String> by =
        rows.all("Partitions", 0.74, sql, r -> r.getString(2)).stream()
            .map(s ->
                s.substring(s.lastIndexOf("PARTITION BY ") + 13).replace(" ENGINE = InnoDB", ""))
            .findFirst();
    return table.withPartitioning(by.map(b -> new Partitioning(b, List.of())));
  }
}
