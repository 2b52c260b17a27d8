package dado.schema.dialect.postgresql;

import dado.schema.dialect.Dialect;
import dado.schema.model.Engine;
import dado.schema.model.Version;

/// The dialect of PostgreSQL, 13 and later.
public final class Postgresql {

  /// The dialect.
  public static final Dialect DIALECT =
      new Dialect(
          Engine.POSTGRESQL,
          new PostgresqlIdentifiers(),
          new PostgresqlTypes(),
          new PostgresqlDdl(),
          new PostgresqlCatalog());

  private Postgresql() {}

  /// The dialect as a version of the server has it.
  public static Dialect at(Version version) {
    return DIALECT;
  }
}
