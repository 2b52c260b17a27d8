package dado.plan.explain;

import dado.schema.sql.SqlStatement.Kind;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;

/// `EXPLAIN` on MySQL and MariaDB, in a session that only reads where the statement allows it.
///
/// The text goes to the server as a value and is prepared there: a prepared statement is one
/// statement, so the text cannot go on behind it. The servers refuse even to explain a statement
/// that writes in a session that only reads; such a one gets a transaction that is rolled back.
final class MysqlExplain {
  private MysqlExplain() {}

  static Plan plan(Connection connection, Watch watch, Admitted admitted, ExplainOptions options)
      throws SQLException, ExplainRefusedException {
    ExplainServer server = ExplainServer.of(connection);
    Set<ExplainOption> asked = options.asked(server);
    List<String> missing = admitted.parameters().missing(options.arguments());
    if (!missing.isEmpty()) {
      throw Explainer.missing(missing, server, options.analyze());
    }
    if (options.analyze()) {
      FamilyRefusals.check(connection, watch, server, admitted);
    }
    String verb = FamilyVerb.of(server, asked, admitted, options);
    Parameters.Numbered numbered = admitted.parameters().numbered(server.engine(), admitted.sql());
    boolean writes = admitted.kind() == Kind.WRITES;
    FamilySession.begin(connection, server, options, asked, !writes);
    try {
      String text = text(connection, watch, verb, numbered, options.arguments());
      Plan plan = new Plan(Explainer.parse(server.engine(), admitted.sql(), text), server);
      return plan.with(FamilyHints.of(connection, watch, plan));
    } catch (SQLTimeoutException | ExplainFailedException e) {
      throw e;
    } catch (SQLException e) {
      throw ErrorPlaces.readable(numbered, e);
    } finally {
      FamilySession.end(connection);
    }
  }

  /// What the server answers to a verb and a statement.
  private static String text(
      Connection connection,
      Watch watch,
      String verb,
      Parameters.Numbered numbered,
      Arguments arguments)
      throws SQLException, ExplainRefusedException {
    set(connection, "@dado_sql", Optional.of(verb + numbered.text()), false);
    StringJoiner using = new StringJoiner(", ", " using ", "").setEmptyValue("");
    for (Parameters.Place place : numbered.parameters().places()) {
      String variable = String.format(Locale.ROOT, "@dado_%d", place.start());
      set(connection, variable, arguments.of(place.parameter()), place.counts());
      using.add(variable);
    }
    try (Statement statement = connection.createStatement()) {
      statement.execute("prepare dado_explain from @dado_sql");
      return watch.run(statement, () -> text(statement, "execute dado_explain" + using));
    }
  }

  private static void set(
      Connection connection, String variable, Optional<String> value, boolean counts)
      throws SQLException, ExplainRefusedException {
    try (PreparedStatement hand = connection.prepareStatement("set " + variable + " = ?")) {
      if (counts) {
        hand.setLong(1, count(value));
      } else {
        hand.setString(1, value.orElse(null));
      }
      hand.execute();
    }
  }

  private static long count(Optional<String> value) throws ExplainRefusedException {
    try {
      return Long.parseLong(value.orElse("NULL").strip());
    } catch (NumberFormatException e) {
      throw new ExplainRefusedException(
          "Behind LIMIT and OFFSET stands a whole number, and the value given is "
              + value.orElse("NULL")
              + ". Give a number.");
    }
  }

  private static String text(Statement statement, String sql) throws SQLException {
    List<String> lines = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        lines.add(rows.getString(1));
      }
    }
    return String.join("\n", lines);
  }
}
