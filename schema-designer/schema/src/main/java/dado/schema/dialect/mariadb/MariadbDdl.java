package dado.schema.dialect.mariadb;

import dado.schema.dialect.Ddl;
import dado.schema.dialect.family.FamilyDdl;

/// Changes as MariaDB's SQL.
final class MariadbDdl {

  static final Ddl INSTANCE = new FamilyDdl(MariadbIdentifiers.INSTANCE);

  private MariadbDdl() {}
}
