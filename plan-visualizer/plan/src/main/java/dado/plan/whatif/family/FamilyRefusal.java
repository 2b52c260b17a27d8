package dado.plan.whatif.family;

import java.sql.SQLException;

/// What a MySQL or MariaDB server refused, with what a person can do about it.
final class FamilyRefusal {
  private FamilyRefusal() {}

  /// The server's sentence, and behind it the remedy where one is known.
  static String said(SQLException e) {
    String text = String.valueOf(e.getMessage()).strip();
    String sentence = text.endsWith(".") ? text : text + ".";
    String remedy = remedy(e.getErrorCode());
    return remedy.isEmpty() ? sentence : sentence + " " + remedy;
  }

  private static String remedy(int code) {
    return switch (code) {
      case 1044, 1142, 1227, 1370 ->
          "Give the role the right, or try on another server: --level clone --scratch URL.";
      case 1290, 1836 ->
          "This server only reads, as a replica does. Try on another one: --level clone --scratch"
              + " URL.";
      case 1205 ->
          "Somebody holds the table in a transaction that goes on. Try again when it has ended.";
      case 1845, 1846 ->
          "It would lock out writers while it is built, so Dado does not make it there. A clone"
              + " tries it: --level clone.";
      case 1969, 3024 ->
          "The limit of time was reached (max_statement_time, max_execution_time). Allow more time,"
              + " or leave the statement out.";
      default -> "";
    };
  }
}
