package dado.schema.apply;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/// The tables that say what is applied: Dado's own, and beside it the one of a tool where that
/// counts. Then Dado's has only what stands in the middle.
record History(Place place, Journal journal, Optional<Ledger> ledger) {

  static History of(Place place, Settings settings) throws ApplyException {
    Journal journal = new Journal(place, settings.dado());
    Optional<Ledger> ledger =
        settings.tool().isEmpty()
            ? Optional.empty()
            : Optional.of(Ledger.of(settings.tool().get(), place));
    return new History(place, journal, ledger);
  }

  /// The table that counts, as SQL.
  String table() {
    return ledger.map(l -> place.table(l.table())).orElse(journal.table());
  }

  /// Refuses a table of the tool's name that has another tool's form.
  void refuseForeign(Connection connection) throws SQLException, ApplyException {
    if (ledger.isPresent()
        && !ledger.get().exists(connection)
        && place.has(connection, ledger.get().table())) {
      throw new ApplyException(
          ApplyException.Reason.HISTORY,
          "The table "
              + table()
              + " is there, and is not as this tool makes it. Name another tool.");
    }
  }

  /// Makes the tables where they are missing.
  void create(Connection connection) throws SQLException {
    journal.create(connection);
    if (ledger.isPresent() && !ledger.get().exists(connection)) {
      ledger.get().create(connection);
    }
  }

  /// A way begins, or goes on, outside of a transaction.
  ///
  /// @return whether it goes on
  boolean begin(Connection connection, Move move) throws SQLException {
    Optional<Journal.Row> row = journal.read(connection, move.key());
    boolean up = move.direction() == Move.Direction.UP;
    boolean again = row.filter(r -> r.finished().isEmpty() || r.back()).isPresent();
    if (up && again) {
      journal.mend(connection, move);
    } else if (up) {
      journal.start(connection, move);
    } else if (row.filter(Journal.Row::back).isEmpty()) {
      turn(connection, move, row);
    }
    if (ledger.isPresent()) {
      ledger.get().begin(connection, move.version());
    }
    return up ? again : row.filter(Journal.Row::back).isPresent();
  }

  private void turn(Connection connection, Move move, Optional<Journal.Row> row)
      throws SQLException {
    int ups = move.version().up().statements(place.dialect().engine()).size();
    if (row.isEmpty()) {
      journal.start(connection, move);
    }
    journal.turn(connection, move, row.map(Journal.Row::done).orElse(ups));
  }

  void count(Connection connection, Move move, int number) throws SQLException {
    journal.count(connection, move, number);
  }

  void sending(Connection connection, Move move, int number, String fingerprint)
      throws SQLException {
    journal.sending(connection, move, number, fingerprint);
  }

  /// A way is done.
  void finish(Connection connection, Move move, long milliseconds) throws SQLException {
    if (move.direction() == Move.Direction.DOWN) {
      journal.remove(connection, move.key());
      if (ledger.isPresent()) {
        ledger.get().remove(connection, move.version(), before(move));
      }
    } else if (ledger.isPresent()) {
      journal.remove(connection, move.key());
      ledger.get().add(connection, move.version(), milliseconds);
    } else {
      own(connection, move);
    }
  }

  private void own(Connection connection, Move move) throws SQLException {
    Optional<Journal.Row> row = journal.read(connection, move.key());
    if (row.filter(r -> r.finished().isEmpty()).isEmpty()) {
      journal.start(connection, move);
    }
    journal.finish(connection, move);
  }

  private static Optional<String> before(Move move) {
    List<String> earlier = move.earlier();
    return earlier.isEmpty() ? Optional.empty() : Optional.of(earlier.getLast());
  }
}
