package dado.plan.whatif.postgresql;

import dado.plan.explain.Opening;
import dado.plan.explain.Watch;
import dado.plan.predicate.Comparand;
import dado.plan.predicate.Predicate;
import dado.plan.statistics.postgresql.AttributeFacts;
import dado.plan.statistics.postgresql.ReadOnly;
import dado.plan.whatif.Database;
import dado.plan.whatif.Hypothetical;
import dado.schema.dialect.Identifiers;
import dado.schema.dialect.Progress;
import dado.schema.model.Index;
import dado.schema.model.Name;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/// What is known of the expressions of indexes: a sample of the user's rows says it, as ANALYZE
/// would, and is forgotten again.
///
/// @param values whether values may leave the user's server
/// @param told where it is said that there is no sample
/// @param asked what was asked before, with the answers
record Samples(
    Database database,
    boolean values,
    Progress progress,
    Set<String> told,
    Map<String, Optional<Map<String, String>>> asked) {

  /// As many rows as ANALYZE reads, from not too many pages.
  private static final int ROWS = 30_000;

  private static final int PAGES = 3000;

  Samples(Database database, boolean values, Progress progress) {
    this(database, values, progress, new LinkedHashSet<>(), new LinkedHashMap<>());
  }

  /// What is known of the expressions of an index.
  ///
  /// @param facts by the position of the key, from 1
  record Known(Map<Integer, Map<String, String>> facts) {
    /// Nothing is known.
    static final Known NONE = new Known(Map.of());

    /// The part of the rows that meet a condition on an expression; empty where that is not known.
    OptionalDouble part(Index index, Predicate predicate) {
      for (int i = 0; i < index.keys().size(); i++) {
        Map<String, String> known = facts.get(i + 1);
        if (known != null && IndexMatch.on(index.keys().get(i), predicate)) {
          return part(new AttributeFacts(NOWHERE, "", false, known), predicate);
        }
      }
      return OptionalDouble.empty();
    }

    private static OptionalDouble part(AttributeFacts known, Predicate predicate) {
      double filled = 1 - known.number("null_frac");
      double distinct = known.number("n_distinct");
      List<String> common = known.array("most_common_vals");
      List<String> parts = known.array("most_common_freqs");
      boolean one = predicate.test() == Predicate.Test.EQUAL && distinct != 0;
      if (!one) {
        return OptionalDouble.empty();
      }
      int at =
          predicate.comparand() instanceof Comparand.Known value && value.values().size() == 1
              ? common.indexOf(value.values().getFirst())
              : -1;
      double taken = parts.stream().mapToDouble(Double::parseDouble).sum();
      double others = Math.max(1, distinct - common.size());
      double rare = distinct < 0 ? 0 : Math.max(0, filled - taken) / others;
      return OptionalDouble.of(at >= 0 ? Double.parseDouble(parts.get(at)) : rare);
    }

    private static final Name NOWHERE = new Name("", "");
  }

  /// Reads samples for those indexes that have expressions, on one connection.
  Map<Hypothetical, Known> read(List<Hypothetical> indexes) throws SQLException {
    List<Hypothetical> with = indexes.stream().filter(Samples::hasExpressions).toList();
    if (with.isEmpty()) {
      return Map.of();
    }
    Map<Hypothetical, Known> found = new LinkedHashMap<>();
    try (Connection connection = Opening.of(database.source(), progress);
        Watch watch = Watch.over(connection, database.timeout(), progress)) {
      for (Hypothetical index : with) {
        found.put(index, read(connection, watch, index));
      }
    }
    return found;
  }

  private static boolean hasExpressions(Hypothetical index) {
    return index.index().keys().stream().anyMatch(Index.Key::isExpression);
  }

  private Known read(Connection connection, Watch watch, Hypothetical index) throws SQLException {
    Map<Integer, Map<String, String>> facts = new LinkedHashMap<>();
    for (int i = 0; i < index.index().keys().size(); i++) {
      Index.Key key = index.index().keys().get(i);
      if (key.isExpression()) {
        read(connection, watch, index, key.text()).ifPresent(withPlace(facts, i + 1));
      }
    }
    return new Known(facts);
  }

  private static java.util.function.Consumer<Map<String, String>> withPlace(
      Map<Integer, Map<String, String>> facts, int place) {
    return found -> facts.put(place, found);
  }

  private Optional<Map<String, String>> read(
      Connection connection, Watch watch, Hypothetical index, String expression)
      throws SQLException {
    String sql = question(index, expression);
    Optional<Map<String, String>> before = asked.get(sql);
    if (before == null) {
      before = ask(connection, watch, index, expression, sql);
      asked.put(sql, before);
    }
    return before;
  }

  private Optional<Map<String, String>> ask(
      Connection connection, Watch watch, Hypothetical index, String expression, String sql)
      throws SQLException {
    try {
      Sample sample = ReadOnly.on(connection, () -> run(connection, watch, sql));
      AttributeFacts facts =
          new AttributeFacts(index.table(), "", false, sample.facts(rows(index)));
      return Optional.of((values ? facts : facts.withoutSamples()).values());
    } catch (SQLException e) {
      if (connection.isClosed()) {
        throw e;
      }
      told.add(
          "There is no sample of "
              + expression
              + " of "
              + index.table()
              + ", so the planner guesses: "
              + Refusals.said(e));
      return Optional.empty();
    }
  }

  private double rows(Hypothetical index) {
    return database.statistics().of(index.table()).map(t -> t.rows()).orElse(0.0);
  }

  /// The values of the expression in their order, each once. A partial index has its own.
  private String question(Hypothetical index, String expression) {
    Identifiers names = database.identifiers();
    double rows = Math.max(1, rows(index));
    double pages = database.statistics().of(index.table()).map(t -> t.pages()).orElse(0L);
    double part = pages <= PAGES ? 1 : PAGES / pages;
    double kept = Math.min(1, ROWS / (rows * part));
    return String.format(
        Locale.ROOT,
        """
        with rows as materialized (
          select (%s) as value, pg_catalog.row_number() over () as place
          from %s tablesample system (%.6f) repeatable (20261125)
          where pg_catalog.random() < %.6f%s
          limit %d
        )
        select value::text, pg_catalog.count(*), pg_catalog.avg(pg_catalog.pg_column_size(value)),
          pg_catalog.sum(place)
        from rows
        group by value
        order by value
        """,
        expression,
        names.quote(index.table()),
        Math.min(100, part * 100),
        kept >= 1 ? 2 : kept,
        index.index().where().map(w -> " and (" + w + ")").orElse(""),
        ROWS);
  }

  private static Sample run(Connection connection, Watch watch, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      return watch.run(statement, () -> sample(statement, sql));
    }
  }

  private static Sample sample(Statement statement, String sql) throws SQLException {
    List<Sample.Value> values = new ArrayList<>();
    try (ResultSet row = statement.executeQuery(sql)) {
      while (row.next()) {
        Optional<String> text = Optional.ofNullable(row.getString(1));
        values.add(new Sample.Value(text, row.getLong(2), row.getDouble(3), row.getDouble(4)));
      }
    }
    return new Sample(values);
  }
}
