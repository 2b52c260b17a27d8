package dado.schema.dialect.mysql;

import dado.schema.dialect.Identifiers;
import dado.schema.dialect.family.FamilyWords;
import dado.schema.dialect.family.Limits;
import dado.schema.dialect.family.OnlineRules;
import dado.schema.model.Engine;
import dado.schema.model.Version;

/// What MySQL says its own way, in a version.
record MysqlWords(Version version) implements FamilyWords {

  @Override
  public Engine engine() {
    return Engine.MYSQL;
  }

  @Override
  public Identifiers identifiers() {
    return MysqlIdentifiers.INSTANCE;
  }

  @Override
  public OnlineRules online() {
    return new MysqlOnline(version);
  }

  @Override
  public Limits limits() {
    return new Limits(Engine.MYSQL, version);
  }

  @Override
  public String visibility(boolean visible) {
    return visible ? "VISIBLE" : "INVISIBLE";
  }

  @Override
  public boolean replaces() {
    return false;
  }

  @Override
  public boolean renamesInExpressions() {
    return false;
  }

  @Override
  public boolean renamesColumns() {
    return version.atLeast(8, 0);
  }

  /// `DROP CONSTRAINT` is known from 8.0.19 on.
  @Override
  public String dropCheck() {
    return version.compareTo(new Version(8, 0, 19)) >= 0 ? "DROP CONSTRAINT" : "DROP CHECK";
  }
}
