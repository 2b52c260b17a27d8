package dado.plan.explain;

import dado.plan.explain.Parameters.Numbered;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/// What PostgreSQL says against a statement, for people.
final class PostgresqlErrors {
  private static final String PLPGSQL_MISSING = "42704";
  private static final String READ_ONLY = "25006";
  private static final String TIMED_OUT = "57014";
  private static final String LOCKED = "55P03";
  private static final String NO_TYPE = "42P18";
  private static final String DENIED = "42501";

  private PostgresqlErrors() {}

  /// @param head what stood before the statement when the server read it
  static SQLException readable(PSQLException e, String head, Numbered sql)
      throws ExplainRefusedException {
    ServerErrorMessage server = e.getServerErrorMessage();
    String said = said(server);
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
    return server == null || said.isEmpty()
        ? e
        : sentence(state, written(said, state, sql), server, head, sql, e);
  }

  /// With a parameter as the person wrote it.
  private static String written(String said, String state, Numbered sql) {
    String result = said;
    if (state.equals(NO_TYPE)) {
      for (Parameters.Parameter parameter : sql.parameters().distinct().reversed()) {
        result = result.replace("$" + parameter.index(), parameter.written());
      }
    }
    return result;
  }

  private static String said(@Nullable ServerErrorMessage server) {
    return server == null || server.getMessage() == null ? "" : server.getMessage();
  }

  private static SQLException sentence(
      String state,
      String said,
      ServerErrorMessage server,
      String head,
      Numbered sql,
      PSQLException e) {
    return switch (state) {
      case TIMED_OUT ->
          new SQLException(
              "PostgreSQL stopped the statement: "
                  + said
                  + ". Allow more time, or explain it without running it.",
              state,
              e);
      case LOCKED ->
          new SQLException(
              "The statement waited too long for a lock: " + said + ". Try again later.", state, e);
      default ->
          ExplainFailedException.of(
              "PostgreSQL cannot explain the statement: " + said,
              hint(state, server),
              sql.original(),
              offset(server, head, sql),
              e);
    };
  }

  private static String hint(String state, ServerErrorMessage server) {
    String hint = Optional.ofNullable(server.getHint()).orElse("");
    return switch (state) {
      case NO_TYPE -> "Say what it is: write it like $1::integer, or :name::text.";
      case DENIED ->
          "To explain a statement takes the same rights as to run it: have them granted, or use"
              + " another role.";
      default -> hint;
    };
  }

  /// The offset in the statement, where the error stands in it and not in a function that it calls.
  private static int offset(ServerErrorMessage server, String head, Numbered sql) {
    String read = server.getInternalQuery();
    int at = server.getInternalPosition() - head.length() - 1;
    boolean own = read == null || read.equals(head + sql.text());
    String text = sql.text();
    if (!own || at < 0 || at > text.codePointCount(0, text.length())) {
      return -1;
    }
    return sql.original(text.offsetByCodePoints(0, at));
  }
}
