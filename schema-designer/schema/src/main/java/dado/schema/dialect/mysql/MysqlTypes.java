package dado.schema.dialect.mysql;

import dado.schema.dialect.Types;
import dado.schema.dialect.family.FamilyTypes;

/// Column types of MySQL.
final class MysqlTypes {

  static final Types INSTANCE = new FamilyTypes();

  private MysqlTypes() {}
}
