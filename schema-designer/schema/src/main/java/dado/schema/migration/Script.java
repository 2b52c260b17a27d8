package dado.schema.migration;

import dado.schema.change.Change;
import dado.schema.change.Changes;
import dado.schema.dialect.Dialect;
import dado.schema.dialect.Statement;
import dado.schema.dialect.Statement.Boundary;
import dado.schema.model.Column;
import dado.schema.model.Engine;
import dado.schema.model.Name;
import dado.schema.model.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The statements of one direction, with those that keep and restore rows among them.
final class Script {

  private final Dialect dialect;
  private final boolean online;
  private final Keepsakes keepsakes;
  private final Set<Change> kept;
  private final List<Statement> statements = new ArrayList<>();
  private final List<Change> open = new ArrayList<>();

  /// What SQLite does in one rebuild at the end: the made-up defaults go.
  private final List<Change.AlterColumn> late = new ArrayList<>();

  private Schema now;

  /// @param before the schema that the script starts from
  /// @param kept the changes of the way up whose losses are kept
  Script(Dialect dialect, boolean online, Schema before, Set<Change> kept) {
    this.dialect = dialect;
    this.online = online;
    this.keepsakes = new Keepsakes(dialect);
    this.kept = kept;
    this.now = before;
  }

  /// The way up: what would be lost is copied before it goes.
  List<Statement> up(List<Change> changes) {
    for (Change change : changes) {
      if (kept.contains(change)) {
        flush();
        add(change, keepsakes.keep(change, now));
      }
      open.add(change);
    }
    flush();
    return statements;
  }

  /// The way down: a required column comes back with a made-up value or the one that was kept.
  List<Statement> down(List<Change> changes) {
    changes.forEach(this::back);
    flush();
    open.addAll(late);
    flush();
    return statements;
  }

  private void back(Change change) {
    boolean isKept = kept.contains(change.inverse());
    if (change instanceof Change.AddColumn(Name table, Column column, int position)
        && Losses.isRequired(column)
        && (isKept || placeholder(column).isPresent())) {
      Column opened = isKept ? column.withNullable(true) : column.withDefault(placeholder(column));
      Change.AlterColumn closing = new Change.AlterColumn(table, opened, column);
      open.add(new Change.AddColumn(table, opened, position));
      if (!isKept && dialect.engine() == Engine.SQLITE) {
        late.add(closing);
        return;
      }
      flush(change);
      restore(change, isKept);
      open.add(closing);
      flush(change);
    } else {
      open.add(change);
      follow(change);
      if (isKept) {
        flush();
        restore(change, true);
      }
    }
  }

  /// What is to be done at the end follows the renames until then.
  private void follow(Change change) {
    switch (change) {
      case Change.RenameTable(Name from, Name to) ->
          late.replaceAll(
              c -> c.table().equals(from) ? new Change.AlterColumn(to, c.before(), c.after()) : c);
      case Change.RenameColumn(Name table, String from, String to) ->
          late.replaceAll(c ->
              c.table().equals(table) && c.before().name().equals(from)
                  ? new Change.AlterColumn(table, c.before().withName(to), c.after().withName(to))
                  : c);
      default -> {}
    }
  }

  private void restore(Change change, boolean isKept) {
    if (isKept) {
      add(change, keepsakes.restore(change.inverse(), now));
    }
  }

  private Optional<String> placeholder(Column column) {
    return Placeholders.of(dialect.engine(), column.type()).filter(p -> !p.isEmpty());
  }

  private void add(Change cause, List<String> sql) {
    Boundary boundary =
        switch (dialect.engine()) {
          case POSTGRESQL -> Boundary.JOINS;
          case SQLITE, MYSQL, MARIADB -> Boundary.OUTSIDE;
        };
    sql.forEach(s -> statements.add(new Statement(s, cause, boundary)));
  }

  private void flush() {
    statements.addAll(written());
  }

  /// Statements of a change that stands for another belong to that one.
  private void flush(Change cause) {
    Change last = open.getLast();
    for (Statement statement : written()) {
      statements.add(
          statement.cause().equals(last)
              ? new Statement(statement.sql(), cause, statement.boundary())
              : statement);
    }
  }

  private List<Statement> written() {
    if (open.isEmpty()) {
      return List.of();
    }
    List<Change> changes = List.copyOf(open);
    open.clear();
    List<Statement> written =
        online ? dialect.ddl().onlineScript(changes, now) : dialect.ddl().script(changes, now);
    now = Changes.apply(now, changes);
    return written;
  }
}
