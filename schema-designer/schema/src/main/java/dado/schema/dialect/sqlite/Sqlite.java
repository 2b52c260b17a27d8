package dado.schema.dialect.sqlite;

import dado.schema.dialect.Dialect;
import dado.schema.model.Engine;
import dado.schema.model.Version;

/// The dialect of SQLite, 3.35 and later.
public final class Sqlite {

  /// The dialect.
  public static final Dialect DIALECT = at(Version.NEWEST);

  private Sqlite() {}

  /// The dialect as a version of the library has it: what that version cannot alter is made anew.
  public static Dialect at(Version version) {
    return new Dialect(
        Engine.SQLITE,
        new SqliteIdentifiers(),
        new SqliteTypes(),
        new SqliteDdl(new Features(version)),
        new SqliteCatalog());
  }
}
