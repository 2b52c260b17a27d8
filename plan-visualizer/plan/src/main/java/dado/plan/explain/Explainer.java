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
import java.util.List;

/// Explains one statement on a live database, on a connection of its own, and changes nothing.
public final class Explainer {

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
    return explanation(engine, source, sql, options, progress).analysis();
  }

  /// The plan of a statement, with what Dado finds in it and what would make it tell more.
  ///
  /// @throws SQLException as [#explain]
  /// @throws ExplainRefusedException as [#explain]
  public static Explanation explanation(
      Engine engine, ConnectionSource source, String sql, ExplainOptions options, Progress progress)
      throws SQLException, ExplainRefusedException {
    if (options.analyze() && Admission.isUnknown(engine, sql)) {
      // Mostly a slip of the keyboard: the server names it when it is asked for the plan alone.
      Explanation _ = explanation(engine, source, sql, options.plan(), progress);
    }
    Admitted admitted = Admission.admit(engine, sql, options);
    progress.report(options.analyze() ? "Running the statement" : "Asking for the plan", -1);
    try (Connection connection = Opening.of(source, progress);
        Watch watch = Watch.over(connection, options.statementTimeout(), progress)) {
      Plan plan = plan(engine, admitted, options, connection, watch);
      return new Explanation(Rules.analyze(plan.query()), plan.server(), plan.hints());
    }
  }

  /// What running a statement would change or leave behind, found out without running it.
  ///
  /// @throws SQLException as [#explain]
  /// @throws ExplainRefusedException when the statement has no plan
  public static Consequences consequences(
      Engine engine, ConnectionSource source, String sql, ExplainOptions options, Progress progress)
      throws SQLException, ExplainRefusedException {
    Admitted admitted = Admission.admit(engine, sql, options.plan());
    progress.report("Finding out what the statement would change", -1);
    try (Connection connection = Opening.of(source, progress);
        Watch watch = Watch.over(connection, options.statementTimeout(), progress)) {
      return switch (engine) {
        case POSTGRESQL -> PostgresqlConsequences.of(connection, watch, admitted, options);
        case MYSQL, MARIADB -> FamilyConsequences.of(connection, watch, admitted, options);
        case SQLITE -> SqliteConsequences.of(connection, watch, admitted);
      };
    }
  }

  private static Plan plan(
      Engine engine, Admitted admitted, ExplainOptions options, Connection connection, Watch watch)
      throws SQLException, ExplainRefusedException {
    return switch (engine) {
      case POSTGRESQL -> PostgresqlExplain.plan(connection, watch, admitted, options);
      case MYSQL, MARIADB -> MysqlExplain.plan(connection, watch, admitted, options);
      case SQLITE -> SqliteExplain.plan(connection, watch, admitted, options);
    };
  }

  /// Parameters without values where there is no plan without them.
  static ExplainRefusedException missing(
      List<String> missing, ExplainServer server, boolean analyze) {
    String which = String.join(", ", missing);
    String why =
        server.engine() != Engine.POSTGRESQL
            ? "No value is given for " + which + "."
            : analyze
                ? "To run the statement, " + which + " must have a value."
                : "No value is given for "
                    + which
                    + ", and "
                    + server.name()
                    + " has no generic plan.";
    return new ExplainRefusedException(
        why + " Give " + (missing.size() == 1 ? "it one" : "each a value") + "; NULL is one too.",
        ExplainRefusedException.Remedy.GIVE_VALUES);
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
