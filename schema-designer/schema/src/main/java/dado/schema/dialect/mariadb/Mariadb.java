package dado.schema.dialect.mariadb;

import dado.schema.dialect.Dialect;
import dado.schema.model.Engine;

/// The dialect of MariaDB.
public final class Mariadb {

  /// The dialect.
  public static final Dialect DIALECT =
      new Dialect(
          Engine.MARIADB,
          MariadbIdentifiers.INSTANCE,
          MariadbTypes.INSTANCE,
          MariadbDdl.INSTANCE,
          MariadbCatalog.INSTANCE);

  private Mariadb() {}
}
