package dado.plan.explain;

import dado.plan.format.PlanFormats;
import dado.plan.model.Query;
import dado.plan.rule.Analysis;
import dado.plan.rule.Rules;
import dado.plan.syntax.PlanSyntaxException;
import dado.schema.dialect.ConnectionSource;
import dado.schema.dialect.Progress;
import dado.schema.model.Engine;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Explains one statement on a live database, on a connection of its own, and changes nothing.
public final class Explainer {
  private static final Pattern CODED =
      Pattern.compile("\\[SQLITE_\\w+].*?\\((.*)\\)", Pattern.DOTALL);

  private Explainer() {}

  /// The plan of a statement, with what Dado finds in it.
  ///
  /// @param sql exactly one statement
  /// @param options with `analyze` the statement runs; without, nothing does
  /// @throws SQLException what the server, or Dado, says against it, for people
  /// @throws ExplainRefusedException when explaining could change something
  /// @throws java.util.concurrent.CancellationException when `progress` was cancelled; nothing is
  ///   left running
  public static Analysis explain(
      Engine engine, ConnectionSource source, String sql, ExplainOptions options, Progress progress)
      throws SQLException, ExplainRefusedException {
    if (options.analyze() && Admission.isUnknown(engine, sql)) {
      // Mostly a slip of the keyboard: the server names it when it is asked for the plan alone.
      Analysis _ = explain(engine, source, sql, ExplainOptions.PLAN, progress);
    }
    String statement = Admission.admit(engine, sql, options);
    progress.report(options.analyze() ? "Running the statement" : "Asking for the plan", -1);
    try (Connection connection = source.open();
        Watch watch = Watch.over(connection, options.statementTimeout(), progress)) {
      return Rules.analyze(query(engine, statement, options, connection, watch));
    }
  }

  private static Query query(
      Engine engine, String sql, ExplainOptions options, Connection connection, Watch watch)
      throws SQLException, ExplainRefusedException {
    try {
      return switch (engine) {
        case POSTGRESQL ->
            parse(engine, sql, PostgresqlExplain.text(connection, watch, sql, options));
        case MYSQL, MARIADB -> MysqlExplain.query(connection, watch, sql, options);
        case SQLITE -> SqliteExplain.query(connection, watch, sql, options);
      };
    } catch (SQLTimeoutException e) {
      throw e;
    } catch (SQLException e) {
      throw engine == Engine.POSTGRESQL ? e : readable(engine, e);
    }
  }

  /// What the server says, as a sentence: sqlite-jdbc puts it in parentheses behind the code's
  /// name.
  private static SQLException readable(Engine engine, SQLException e) {
    String said = String.valueOf(e.getMessage());
    Matcher coded = CODED.matcher(said);
    String what = coded.matches() ? coded.group(1) : said;
    String stop = what.endsWith(".") ? "" : ".";
    return new SQLException(
        engine.title() + " cannot explain the statement: " + what + stop,
        e.getSQLState(),
        e.getErrorCode(),
        e);
  }

  /// Reads what a server printed.
  static Query parse(Engine engine, String sql, String text) throws SQLException {
    try {
      return PlanFormats.parse(engine, sql, text);
    } catch (PlanSyntaxException e) {
      throw new SQLException(
          engine.title() + " printed a plan that Dado cannot read: " + e.getMessage(), e);
    }
  }
}
