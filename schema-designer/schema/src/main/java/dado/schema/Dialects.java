package dado.schema;

import dado.schema.dialect.Dialect;
import dado.schema.dialect.mariadb.Mariadb;
import dado.schema.dialect.mysql.Mysql;
import dado.schema.dialect.postgresql.Postgresql;
import dado.schema.dialect.sqlite.Sqlite;
import dado.schema.model.Engine;
import dado.schema.model.Version;

/// The dialects that there are.
public final class Dialects {

  private Dialects() {}

  /// The dialect of an engine in its newest version.
  public static Dialect of(Engine engine) {
    return switch (engine) {
      case POSTGRESQL -> Postgresql.DIALECT;
      case MYSQL -> Mysql.DIALECT;
      case MARIADB -> Mariadb.DIALECT;
      case SQLITE -> Sqlite.DIALECT;
    };
  }

  /// The dialect of an engine in a version: it writes only what that version understands.
  public static Dialect of(Engine engine, Version version) {
    return switch (engine) {
      case POSTGRESQL -> Postgresql.at(version);
      case MYSQL -> Mysql.at(version);
      case MARIADB -> Mariadb.at(version);
      case SQLITE -> Sqlite.at(version);
    };
  }
}
