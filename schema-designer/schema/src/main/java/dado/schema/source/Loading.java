package dado.schema.source;

import dado.schema.dialect.Progress;
import dado.schema.model.Engine;
import dado.schema.scratch.Scratch;
import dado.schema.sql.SqlStatement;
import dado.schema.sql.Statements;
import dado.schema.text.Note;
import dado.schema.text.SourceException;
import dado.schema.text.Spots;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/// SQL texts that are run on a scratch database, one after the other.
final class Loading {

  private final Scratch scratch;
  private final Connection connection;
  private final LoadOptions options;
  private final Progress progress;
  private final Qualifiers qualifiers;
  private final List<Note> notes = new ArrayList<>();
  private boolean inTransaction;
  private int dataStatements;
  private int firstData;

  Loading(Scratch scratch, Connection connection, LoadOptions options, Progress progress)
      throws SQLException {
    this.scratch = scratch;
    this.connection = connection;
    this.options = options;
    this.progress = progress;
    String database = Optional.ofNullable(connection.getCatalog()).orElse("");
    this.qualifiers = new Qualifiers(scratch.engine(), database);
  }

  List<Note> notes() {
    return notes.stream()
        .sorted(Comparator.comparingInt(Note::line).thenComparingInt(Note::column))
        .toList();
  }

  Engine engine() {
    return scratch.engine();
  }

  /// The database that the texts are of, where they say so (MySQL, MariaDB).
  Optional<String> database() {
    return qualifiers.own();
  }

  /// Runs a text.
  ///
  /// @throws SourceException with the place of the statement that failed
  void run(String text) throws SQLException {
    ClientText client = ClientText.of(scratch.engine(), text);
    notes.addAll(client.notes());
    run(text, Statements.split(scratch.engine(), client.sql()));
  }

  /// Runs statements of a text.
  ///
  /// @throws SourceException with the place of the one that failed
  void run(String text, List<SqlStatement> statements) throws SQLException {
    Spots spots = Spots.of(text);
    dataStatements = 0;
    for (int i = 0; i < statements.size(); i++) {
      if (progress.cancelled()) {
        throw new CancellationException("Cancelled while loading.");
      }
      progress.report("Loading the schema", (double) i / statements.size());
      run(statements.get(i), spots);
    }
    if (dataStatements > 0) {
      notes.add(Note.at(spots.at(firstData), skippedData()));
    }
    finish();
  }

  private String skippedData() {
    String many = dataStatements == 1 ? "statement writes" : "statements write";
    return dataStatements + " " + many + " rows, which are no part of a schema. Skipped.";
  }

  private void run(SqlStatement statement, Spots spots) throws SQLException {
    Words words = Words.of(scratch.engine(), statement.text());
    closed(words, statement, spots);
    switch (fate(words)) {
      case Fate.Runs _ -> execute(statement, spots, connection);
      case Fate.NeedsRoles(List<String> roles) -> withRoles(words, roles, statement, spots);
      case Fate.Privileged(List<String> roles) -> privileged(roles, statement, spots);
      case Fate.Optional _ -> attempt(statement, spots);
      case Fate.Data _ -> data(statement, spots);
      case Fate.Skipped(String why) -> skip(statement, spots, why);
      case Fate.Names(String database) -> qualifiers.name(database, spots, statement.start());
    }
  }

  private void skip(SqlStatement statement, Spots spots, String why) {
    if (!why.isEmpty()) {
      notes.add(Note.at(spots.at(statement.start()), why));
    }
  }

  private Fate fate(Words words) {
    return switch (scratch.engine()) {
      case POSTGRESQL -> PostgresqlScreen.of(words, options.selection().privileges());
      case MYSQL, MARIADB -> FamilyScreen.of(words);
      case SQLITE -> SqliteScreen.of(words);
    };
  }

  private static void closed(Words words, SqlStatement statement, Spots spots) {
    int open = words.unclosed();
    if (open >= 0) {
      throw new SourceException(
          spots.at(statement.start() + open),
          "What begins here with "
              + words.text().charAt(open)
              + " never ends. The file may have been cut off.");
    }
  }

  private void execute(SqlStatement statement, Spots spots, Connection on) throws SQLException {
    boolean family = scratch.engine() == Engine.MYSQL || scratch.engine() == Engine.MARIADB;
    String sql =
        family ? qualifiers.moved(statement.text(), spots, statement.start()) : statement.text();
    try (Statement run = on.createStatement()) {
      run.setEscapeProcessing(false);
      run.execute(sql);
    } catch (SQLException e) {
      throw Misfit.of(
          scratch.engine(), e, spots, statement.start(), statement.text(), hint(e, statement));
    }
    transaction(statement);
  }

  private String hint(SQLException e, SqlStatement statement) {
    boolean embedded = scratch.where().contains("embedded");
    if ("42501".equals(e.getSQLState()) && embedded) {
      return " Only a superuser may do that, which nobody is on the embedded server: name a server"
          + " with --scratch.";
    }
    Optional<Engine> other = EngineGuess.of(statement.text()).filter(g -> g != scratch.engine());
    return isSyntax(e) && other.isPresent()
        ? " This looks like " + other.get().title() + ": say so with --dialect."
        : "";
  }

  /// Or a type that the engine does not have: MariaDB counts that apart.
  private static boolean isSyntax(SQLException e) {
    String message = String.valueOf(e.getMessage());
    return "42601".equals(e.getSQLState())
        || "42704".equals(e.getSQLState())
        || e.getErrorCode() == 1064
        || e.getErrorCode() == 4161
        || message.contains("syntax error")
        || message.contains("unrecognized token");
  }

  private void transaction(SqlStatement statement) {
    String word = statement.text().split("\\W", 2)[0].toUpperCase(Locale.ROOT);
    switch (word) {
      case "BEGIN", "START" -> inTransaction = true;
      case "COMMIT", "END", "ROLLBACK", "ABORT" -> inTransaction = false;
      default -> {}
    }
  }

  private void withRoles(Words words, List<String> roles, SqlStatement statement, Spots spots)
      throws SQLException {
    scratch.ensureRoles(new HashSet<>(roles));
    boolean role = words.is(0, "CREATE") && words.is(1, "ROLE", "USER", "GROUP");
    if (!role) {
      execute(statement, spots, connection);
    }
  }

  /// A transaction of the file's own cannot be seen from another connection.
  private void privileged(List<String> roles, SqlStatement statement, Spots spots)
      throws SQLException {
    scratch.ensureRoles(new HashSet<>(roles));
    if (inTransaction) {
      execute(statement, spots, connection);
      return;
    }
    try (Connection privileged = scratch.privileged().open()) {
      execute(statement, spots, privileged);
    }
  }

  /// Inside a transaction a failure would take all of it along.
  private void attempt(SqlStatement statement, Spots spots) {
    try (Statement run = connection.createStatement()) {
      if (!inTransaction) {
        run.execute(statement.text());
      }
    } catch (SQLException e) {
      String said = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
      notes.add(
          Note.at(spots.at(statement.start()), "This setting was skipped, for it failed: " + said));
    }
  }

  private void data(SqlStatement statement, Spots spots) throws SQLException {
    if (options.data()) {
      execute(statement, spots, connection);
    } else if (dataStatements++ == 0) {
      firstData = statement.start();
    }
  }

  private void finish() throws SQLException {
    if (inTransaction) {
      try (Statement statement = connection.createStatement()) {
        statement.execute("COMMIT");
      }
      inTransaction = false;
    }
  }
}
