package dado.schema.dialect.mysql;

import dado.schema.dialect.Dialect;
import dado.schema.dialect.family.FamilyDdl;
import dado.schema.model.Engine;
import dado.schema.model.Version;

/// The dialect of MySQL.
public final class Mysql {

  /// The dialect.
  public static final Dialect DIALECT = at(Version.NEWEST);

  private Mysql() {}

  /// The dialect as a version of the server has it.
  public static Dialect at(Version version) {
    return new Dialect(
        Engine.MYSQL,
        MysqlIdentifiers.INSTANCE,
        MysqlTypes.INSTANCE,
        new FamilyDdl(new MysqlWords(version)),
        MysqlCatalog.INSTANCE);
  }
}
