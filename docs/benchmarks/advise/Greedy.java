package dado.plan.shop;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// A baseline of the kind that is common with HypoPG: b-trees on each column and each pair of columns
/// that a statement names behind FROM, tried hypothetically, taken greedily by what they save of the
/// whole workload, while one of its statements becomes at least twice as cheap.
///
/// `Greedy URL FOLDER KIND OUT`: writes the indexes for the statements of that kind (`fix`, `trap`, or
/// `all`), and prints how many of the statements it has an index for.
final class Greedy {
  private static final Pattern TABLE = Pattern.compile("\"Relation Name\": \"([^\"]*+)\"");
  private static final Pattern COST = Pattern.compile("\"Total Cost\": ([0-9.]++)");
  private static final Pattern WORD = Pattern.compile("[a-z_]++");

  /// Below this the planner's cost is of no interest, as in other tools of the kind.
  private static final double CHEAP = 100;

  private final Statement statement;

  private Greedy(Statement statement) {
    this.statement = statement;
  }

  private record Plan(double cost, Set<String> tables) {}

  public static void main(String... arguments) throws Exception {
    try (Connection connection = DriverManager.getConnection(arguments[0]);
        Statement statement = connection.createStatement()) {
      statement.execute("create extension if not exists hypopg");
      List<ShopQuery> queries =
          ShopQuery.below(Path.of(arguments[1])).stream()
              .filter(q -> arguments[2].equals("all") || q.name().startsWith(arguments[2]))
              .toList();
      List<String> chosen = new Greedy(statement).choose(queries);
      Files.write(Path.of(arguments[3]), chosen.stream().map(d -> d + ";").toList());
    }
  }

  private List<String> choose(List<ShopQuery> queries) throws SQLException {
    Set<String> candidates = new LinkedHashSet<>();
    double[] costs = new double[queries.size()];
    for (int i = 0; i < costs.length; i++) {
      costs[i] = with(List.of(), queries.get(i)).cost;
      candidates.addAll(useful(queries.get(i), costs[i]));
    }
    double[] first = costs.clone();
    List<String> chosen = new ArrayList<>();
    while (true) {
      String best = "";
      double most = 0;
      for (String candidate : candidates) {
        List<String> tried = new ArrayList<>(chosen);
        tried.add(candidate);
        double[] then = costs(tried, queries, candidate, costs);
        double gain = 0;
        boolean halves = false;
        for (int i = 0; i < costs.length; i++) {
          gain += queries.get(i).weight() * (costs[i] - then[i]);
          halves |= costs[i] >= CHEAP && then[i] <= costs[i] / 2;
        }
        if (halves && gain > most) {
          most = gain;
          best = candidate;
        }
      }
      if (best.isEmpty()) {
        break;
      }
      chosen.add(best);
      costs = costs(chosen, queries, best, costs);
    }
    int helped = 0;
    for (int i = 0; i < costs.length; i++) {
      helped += costs[i] <= first[i] / 2 ? 1 : 0;
    }
    System.out.println(helped);
    return chosen;
  }

  /// The candidates that the planner takes when all of the statement's are there, if that halves it.
  private List<String> useful(ShopQuery query, double cost) throws SQLException {
    if (cost < CHEAP) {
      return List.of();
    }
    List<String> all = candidates(query);
    List<String> taken = new ArrayList<>();
    if (with(all, query).cost <= cost / 2) {
      for (String candidate : all) {
        if (with(List.of(candidate), query).cost <= cost / 2) {
          taken.add(candidate);
        }
      }
    }
    return taken;
  }

  private double[] costs(
      List<String> indexes, List<ShopQuery> queries, String changed, double[] costs)
      throws SQLException {
    String table = changed.split(" ")[3];
    double[] then = costs.clone();
    statement.execute("select hypopg_reset()");
    for (String ddl : indexes) {
      create(ddl);
    }
    for (int i = 0; i < costs.length; i++) {
      if (queries.get(i).sql().contains(table)) {
        then[i] = explain(queries.get(i)).cost;
      }
    }
    return then;
  }

  private Plan with(List<String> indexes, ShopQuery query) throws SQLException {
    statement.execute("select hypopg_reset()");
    for (String ddl : indexes) {
      create(ddl);
    }
    return explain(query);
  }

  private void create(String ddl) {
    try {
      statement.execute("select hypopg_create_index('" + ddl + "')");
    } catch (SQLException e) {
      // A type without a b-tree, or a table with partitions: no candidate.
    }
  }

  private Plan explain(ShopQuery query) throws SQLException {
    try (ResultSet rows = statement.executeQuery("explain (format json) " + query.sql())) {
      rows.next();
      String plan = rows.getString(1);
      return new Plan(
          COST.matcher(plan).results().mapToDouble(m -> Double.parseDouble(m.group(1))).findFirst().orElse(0),
          new LinkedHashSet<>(TABLE.matcher(plan).results().map(m -> m.group(1)).toList()));
    }
  }

  private List<String> candidates(ShopQuery query) throws SQLException {
    String text = query.sql().toLowerCase(java.util.Locale.ROOT);
    int from = Math.max(0, text.indexOf(" from "));
    Set<String> words =
        new LinkedHashSet<>(
            WORD.matcher(text.substring(from)).results().map(MatchResult::group).toList());
    List<String> ddl = new ArrayList<>();
    for (String table : explain(query).tables) {
      List<String> columns = columns(table, words);
      for (String one : columns) {
        ddl.add("CREATE INDEX ON " + table + " (" + one + ")");
        for (String two : columns) {
          if (!one.equals(two)) {
            ddl.add("CREATE INDEX ON " + table + " (" + one + ", " + two + ")");
          }
        }
      }
    }
    return ddl;
  }

  private List<String> columns(String table, Set<String> words) throws SQLException {
    List<String> columns = new ArrayList<>();
    try (ResultSet rows =
        statement.executeQuery(
            "select attname from pg_attribute where attnum > 0 and not attisdropped and attrelid = '"
                + table
                + "'::regclass order by attnum")) {
      while (rows.next()) {
        if (words.contains(rows.getString(1))) {
          columns.add(rows.getString(1));
        }
      }
    }
    return columns;
  }
}
