package dado.plan.explain;

import dado.plan.expression.Expression;
import dado.plan.expression.ExpressionParser;
import dado.plan.expression.Expressions;
import dado.plan.model.Node;
import dado.plan.model.Operator;
import dado.schema.Dialects;
import dado.schema.model.Engine;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/// What would let MySQL and MariaDB estimate better: histograms of columns that a plan filters by.
final class FamilyHints {
  private static final Logger LOG = Logger.getLogger(FamilyHints.class.getName());

  private FamilyHints() {}

  /// The plan is there already: where the hints cannot be had, there are none.
  static List<Hint> of(Connection connection, Watch watch, Plan plan) {
    List<Hint> hints = new ArrayList<>();
    try {
      for (Map.Entry<String, Set<String>> filter : filters(plan).entrySet()) {
        Set<String> unknown = new TreeSet<>();
        for (String column : filter.getValue()) {
          if (lacks(connection, watch, plan.server(), filter.getKey(), column)) {
            unknown.add(column);
          }
        }
        if (!unknown.isEmpty()) {
          hints.add(hint(plan.server(), filter.getKey(), unknown));
        }
      }
    } catch (SQLException e) {
      LOG.log(Level.FINE, "Hints could not be had.", e);
    }
    return hints;
  }

  /// The columns by which whole tables are filtered.
  private static Map<String, Set<String>> filters(Plan plan) {
    Map<String, Set<String>> found = new TreeMap<>();
    List<Node> nodes = plan.query().roots().stream().flatMap(Node::all).toList();
    Map<String, String> scanned = scanned(nodes);
    for (Node node : nodes) {
      for (String condition : node.conditions().values()) {
        for (Expression.Column column : columns(plan.server().engine(), condition)) {
          String table = table(column, scanned);
          if (!table.isEmpty()) {
            found.computeIfAbsent(table, t -> new TreeSet<>()).add(column.name());
          }
        }
      }
    }
    return found;
  }

  /// The tables that are read whole, by the names that the query gives them.
  private static Map<String, String> scanned(List<Node> nodes) {
    Map<String, String> found = new TreeMap<>();
    for (Node node : nodes) {
      if (node.operator() instanceof Operator.SequentialScan scan) {
        found.putIfAbsent(scan.relation().alias(), scan.relation().table());
      }
    }
    return found;
  }

  private static List<Expression.Column> columns(Engine engine, String condition) {
    return Expressions.columns(ExpressionParser.parse(engine, condition));
  }

  private static String table(Expression.Column column, Map<String, String> scanned) {
    return scanned.getOrDefault(column.relation(), "");
  }

  private static boolean lacks(
      Connection connection, Watch watch, ExplainServer server, String table, String column)
      throws SQLException {
    String known =
        server.engine() == Engine.MARIADB
            ? "(select 1 from mysql.column_stats s where s.db_name = c.table_schema and s.table_name"
                + " = c.table_name and s.column_name = c.column_name)"
            : "(select 1 from information_schema.column_statistics s where s.schema_name ="
                + " c.table_schema and s.table_name = c.table_name and s.column_name ="
                + " c.column_name)";
    String sql =
        "select count(*) from information_schema.columns c where c.table_schema = database() and"
            + " c.table_name = ? and c.column_name = ? and c.column_key = '' and not exists "
            + known;
    try (PreparedStatement ask = connection.prepareStatement(sql)) {
      ask.setString(1, table);
      ask.setString(2, column);
      return watch.run(ask, () -> isCounted(ask));
    }
  }

  private static boolean isCounted(PreparedStatement ask) throws SQLException {
    try (ResultSet rows = ask.executeQuery()) {
      return rows.next() && rows.getInt(1) > 0;
    }
  }

  private static Hint hint(ExplainServer server, String table, Set<String> columns) {
    var identifiers = Dialects.of(server.engine()).identifiers();
    String quoted = columns.stream().map(identifiers::quote).collect(Collectors.joining(", "));
    String sql =
        server.engine() == Engine.MARIADB
            ? "ANALYZE TABLE "
                + identifiers.quote(table)
                + " PERSISTENT FOR COLUMNS ("
                + quoted
                + ") INDEXES ()"
            : "ANALYZE TABLE " + identifiers.quote(table) + " UPDATE HISTOGRAM ON " + quoted;
    String what = String.join(", ", columns);
    return new Hint(
        "The planner has no histogram of "
            + table
            + "."
            + what
            + " and guesses how many rows a condition on it keeps.",
        sql);
  }
}
