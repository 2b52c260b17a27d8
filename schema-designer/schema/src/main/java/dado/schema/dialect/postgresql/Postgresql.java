package dado.schema.dialect.postgresql;

import dado.schema.dialect.Dialect;
import dado.schema.model.Engine;

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
}
