package dado.plan.explain;

import dado.plan.expression.Expression;
import dado.plan.expression.ExpressionParser;
import dado.plan.expression.Expressions;
import dado.plan.model.Actual;
import dado.plan.model.Counters;
import dado.plan.model.Node;
import dado.plan.model.Operator;
import dado.plan.model.Query;
import dado.schema.Dialects;
import dado.schema.dialect.Identifiers;
import dado.schema.model.Engine;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/// Counts what a SQLite plan's outermost scan reads and keeps, as SQLite reports neither. Where
/// that cannot be counted for certain, the step says why instead.
final class SqliteCounts {
  /// Where a step says what was counted, among its raw entries.
  static final String KEY = "Counted by Dado";

  private static final Duration LIMIT = Duration.ofSeconds(10);
  private static final Set<String> UNSTEADY = Set.of("random", "randomblob", "changes", "nextval");

  private final Connection connection;
  private final Watch watch;
  private final SqliteBinding binding;
  private final Duration limit;
  private final Identifiers identifiers = Dialects.of(Engine.SQLITE).identifiers();

  /// @param binding the statement that is explained, with the values of its parameters
  SqliteCounts(Connection connection, Watch watch, Duration limit, SqliteBinding binding) {
    this.connection = connection;
    this.binding = binding;
    this.watch = watch;
    this.limit = limit.compareTo(LIMIT) < 0 ? limit : LIMIT;
  }

  /// The plan with the counts at its scans.
  Query counted(Query plan) throws SQLException {
    List<Node> steps = new ArrayList<>();
    boolean first = true;
    for (Node step : plan.root().children()) {
      boolean loop = step.label().startsWith("SCAN") || step.label().startsWith("SEARCH");
      steps.add(
          step.operator() instanceof Operator.SequentialScan scan
              ? (first ? counted(plan, step, scan) : noted(step, LATER))
              : step);
      first &= !loop;
    }
    return plan.withRoots(
        List.of(plan.root().with(steps, plan.root().actual(), plan.root().raw())));
  }

  private static final String LATER =
      "nothing: the step runs once for each row of the one before it, and how often that is, SQLite"
          + " does not say";

  private Node counted(Query plan, Node step, Operator.SequentialScan scan) throws SQLException {
    try {
      QueryShape shape = QueryText.shapes(binding.numbered().text()).getFirst();
      Optional<String> doubt = doubt(plan, shape, scan.relation().alias());
      if (doubt.isPresent()) {
        return noted(step, "nothing: " + doubt.get());
      }
      return counts(step, shape, shape.source(scan.relation().alias()).orElseThrow());
    } catch (UnreadableQueryException e) {
      return noted(step, "nothing: " + e.getMessage());
    } catch (SQLTimeoutException e) {
      return noted(step, "nothing: counting took longer than " + limit.toSeconds() + " s");
    }
  }

  /// Why the counts would not be those of the scan; empty where they are.
  private Optional<String> doubt(Query plan, QueryShape shape, String alias) throws SQLException {
    if (!shape.alone()) {
      return Optional.of("the query has more than one SELECT, or a join that Dado does not follow");
    }
    Optional<QueryShape.Source> source = shape.source(alias);
    if (source.isEmpty() || source.get().optional() || !tables(shape)) {
      return Optional.of("the query does not name " + alias + " as a table of its own");
    }
    boolean all =
        plan.root().children().stream()
            .map(Node::label)
            .anyMatch(l -> l.matches("USE TEMP B-TREE FOR (ORDER|GROUP) BY"));
    return shape.limited() && !all
        ? Optional.of("LIMIT may stop the scan before its end")
        : Optional.empty();
  }

  private boolean tables(QueryShape shape) throws SQLException {
    for (QueryShape.Source source : shape.sources()) {
      if (columns(source).isEmpty() || !isTable(source)) {
        return false;
      }
    }
    return true;
  }

  private boolean isTable(QueryShape.Source source) throws SQLException {
    try (PreparedStatement ask =
        connection.prepareStatement(
            "select 1 from pragma_table_list where name = ? collate nocase and type = 'table'"
                + " and (? = '' or schema = ? collate nocase)")) {
      ask.setString(1, source.table());
      ask.setString(2, source.schema());
      ask.setString(3, source.schema());
      return watch.run(
          ask,
          () -> {
            try (ResultSet rows = ask.executeQuery()) {
              return rows.next();
            }
          });
    }
  }

