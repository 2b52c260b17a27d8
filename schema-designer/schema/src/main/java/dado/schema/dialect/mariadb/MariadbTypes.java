package dado.schema.dialect.mariadb;

import dado.schema.dialect.Types;
import dado.schema.dialect.family.FamilyTypes;

/// Column types of MariaDB.
final class MariadbTypes {

  static final Types INSTANCE = new FamilyTypes();

  private MariadbTypes() {}
}
