package dado.plan.explain;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/// A way to have PostgreSQL explain a text that the text cannot escape from. The text goes to the
/// server as a value, and a `DO` block executes it: there, no transaction command is allowed. The
/// driver never sees it as SQL, so it cannot split it either.
public final class PostgresqlSeal {
  private static final String PLPGSQL_MISSING = "42704";
  private static final String READ_ONLY = "25006";
  private static final String TIMED_OUT = "57014";
  private static final String LOCKED = "55P03";

  private PostgresqlSeal() {}

  /// The plan that the server prints as JSON. The caller holds the transaction, and rolls it back.
  ///
  /// @param analyze whether to run the statement
  public static String explain(Connection connection, Watch watch, String sql, boolean analyze)
      throws SQLException, ExplainRefusedException {
    String head = head(connection, analyze);
    try (PreparedStatement hand =
            connection.prepareStatement(
                "select set_config('dado.explain', ?, true), set_config('dado.sql', ?, true)");
        Statement statement = connection.createStatement()) {
      hand.setString(1, head);
      hand.setString(2, sql);
      watch.run(hand, hand::execute);
      watch.run(statement, () -> statement.execute(BLOCK));
      return watch.run(statement, () -> only(statement, "select current_setting('dado.plan')"));
    } catch (PSQLException e) {
      throw readable(e, head.length());
    }
  }

  private static final String BLOCK =
      """
      do $dado$
      declare
        plan text;
      begin
        execute current_setting('dado.explain') || current_setting('dado.sql') into plan;
        perform set_config('dado.plan', plan, true);
      end
      $dado$
      """;

  private static String head(Connection connection, boolean analyze) throws SQLException {
    String settings = connection.getMetaData().getDatabaseMajorVersion() >= 12 ? "settings, " : "";
    return analyze
        ? "explain (analyze, buffers, " + settings + "format json) "
        : "explain (" + settings + "format json) ";
  }

  private static String only(Statement statement, String sql) throws SQLException {
    try (ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }

  private static SQLException readable(PSQLException e, int headLength)
      throws ExplainRefusedException {
    ServerErrorMessage server = e.getServerErrorMessage();
    String said = server == null || server.getMessage() == null ? "" : server.getMessage();
    String state = e.getSQLState() == null ? "" : e.getSQLState();
    if (state.equals(PLPGSQL_MISSING) && said.contains("plpgsql")) {
      throw new ExplainRefusedException(
          "This database has no plpgsql, which Dado needs to explain a statement safely. Its owner"
              + " can add it with CREATE EXTENSION plpgsql.");
    }
    if (state.equals(READ_ONLY) || said.contains("transaction commands")) {
      throw new ExplainRefusedException(
          "The statement tried to change something and was stopped; nothing was changed. PostgreSQL"
              + " says: "
              + said
              + ".");
    }
    return said.isEmpty()
        ? e
        : new SQLException(sentence(state, said, server, headLength), state, e);
  }

  private static String sentence(
      String state,
      String said,
      @org.jspecify.annotations.Nullable ServerErrorMessage server,
      int headLength) {
    return switch (state) {
      case TIMED_OUT ->
          "PostgreSQL stopped the statement: "
              + said
              + ". Allow more time, or explain it without"
              + " running it.";
      case LOCKED -> "The statement waited too long for a lock: " + said + ". Try again later.";
      default -> {
        int at = server == null ? 0 : server.getInternalPosition() - headLength;
        String where = at > 0 ? String.format(Locale.ROOT, " (at character %d)", at) : "";
        yield "PostgreSQL cannot explain the statement: " + said + where + ".";
      }
    };
  }
}