  private Set<String> columns(QueryShape.Source source) throws SQLException {
    try (PreparedStatement ask =
        connection.prepareStatement("select lower(name) from pragma_table_xinfo(?)")) {
      ask.setString(1, source.table());
      return watch.run(
          ask,
          () -> {
            Set<String> names = new HashSet<>(Set.of("rowid"));
            try (ResultSet rows = ask.executeQuery()) {
              while (rows.next()) {
                names.add(rows.getString(1));
              }
            }
            return names;
          });
    }
  }

  private Node counts(Node step, QueryShape shape, QueryShape.Source source) throws SQLException {
    List<String> own = new ArrayList<>();
    for (String condition : shape.filters()) {
      if (speaksOf(condition, shape, source)) {
        own.add("(" + condition + ")");
      }
    }
    String from = from(source);
    double read = count(from);
    double kept = own.isEmpty() ? read : count(from + " where " + String.join(" and ", own));
    String how =
        own.isEmpty()
            ? "the rows of the table; the query sets no condition on it alone"
            : "the rows of the table, and those that meet " + String.join(" and ", own);
    return step.with(step.children(), Optional.of(actual(read, kept)), added(step, how));
  }

  private static Actual actual(double read, double kept) {
    return new Actual(
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        0,
        kept,
        0,
        1,
        OptionalDouble.of(read - kept),
        Counters.NONE,
        List.of());
  }

  private String from(QueryShape.Source source) {
    String schema = source.schema().isEmpty() ? "" : identifiers.quote(source.schema()) + ".";
    return schema + identifiers.quote(source.table()) + " as " + identifiers.quote(source.alias());
  }

  private double count(String from) throws SQLException {
    String sql = "select count(*) from " + from;
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      binding.bind(statement, Parameters.in(Engine.SQLITE, sql));
      return watch.run(
          statement,
          limit,
          () -> {
            try (ResultSet rows = statement.executeQuery()) {
              rows.next();
              return (double) rows.getLong(1);
            }
          });
    }
  }

  /// Whether a condition names columns of that source and of no other, and gives the same each
  /// time.
  private boolean speaksOf(String condition, QueryShape shape, QueryShape.Source source)
      throws SQLException {
    String lower = condition.toLowerCase(Locale.ROOT);
    Expression read = ExpressionParser.parse(Engine.SQLITE, condition);
    List<Expression.Column> names = Expressions.columns(read);
    if (names.isEmpty()
        || Expressions.all(read).anyMatch(SqliteCounts::isOpaque)
        || UNSTEADY.stream().anyMatch(f -> lower.matches(".*\\b" + f + "\\s*\\(.*"))) {
      return false;
    }
    Map<String, Set<String>> columns = new HashMap<>();
    for (QueryShape.Source each : shape.sources()) {
      columns.put(each.alias().toLowerCase(Locale.ROOT), columns(each));
    }
    return names.stream().allMatch(n -> owner(n, columns).equalsIgnoreCase(source.alias()));
  }

  /// Whether other columns may be in it than those that can be seen.
  private static boolean isOpaque(Expression part) {
    return part instanceof Expression.Subquery || part instanceof Expression.Other;
  }

  private static String owner(Expression.Column name, Map<String, Set<String>> columns) {
    if (!name.relation().isEmpty()) {
      return name.relation();
    }
    List<String> owners =
        columns.entrySet().stream()
            .filter(e -> e.getValue().contains(name.name().toLowerCase(Locale.ROOT)))
            .map(Map.Entry::getKey)
            .toList();
    return owners.size() == 1 ? owners.getFirst() : "";
  }

  private static Node noted(Node step, String what) {
    return step.with(step.children(), step.actual(), added(step, what));
  }

  private static Map<String, String> added(Node step, String what) {
    Map<String, String> raw = new LinkedHashMap<>(step.raw());
    raw.put(KEY, what);
    return raw;
  }
}
