package dado.plan.explain;

import dado.plan.model.Query;
import dado.schema.model.Engine;
import dado.schema.sql.SqlStatement.Kind;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/// `EXPLAIN` on PostgreSQL: sealed, in a transaction that only reads where the statement allows it,
/// and that is always rolled back.
final class PostgresqlExplain {
  private PostgresqlExplain() {}

  static Plan plan(Connection connection, Watch watch, Admitted admitted, ExplainOptions options)
      throws SQLException, ExplainRefusedException {
    connection.setAutoCommit(false);
    try {
      List<String> calls = VolatileCalls.in(connection, watch, admitted.sql());
      boolean reads = admitted.kind() == Kind.READS && calls.isEmpty();
      begin(connection, options, !options.analyze() || !options.allowWrites() || reads);
      if (options.analyze() && !options.allowWrites()) {
        refuse(calls);
      }
      return sealed(connection, watch, admitted, options);
    } finally {
      rollback(connection);
    }
  }

  private static Plan sealed(
      Connection connection, Watch watch, Admitted admitted, ExplainOptions options)
      throws SQLException, ExplainRefusedException {
    ExplainServer server = ExplainServer.of(connection);
    List<String> missing = admitted.parameters().missing(options.arguments());
    Set<ExplainOption> asked = asked(server, options, missing);
    boolean generic = asked.contains(ExplainOption.GENERIC_PLAN);
    Parameters.Numbered numbered =
        admitted.parameters().numbered(Engine.POSTGRESQL, admitted.sql());
    asked.remove(ExplainOption.GENERIC_PLAN);
    String head = head(asked, options.analyze());
    String text =
        generic
            ? PostgresqlSeal.generic(connection, watch, head, numbered)
            : PostgresqlSeal.explain(
                connection,
                watch,
                head,
                numbered,
                PostgresqlSeal.bound(connection, watch, numbered, options.arguments()));
    Query query = Explainer.parse(Engine.POSTGRESQL, admitted.sql(), text);
    List<Hint> hints = new ArrayList<>(generic ? List.of(Hint.generic(missing)) : List.of());
    hints.addAll(PostgresqlHints.of(connection, watch, query));
    return new Plan(query, server, hints);
  }

  private static Set<ExplainOption> asked(
      ExplainServer server, ExplainOptions options, List<String> missing)
      throws ExplainRefusedException {
    Set<ExplainOption> asked = EnumSet.noneOf(ExplainOption.class);
    asked.addAll(options.asked(server));
    if (!missing.isEmpty()) {
      asked.add(generic(server, options, missing));
    }
    return asked;
  }

  private static ExplainOption generic(
      ExplainServer server, ExplainOptions options, List<String> missing)
      throws ExplainRefusedException {
    if (server.refusal(ExplainOption.GENERIC_PLAN, options.analyze()).isPresent()) {
      throw Explainer.missing(missing, server, options.analyze());
    }
    return ExplainOption.GENERIC_PLAN;
  }

  /// `explain (analyze, buffers, format json) `.
  static String head(Set<ExplainOption> asked, boolean analyze) {
    StringJoiner head = new StringJoiner(", ", "explain (", ") ");
    if (analyze) {
      head.add("analyze");
    }
    for (ExplainOption option : asked) {
      head.add(word(option));
    }
    return head.add("format json").toString();
  }

  private static String word(ExplainOption option) {
    return switch (option) {
      case NO_TIMING -> "timing off";
      case SERIALIZE -> "serialize text";
      case VERBOSE,
          BUFFERS,
          WAL,
          SETTINGS,
          MEMORY,
          SUMMARY,
          GENERIC_PLAN,
          TREE,
          JSON_V1,
          JSON_V2,
          JSON ->
          option.name().toLowerCase(Locale.ROOT);
    };
  }

  static void begin(Connection connection, ExplainOptions options, boolean readOnly)
      throws SQLException, ExplainRefusedException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(local("statement_timeout", options.statementTimeout()));
      statement.execute(local("lock_timeout", options.lockTimeout()));
      if (readOnly) {
        statement.execute("set transaction read only");
        reread(statement, "show transaction_read_only", "on");
      }
    }
  }

  /// Some poolers and forks accept the setting and do nothing.
  static void reread(Statement statement, String sql, String expected)
      throws SQLException, ExplainRefusedException {
    try (ResultSet rows = statement.executeQuery(sql)) {
      if (!rows.next() || !expected.equals(rows.getString(1))) {
        throw new ExplainRefusedException(
            "The server did not make the session read-only, though it was told to, so nothing was"
                + " asked of it. Is there a pooler between that answers itself?");
      }
    }
  }

  private static String local(String setting, Duration limit) {
    return String.format(Locale.ROOT, "set local %s = %d", setting, Math.max(1, limit.toMillis()));
  }

  static void rollback(Connection connection) throws SQLException {
    if (!connection.isClosed()) {
      connection.rollback();
    }
  }

  private static void refuse(List<String> calls) throws ExplainRefusedException {
    if (!calls.isEmpty()) {
      throw new ExplainRefusedException(
          "The statement calls "
              + calls.stream().map(n -> n + "()").collect(Collectors.joining(", "))
              + ", which may change something each time it runs (it is declared volatile), so it is"
              + " not run. Explain it without running it, or allow it to write.",
          ExplainRefusedException.Remedy.ALLOW_WRITES);
    }
  }
}
