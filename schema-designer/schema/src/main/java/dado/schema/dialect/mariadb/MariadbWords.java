package dado.schema.dialect.mariadb;

import dado.schema.dialect.Identifiers;
import dado.schema.dialect.family.FamilyWords;
import dado.schema.dialect.family.Limits;
import dado.schema.dialect.family.OnlineRules;
import dado.schema.model.Engine;
import dado.schema.model.Version;

/// What MariaDB says its own way, in a version.
record MariadbWords(Version version) implements FamilyWords {

  @Override
  public Engine engine() {
    return Engine.MARIADB;
  }

  @Override
  public Identifiers identifiers() {
    return MariadbIdentifiers.INSTANCE;
  }

  @Override
  public OnlineRules online() {
    return new MariadbOnline(version);
  }

  @Override
  public Limits limits() {
    return new Limits(Engine.MARIADB, version);
  }

  @Override
  public String visibility(boolean visible) {
    return visible ? "NOT IGNORED" : "IGNORED";
  }

  @Override
  public boolean replaces() {
    return true;
  }

  @Override
  public boolean renamesInExpressions() {
    return true;
  }

  @Override
  public boolean renamesColumns() {
    return version.compareTo(new Version(10, 5, 2)) >= 0;
  }

  @Override
  public String dropCheck() {
    return "DROP CONSTRAINT";
  }
}
