package dado.schema.dialect.mysql;

import dado.schema.dialect.Dialect;
import dado.schema.model.Engine;

/// The dialect of MySQL.
public final class Mysql {

  /// The dialect.
  public static final Dialect DIALECT =
      new Dialect(
          Engine.MYSQL,
          MysqlIdentifiers.INSTANCE,
          MysqlTypes.INSTANCE,
          MysqlDdl.INSTANCE,
          MysqlCatalog.INSTANCE);

  private Mysql() {}
}
