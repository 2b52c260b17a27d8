package dado.schema.apply;

import dado.schema.dialect.ConnectionSource;
import dado.schema.dialect.Dialect;
import dado.schema.dialect.Progress;
import dado.schema.layout.MigrationFolder;
import dado.schema.layout.MigrationVersion;
import dado.schema.sql.SqlStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Brings a database to a version of a folder of migrations, forward or back, and remembers it
/// there.
///
/// Only one at a time may do so; a version runs in one transaction where the engine and the tool
/// allow it, and else statement by statement, so that it goes on where it stopped.
public final class Migrator {

  private final Dialect dialect;
  private final ConnectionSource source;
  private final MigrationFolder folder;
  private final Settings settings;

  /// A migrator for a database. Each version gets a connection of its own.
  public Migrator(
      Dialect dialect, ConnectionSource source, MigrationFolder folder, Settings settings) {
    this.dialect = dialect;
    this.source = source;
    this.folder = folder;
    this.settings = settings;
  }

  /// How the database stands to the folder. Nothing is written.
  ///
  /// @throws ApplyException when the history that was asked for cannot be read
  public Status status() throws SQLException, ApplyException {
    try (Connection connection = source.open()) {
      History history = history(connection);
      Standing standing = Standing.read(connection, history, folder);
      List<Status.Entry> entries = new ArrayList<>();
      folder.versions().forEach(v -> entries.add(standing.entry(v)));
      standing
          .missing()
          .forEach(v -> entries.add(new Status.Entry(v, "", Status.State.MISSING, 0, 0, "")));
      return new Status(history.table(), entries);
    }
  }

  private History history(Connection connection) throws SQLException, ApplyException {
    History history = History.of(Place.of(dialect, connection), settings);
    history.refuseForeign(connection);
    return history;
  }

  /// What `apply` would run. Nothing is written.
  ///
  /// @param to the last version, or empty for all
  public List<Move> plan(Optional<String> to) throws SQLException, ApplyException {
    try (Connection connection = source.open()) {
      return moves(connection, history(connection)).up(to);
    }
  }

  /// What `rollback` would run. Nothing is written.
  public List<Move> planBack(int count) throws SQLException, ApplyException {
    try (Connection connection = source.open()) {
      return moves(connection, history(connection)).down(count);
    }
  }

  /// What `rollbackTo` would run. Nothing is written.
  public List<Move> planBackTo(String version) throws SQLException, ApplyException {
    try (Connection connection = source.open()) {
      return moves(connection, history(connection)).downTo(version);
    }
  }

  private Moves moves(Connection connection, History history) throws SQLException {
    Standing standing = Standing.read(connection, history, folder);
    return new Moves(folder, dialect.engine(), standing, settings);
  }

  /// Runs what is not applied yet, and first the rest of what stopped in its middle.
  ///
  /// @param to the last version, or empty for all
  /// @return what has run
  /// @throws ApplyException that says what stays and what to do
  /// @throws java.util.concurrent.CancellationException likewise, when cancelled between two
  ///   statements
  public List<Move> apply(Optional<String> to, Progress progress)
      throws SQLException, ApplyException {
    return run(progress, m -> m.up(to));
  }

  /// Takes back the last versions; one that stands in its middle is the first of them.
  ///
  /// @return what has run
  public List<Move> rollback(int count, Progress progress) throws SQLException, ApplyException {
    return run(progress, m -> m.down(count));
  }

  /// Takes back all versions above one; above `0` that is all.
  ///
  /// @return what has run
  public List<Move> rollbackTo(String version, Progress progress)
      throws SQLException, ApplyException {
    return run(progress, m -> m.downTo(version));
  }

  private interface Choice {
    List<Move> of(Moves moves) throws ApplyException;
  }

  private List<Move> run(Progress progress, Choice choice) throws SQLException, ApplyException {
    try (Lock lock = Lock.take(dialect, source, settings.patience(), progress)) {
      List<Move> moves;
      History history;
      try (Connection connection = source.open()) {
        history = history(connection);
        history.create(connection);
        settle(connection, history);
        moves = choice.of(moves(connection, history));
      }
      for (Move move : moves) {
        run(move, history, lock, progress);
      }
      return moves;
    }
  }

  private void run(Move move, History history, Lock lock, Progress progress)
      throws SQLException, ApplyException {
    if (!lock.isHeld()) {
      throw new SQLException(
          "The lock on the database was lost before " + move.name() + ". Run it again.");
    }
    try (Connection connection = source.open()) {
      new Runner(dialect, history, progress, connection, move).run();
    }
  }

  /// Finds out whether the statement that was sent last had its effect, where Dado or the server
  /// died before that could be written down: then the schema is another than before it.
  private void settle(Connection connection, History history) throws SQLException {
    for (MigrationVersion version : folder.versions()) {
      Optional<Journal.Row> row =
          history.journal().read(connection, Move.key(version)).filter(r -> r.running() > 0);
      if (row.isPresent()) {
        settle(connection, history, version, row.get());
      }
    }
  }

  private void settle(
      Connection connection, History history, MigrationVersion version, Journal.Row row)
      throws SQLException {
    Move move = move(version, row);
    List<SqlStatement> statements = move.statements();
    boolean known = row.running() <= statements.size();
    boolean broken =
        known && InvalidIndexes.drop(dialect, connection, statements.get(row.running() - 1).text());
    boolean changed = !Fingerprint.of(dialect, connection).equals(row.fingerprint());
    if (known && changed && !broken) {
      history.count(connection, move, row.running());
    } else {
      history.sending(connection, move, 0, "");
    }
  }

  private Move move(MigrationVersion version, Journal.Row row) {
    boolean back = row.back() && version.down().isPresent();
    var script = back ? version.down().orElseThrow() : version.up();
    Move.Direction direction = back ? Move.Direction.DOWN : Move.Direction.UP;
    List<SqlStatement> statements = script.statements(dialect.engine());
    return new Move(version, direction, script, statements, List.of(), false, List.of());
  }
}
