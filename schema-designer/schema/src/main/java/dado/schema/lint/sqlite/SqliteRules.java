package dado.schema.lint.sqlite;

import dado.schema.lint.rule.Rule;
import java.util.List;

/// The rules that judge migrations and designs of SQLite.
public final class SqliteRules {

  /// A new rule is a line here.
  public static final List<Rule> ALL =
      List.of(
          new RebuildDeletesChildren(),
          new PragmaInTransaction(),
          new RebuildForgets(),
          new OldTableRenamed(),
          new ViewBreaksRename(),
          new NoForeignKeyCheck(),
          new RefusedColumn(),
          new RefusedDrop(),
          new UnsupportedAlter(),
          new ConstraintRebuilds(),
          new NotStrict(),
          new MeaninglessType(),
          new NeedlessAutoincrement(),
          new ForeignKeysOff());

  private SqliteRules() {}
}
