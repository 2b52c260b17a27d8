package dado.schema.dialect.sqlite;

import dado.schema.dialect.Identifiers;
import dado.schema.dialect.Quoting;
import dado.schema.model.Name;
import java.util.Set;

/// Names and strings in SQLite.
final class SqliteIdentifiers implements Identifiers {

  /// The keywords of the SQLite 3.54 tokenizer.
  private static final Set<String> KEYWORDS =
      Set.of(
          """
          abort action add after all alter always analyze and as asc attach autoincrement
          before begin between by cascade case cast check collate column commit conflict
          constraint create cross current current_date current_time current_timestamp database
          default deferrable deferred delete desc detach distinct do drop each else end escape
          except exclude exclusive exists explain fail filter first following for foreign from
          full generated glob group groups having if ignore immediate in index indexed
          initially inner insert instead intersect into is isnull join key last left like limit
          match materialized natural no not nothing notnull null nulls of offset on or order
          others outer over partition plan pragma preceding primary query raise range recursive
          references regexp reindex release rename replace restrict returning right rollback
          row rows savepoint select set table temp temporary then ties to transaction trigger
          unbounded union unique update using vacuum values view virtual when where window with
          without
          """
              .strip()
              .split("\\s+"));

  private final Quoting quoting = new Quoting('"', KEYWORDS);

  /// A name with a line break is refused: SQLite has no escape for it, and a script's line would
  /// start with text that its shell could read as a command.
  @Override
  public String quote(String name) {
    if (name.chars().anyMatch(c -> c < 0x20)) {
      throw new IllegalArgumentException(
          "The name "
              + Quoting.printable(name)
              + " holds a control character, which no SQLite script can carry safely. Rename it"
              + " first.");
    }
    return quoting.name(name);
  }

  /// The name as SQLite itself would read it back, even one that no script can carry.
  String shown(String name) {
    boolean carried = !name.isEmpty() && name.chars().allMatch(c -> c >= 0x20);
    return carried ? quoting.name(name) : "\"" + name.replace("\"", "\"\"") + "\"";
  }

  /// The schema is always `main`.
  @Override
  public String quote(Name name) {
    return quote(name.local());
  }

  @Override
  public String literal(String value) {
    if (value.indexOf('\0') >= 0) {
      throw new IllegalArgumentException("An SQLite text constant cannot hold the NUL character.");
    }
    return "'" + value.replace("'", "''") + "'";
  }

  /// SQLite sets no limit of its own; this is what its longest statement leaves.
  @Override
  public int limit() {
    return 100_000;
  }
}
