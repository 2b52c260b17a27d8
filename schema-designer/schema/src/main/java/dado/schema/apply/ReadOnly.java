package dado.schema.apply;

import java.sql.SQLException;

/// Why a tool's history is read and not written.
final class ReadOnly {

  private ReadOnly() {}

  static SQLException refusal(String tool, String why) {
    return new SQLException(
        "Dado reads the history of "
            + tool
            + " and does not write it: "
            + why
            + " Apply these migrations with "
            + tool
            + ", or into a database with Dado's own history.");
  }
}
