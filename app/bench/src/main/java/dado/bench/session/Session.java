package dado.bench.session;

import dado.bench.connection.ConnectionFailedException;
import dado.bench.connection.ServerInfo;
import dado.bench.connection.Target;
import dado.bench.session.StatementFailedException.Reason;
import dado.schema.dialect.ConnectionSource;
import dado.schema.model.Engine;
import dado.schema.sql.SqlStatement;
import dado.schema.sql.Statements;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// One connection on which a person runs statements, one after the other. A connection that is lost
/// is replaced at the next statement, and `notice()` says so. No statement is ever run again by
/// itself.
public final class Session implements AutoCloseable {

  private final Target target;
  private final ConnectionSource source;
  private final ScheduledExecutorService clock;
  private final ExecutorService helpers;
  private final ReentrantLock turn = new ReentrantLock();
  private volatile @Nullable Connection connection;
  private volatile @Nullable Stop running;
  private volatile String notice = "";
  private volatile Engine engine;
  private boolean opened;

  /// A session that connects at its first statement.
  public Session(Target target, ConnectionSource source) {
    this.target = target;
    this.source = source;
    this.engine = target.engine();
    ThreadFactory daemons =
        task -> {
          Thread thread = new Thread(task, "session " + target.title());
          thread.setDaemon(true);
          return thread;
        };
    this.clock = Executors.newSingleThreadScheduledExecutor(daemons);
    this.helpers = Executors.newCachedThreadPool(daemons);
  }

  /// Runs one statement and waits for what it answers.
  ///
  /// @param text exactly one statement; comments and a closing semicolon may stand around it
  /// @param maxRows the most rows to fetch, from 1 on
  /// @param timeout how long it may run; zero for no limit
  /// @throws StatementFailedException when it did not run to its end
  /// @throws ConnectionFailedException when there was no connection and none could be made
  public Result run(String text, int maxRows, Duration timeout) throws SQLException {
    turn.lock();
    try {
      notice = "";
      Connection open = connected();
      SqlStatement statement = one(text);
      return new Run(engine, open, statement, maxRows).go(this, timeout);
    } finally {
      turn.unlock();
    }
  }

  /// Stops the statement that runs now, if one does, and comes back at once. The thread that runs
  /// it gets a [StatementFailedException], as a rule within a tenth of a second, at most after
  /// about two.
  public void cancel() {
    Stop stop = running;
    if (stop != null) {
      stop.now(Reason.CANCELLED);
    }
  }

  /// What a person should know about the last statement besides its result; empty as a rule.
  public String notice() {
    return notice;
  }

  /// The engine found at the other end; before the first statement the one that the target names.
  public Engine engine() {
    return engine;
  }

  private SqlStatement one(String text) throws StatementFailedException {
    List<SqlStatement> statements = Statements.split(engine, text);
    if (statements.size() == 1) {
      return statements.getFirst();
    }
    throw new StatementFailedException(
        Reason.NOT_ONE,
        statements.isEmpty()
            ? "There is no statement to run. Write one, or put the caret into one."
            : "These are %s statements, and one is run at a time. Select one."
                .formatted(statements.size()));
  }

  private Connection connected() throws SQLException {
    Connection current = connection;
    if (current != null && !current.isClosed()) {
      return current;
    }
    Connection fresh = source.open();
    connection = fresh;
    engine = ServerInfo.of(fresh).engine();
    if (opened) {
      notice =
          "The connection had been lost. This is a new one: open transactions, temporary tables and"
              + " session settings of the old one are gone.";
    }
    opened = true;
    return fresh;
  }

  /// Makes a statement that can be stopped from another thread.
  Stop watch(Statement statement, Duration timeout) throws SQLException {
    Stop stop = new Stop(statement, engine != Engine.SQLITE, clock, helpers);
    running = stop;
    if (timeout.isPositive()) {
      stop.after(timeout.toMillis());
    }
    return stop;
  }

  /// Ends the watch over a statement.
  void unwatch(Stop stop) {
    stop.end();
    running = null;
  }

  /// Turns what a driver threw into what a person is told, and lets go of a dead connection.
  StatementFailedException failed(
      SqlStatement statement, SQLException failure, Optional<Stop> stop, Duration took) {
    boolean gone = stop.map(Stop::aborted).orElse(false) || lost(failure);
    if (gone) {
      drop();
    }
    Optional<Reason> stopped = stop.flatMap(Stop::reason);
    return stopped.isPresent()
        ? stopped(stopped.get(), took, gone)
        : refused(statement, failure, gone);
  }

  private StatementFailedException stopped(Reason reason, Duration took, boolean gone) {
    String seconds = String.format(Locale.ROOT, "%.1f s", took.toMillis() / 1000.0);
    String what =
        reason == Reason.CANCELLED
            ? "The statement was cancelled after " + seconds + "."
            : "The statement was stopped after "
                + seconds
                + ", its limit. Allow it more time, or ask"
                + " for less.";
    String rest =
        gone
            ? " The server did not answer, so the connection was dropped; the next statement opens"
                + " another."
            : "";
    return new StatementFailedException(reason, what + rest);
  }

  private StatementFailedException refused(
      SqlStatement statement, SQLException failure, boolean gone) {
    String state = Optional.ofNullable(failure.getSQLState()).orElse("");
    if (gone) {
      String doubt =
          statement.kind() == SqlStatement.Kind.READS
              ? ""
              : " Whether it took effect is not known: look before you run it again.";
      String text =
          "The connection to %s was lost while the statement ran.%s The next statement connects again."
              .formatted(target.title(), doubt);
      return new StatementFailedException(
          Reason.LOST, text, OptionalInt.empty(), state, failure.getErrorCode());
    }
    Faults faults = Faults.of(engine, statement.text(), failure);
    OptionalInt offset = shifted(faults.offset(), statement.start());
    return new StatementFailedException(
        Reason.REFUSED,
        engine.title() + ": " + faults.message(),
        offset,
        state,
        failure.getErrorCode());
  }

  private static OptionalInt shifted(OptionalInt offset, int by) {
    return offset.isPresent() ? OptionalInt.of(offset.getAsInt() + by) : offset;
  }

  private boolean lost(SQLException failure) {
    Connection current = connection;
    String state = Optional.ofNullable(failure.getSQLState()).orElse("");
    boolean suspect = state.startsWith("08") || state.startsWith("57P");
    try {
      return current == null || current.isClosed() || (suspect && !current.isValid(2));
    } catch (SQLException e) {
      return true;
    }
  }

  private void drop() {
    Connection dead = connection;
    connection = null;
    if (dead != null) {
      // Closing may wait for a server that does not answer.
      helpers.execute(() -> close(dead));
    }
  }

  private static void close(Connection connection) {
    try {
      connection.close();
    } catch (SQLException e) {
      // A connection that cannot be closed is gone.
    }
  }

  /// Cancels what runs, and closes the connection.
  @Override
  public void close() {
    cancel();
    turn.lock();
    try {
      Connection current = connection;
      connection = null;
      if (current != null) {
        close(current);
      }
    } finally {
      turn.unlock();
      clock.shutdownNow();
      helpers.shutdown();
    }
  }
}
