package dado.schema.apply;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Dado's own history, the table `dado_migrations`: what was applied, and how far what stopped in
/// the middle has come. Times are in UTC, as ISO 8601 writes them.
final class Journal {

  static final String TABLE = "dado_migrations";

  private final Place place;
  private final String dado;

  Journal(Place place, String dado) {
    this.place = place;
    this.dado = dado;
  }

  /// One row.
  ///
  /// @param finished empty while the version stands in the middle
  /// @param statements how many its way up has
  /// @param done how many of them have run, each with its effect
  /// @param undone how many of the way down's have run since, or were not needed
  /// @param back whether the way down has begun
  /// @param hash of the statements that have run, so that the rest may be mended
  /// @param running the number of the statement that was sent and not yet counted, or 0
  /// @param fingerprint of the schema before that statement was sent, or empty
  record Row(
      String version,
      String title,
      String checksum,
      String started,
      String finished,
      int statements,
      int done,
      String hash,
      int undone,
      boolean back,
      int running,
      String fingerprint) {

    boolean isFinished() {
      return !finished.isEmpty() && !back;
    }
  }

  String table() {
    return place.table(TABLE);
  }

  boolean exists(Connection connection) throws SQLException {
    return place.has(connection, TABLE);
  }

  void create(Connection connection) throws SQLException {
    if (exists(connection)) {
      return;
    }
    Sql.run(
        connection,
        "CREATE TABLE IF NOT EXISTS "
            + table()
            + """
               (
              version varchar(200) NOT NULL PRIMARY KEY,
              title varchar(500) NOT NULL,
              checksum varchar(100) NOT NULL,
              started varchar(40) NOT NULL,
              finished varchar(40) NOT NULL,
              steps integer NOT NULL,
              steps_done integer NOT NULL,
              done_hash varchar(100) NOT NULL,
              steps_undone integer NOT NULL,
              going_back integer NOT NULL,
              running integer NOT NULL,
              fingerprint varchar(100) NOT NULL,
              dado_version varchar(50) NOT NULL
            )\
            """);
  }

  List<Row> read(Connection connection) throws SQLException {
    if (!exists(connection)) {
      return List.of();
    }
    List<Row> found = new ArrayList<>();
    String query = "SELECT * FROM " + table() + " ORDER BY started, version";
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        found.add(row(rows));
      }
    }
    return found;
  }

  private static Row row(ResultSet rows) throws SQLException {
    return new Row(
        text(rows, "version"),
        text(rows, "title"),
        text(rows, "checksum"),
        text(rows, "started"),
        text(rows, "finished"),
        rows.getInt("steps"),
        rows.getInt("steps_done"),
        text(rows, "done_hash"),
        rows.getInt("steps_undone"),
        rows.getInt("going_back") != 0,
        rows.getInt("running"),
        text(rows, "fingerprint"));
  }

  private static String text(ResultSet rows, String column) throws SQLException {
    return Objects.requireNonNullElse(rows.getString(column), "");
  }

  Optional<Row> read(Connection connection, String version) throws SQLException {
    return read(connection).stream().filter(r -> r.version().equals(version)).findFirst();
  }

  /// A version whose way up begins now.
  void start(Connection connection, Move move) throws SQLException {
    remove(connection, move.key());
    Sql.update(
        connection,
        "INSERT INTO " + table() + " VALUES (?, ?, ?, ?, '', ?, 0, '', 0, 0, 0, '', ?)",
        move.key(),
        cut(move.version().title()),
        move.version().checksum(),
        now(),
        move.statements().size(),
        dado);
  }

  private static String cut(String title) {
    return title.length() <= 500 ? title : title.substring(0, 500);
  }

  /// A version whose way down begins now.
  ///
  /// @param done how many statements of its way up have run
  void turn(Connection connection, Move move, int done) throws SQLException {
    Sql.update(
        connection,
        "UPDATE "
            + table()
            + " SET going_back = 1, steps_done = ?, steps_undone = 0, running = 0 WHERE version = ?",
        done,
        move.key());
  }

  /// Statements up to this number have run.
  void count(Connection connection, Move move, int number) throws SQLException {
    if (move.direction() == Move.Direction.UP) {
      Sql.update(
          connection,
          "UPDATE " + table() + " SET steps_done = ?, done_hash = ?, running = 0 WHERE version = ?",
          number,
          move.hash(number),
          move.key());
    } else {
      Sql.update(
          connection,
          "UPDATE " + table() + " SET steps_undone = ?, running = 0 WHERE version = ?",
          number,
          move.key());
    }
  }

  /// The rest of a version that stopped in its middle comes from this file.
  void mend(Connection connection, Move move) throws SQLException {
    Sql.update(
        connection,
        "UPDATE " + table() + " SET checksum = ?, steps = ? WHERE version = ?",
        move.version().checksum(),
        move.statements().size(),
        move.key());
  }

  /// A statement is sent now, and its effect cannot be counted in the same transaction.
  void sending(Connection connection, Move move, int number, String fingerprint)
      throws SQLException {
    Sql.update(
        connection,
        "UPDATE " + table() + " SET running = ?, fingerprint = ? WHERE version = ?",
        number,
        fingerprint,
        move.key());
  }

  void finish(Connection connection, Move move) throws SQLException {
    Sql.update(
        connection,
        "UPDATE "
            + table()
            + " SET finished = ?, steps_done = steps, running = 0, fingerprint = '' WHERE version = ?",
        now(),
        move.key());
  }

  void remove(Connection connection, String version) throws SQLException {
    Sql.update(connection, "DELETE FROM " + table() + " WHERE version = ?", version);
  }

  static String now() {
    return Instant.now().truncatedTo(ChronoUnit.MILLIS).toString();
  }
}
