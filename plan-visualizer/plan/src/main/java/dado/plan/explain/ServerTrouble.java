package dado.plan.explain;

import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;

/// What happened when a server went away in the middle of something, or stopped what Dado asked it.
public final class ServerTrouble {
  private ServerTrouble() {}

  /// Whether the connection is lost: the server ended it, or cannot be reached.
  public static boolean isLost(SQLException e) {
    String state = state(e);
    return state.startsWith("08") || state.startsWith("57P");
  }

  private static String state(SQLException e) {
    return Optional.ofNullable(e.getSQLState()).orElse("");
  }

  /// The same with a sentence that says what to do; what is one already stays as it is.
  public static SQLException readable(SQLException e) {
    return sentence(e).map(s -> new SQLException(s, e.getSQLState(), e)).orElse(e);
  }

  private static Optional<String> sentence(SQLException e) {
    if (!isDrivers(e)) {
      return Optional.empty();
    }
    if (isLost(e)) {
      return Optional.of(
          "The connection to the database server is lost, or cannot be made: "
              + said(e)
              + " Nothing more is asked of it. See whether it runs, and try again.");
    }
    return state(e).equals("57014") ? Optional.of(stopped(said(e))) : Optional.empty();
  }

  /// PostgreSQL sometimes calls its own time limit a user's request, when the two meet.
  private static String stopped(String said) {
    String why =
        said.contains("statement timeout")
            ? " Its statement_timeout leaves Dado too little time:"
            : " Somebody cancelled it, then try again; or its statement_timeout leaves Dado too"
                + " little time:";
    return "The server stopped a question about its catalog: "
        + said
        + why
        + " raise it for this role (ALTER ROLE … SET statement_timeout = '30s').";
  }

  /// Dado's own exceptions are sentences.
  private static boolean isDrivers(SQLException e) {
    return !e.getClass().getPackageName().startsWith("java.")
        && !e.getClass().getPackageName().startsWith("dado.");
  }

  /// The first line, as a sentence.
  private static String said(SQLException e) {
    String first = String.valueOf(e.getMessage()).lines().findFirst().orElse("").strip();
    int colon = first.indexOf(": ");
    boolean severity =
        colon > 0
            && first.substring(0, colon).equals(first.substring(0, colon).toUpperCase(Locale.ROOT));
    String bare = severity ? first.substring(colon + 2) : first;
    return bare.endsWith(".") ? bare : bare + ".";
  }
}
