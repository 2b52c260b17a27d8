package dado.schema.dialect.mariadb;

import dado.schema.dialect.Dialect;
import dado.schema.dialect.family.FamilyDdl;
import dado.schema.model.Engine;
import dado.schema.model.Version;

/// The dialect of MariaDB.
public final class Mariadb {

  /// The dialect.
  public static final Dialect DIALECT = at(Version.NEWEST);

  private Mariadb() {}

  /// The dialect as a version of the server has it.
  public static Dialect at(Version version) {
    return new Dialect(
        Engine.MARIADB,
        MariadbIdentifiers.INSTANCE,
        MariadbTypes.INSTANCE,
        new FamilyDdl(new MariadbWords(version)),
        MariadbCatalog.INSTANCE);
  }
}
