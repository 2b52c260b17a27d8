package dado.schema.dialect.family;

import static dado.schema.dialect.CatalogRows.text;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/// The rows about what lies beside the tables.
final class ObjectRows {

  private ObjectRows() {}

  /// A view.
  ///
  /// @param definition empty where the role may not read it
  record View(
      String name, String definition, String checkOption, String security, String algorithm) {

    static View read(ResultSet row) throws SQLException {
      return new View(
          row.getString("name"),
          text(row, "definition"),
          text(row, "check_option"),
          text(row, "security"),
          text(row, "algorithm"));
    }
  }

  /// A trigger.
  record Trigger(
      String name, String table, String timing, String event, int place, String body, String mode) {

    static Trigger read(ResultSet row) throws SQLException {
      return new Trigger(
          row.getString("name"),
          row.getString("table_name"),
          row.getString("timing"),
          row.getString("event"),
          row.getInt("place"),
          text(row, "body"),
          text(row, "mode"));
    }
  }

  /// A routine.
  ///
  /// @param body empty where the role may not read it
  record Routine(
      String name,
      String what,
      String returns,
      String charset,
      String collation,
      Optional<String> body,
      boolean deterministic,
      String access,
      String security,
      String mode,
      String comment,
      String language) {

    static Routine read(ResultSet row) throws SQLException {
      return new Routine(
          row.getString("name"),
          row.getString("what"),
          text(row, "returns"),
          text(row, "charset"),
          text(row, "collation"),
          Optional.ofNullable(row.getString("body")),
          text(row, "is_fixed").equals("YES"),
          text(row, "access_kind"),
          text(row, "security"),
          text(row, "mode"),
          text(row, "comment"),
          text(row, "language"));
    }
  }

  /// A parameter of a routine.
  record Parameter(
      String routine,
      String what,
      String direction,
      String name,
      String type,
      String charset,
      String collation) {

    static Parameter read(ResultSet row) throws SQLException {
      return new Parameter(
          row.getString("routine"),
          row.getString("what"),
          text(row, "direction"),
          text(row, "name"),
          text(row, "type"),
          text(row, "charset"),
          text(row, "collation"));
    }
  }

  /// An event.
  record Event(
      String name,
      String body,
      String at,
      String amount,
      String unit,
      String mode,
      String starts,
      String ends,
      String status,
      String completion,
      String comment,
      String created) {

    static Event read(ResultSet row) throws SQLException {
      return new Event(
          row.getString("name"),
          text(row, "body"),
          text(row, "happens"),
          text(row, "amount"),
          text(row, "unit"),
          text(row, "mode"),
          text(row, "starts_at"),
          text(row, "ends_at"),
          text(row, "status"),
          text(row, "completion"),
          text(row, "comment"),
          text(row, "created_at"));
    }
  }
}
