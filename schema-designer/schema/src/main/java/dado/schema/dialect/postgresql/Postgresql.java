package dado.schema.dialect.postgresql;

import dado.schema.dialect.Dialect;
import dado.schema.model.Engine;
import dado.schema.model.Version;

/// The dialect of PostgreSQL, 13 and later.
public final class Postgresql {

  /// The dialect of the newest version.
  public static final Dialect DIALECT = at(Version.NEWEST);

  private Postgresql() {}

  /// The dialect as a version of the server has it: it writes nothing that the version does not
  /// understand.
  public static Dialect at(Version version) {
    Target target = Target.of(version);
    return new Dialect(
        Engine.POSTGRESQL,
        target.identifiers(),
        new PostgresqlTypes(),
        new PostgresqlDdl(target),
        new PostgresqlCatalog());
  }
}
