package dado.schema.dialect.mysql;

import dado.schema.dialect.Ddl;
import dado.schema.dialect.family.FamilyDdl;

/// Changes as MySQL's SQL.
final class MysqlDdl {

  static final Ddl INSTANCE = new FamilyDdl(MysqlIdentifiers.INSTANCE);

  private MysqlDdl() {}
}
