package dado.plan.whatif.postgresql;

import java.sql.SQLException;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/// What PostgreSQL says against something, for people.
final class Refusals {
  private Refusals() {}

  private static final String UNDEFINED_OBJECT = "42704";

  /// The server's own words, as a sentence.
  static String said(Exception e) {
    String said = String.valueOf(e.getMessage());
    if (e instanceof PSQLException sql) {
      ServerErrorMessage message = sql.getServerErrorMessage();
      said = message == null || message.getMessage() == null ? said : message.getMessage();
    }
    String begun = Character.toUpperCase(said.charAt(0)) + said.substring(1);
    return begun.endsWith(".") ? begun : begun + ".";
  }

  private static final String FOREIGN =
      " It comes with an extension that Dado's own PostgreSQL does not have.";

  /// Whether the lab lacks the extension that an index needs.
  static boolean isForeign(String reason) {
    return reason.endsWith(FOREIGN);
  }

  /// Why a server that Dado carries could not make an index.
  static String ofLab(SQLException e) {
    boolean foreign = UNDEFINED_OBJECT.equals(e.getSQLState());
    return "The lab cannot make it: " + said(e) + (foreign ? FOREIGN : "");
  }
}
