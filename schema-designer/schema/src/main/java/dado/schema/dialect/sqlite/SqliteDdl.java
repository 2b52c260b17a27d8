package dado.schema.dialect.sqlite;

import dado.schema.change.Change;
import dado.schema.change.Changes;
import dado.schema.dialect.Ddl;
import dado.schema.dialect.Statement;
import dado.schema.model.Engine;
import dado.schema.model.Name;
import dado.schema.model.Schema;
import dado.schema.model.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Changes as SQLite's SQL.
///
/// What `ALTER TABLE` cannot do is done by building the table anew
/// (https://sqlite.org/lang_altertable.html#otheralter). All changes of one table between two of
/// its renames are made in one go. A script that rebuilds runs in a transaction of its own making,
/// because foreign keys can be switched off only before it begins: with them on, dropping the old
/// table would delete the rows that reference it.
final class SqliteDdl implements Ddl {

  private final SqliteStatements writer = new SqliteStatements();

  @Override
  public List<Statement> statements(Change change, Schema before, Schema after) {
    return script(List.of(change), before);
  }

  @Override
  public List<Statement> script(List<Change> changes, Schema before) {
    List<Statement> statements = new ArrayList<>();
    boolean rebuilds = false;
    Schema now = before;
    for (List<Change> batch : batches(changes)) {
      boolean rebuild = writer.needsRebuild(batch, now);
      Schema next = Changes.apply(now, batch);
      statements.addAll(rebuild ? rebuild(batch, now, next) : alter(batch));
      rebuilds |= rebuild;
      now = next;
    }
    return rebuilds ? guarded(statements) : statements;
  }

  private static List<List<Change>> batches(List<Change> changes) {
    List<List<Change>> batches = new ArrayList<>();
    Map<Name, List<Change>> open = new HashMap<>();
    for (Change change : changes) {
      if (isEdit(change)) {
        open.computeIfAbsent(change.subject(), n -> opened(batches)).add(change);
      } else {
        open.remove(change.subject());
        opened(batches).add(change);
      }
    }
    return batches;
  }

  private static List<Change> opened(List<List<Change>> batches) {
    List<Change> batch = new ArrayList<>();
    batches.add(batch);
    return batch;
  }

  /// Whether a rebuild can make the change together with others.
  private static boolean isEdit(Change change) {
    return switch (change) {
      case Change.AddColumn c -> true;
      case Change.DropColumn c -> true;
      case Change.AlterColumn c -> true;
      case Change.AddConstraint c -> true;
      case Change.DropConstraint c -> true;
      case Change.AddIndex c -> true;
      case Change.DropIndex c -> true;
      case Change.CommentTable c -> true;
      case Change.AddTable c -> false;
      case Change.DropTable c -> false;
      case Change.RenameTable c -> false;
      case Change.RenameColumn c -> false;
      default -> false;
    };
  }

  private List<Statement> alter(List<Change> batch) {
    List<Statement> statements = new ArrayList<>();
    for (Change change : batch) {
      writer.texts(change).forEach(sql -> statements.add(new Statement(sql, change, true)));
    }
    return statements;
  }

  private List<Statement> rebuild(List<Change> batch, Schema before, Schema after) {
    Name name = batch.getFirst().subject();
    Table old = before.table(name).orElseThrow();
    Table wanted = after.table(name).orElseThrow();
    return writer.rebuild(old, wanted, after.triggers(wanted.name())).stream()
        .map(sql -> new Statement(sql, batch.getFirst(), false))
        .toList();
  }

  private static List<Statement> guarded(List<Statement> statements) {
    Change first = statements.getFirst().cause();
    Change last = statements.getLast().cause();
    List<Statement> all = new ArrayList<>();
    SqliteStatements.BEFORE.forEach(sql -> all.add(new Statement(sql, first, false)));
    statements.forEach(s -> all.add(new Statement(s.sql(), s.cause(), false)));
    SqliteStatements.AFTER.forEach(sql -> all.add(new Statement(sql, last, false)));
    return all;
  }

  /// SQLite has no enums of its own.
  static IllegalArgumentException noEnums() {
    return new IllegalArgumentException(
        Engine.SQLITE.title() + " has no enums. Use a check on a text column.");
  }
}
