package dado.plan.explain;

import dado.plan.RealEngines;
import dado.schema.dialect.ConnectionSource;
import dado.schema.dialect.Progress;
import dado.schema.model.Engine;
import dado.schema.scratch.Scratch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MariadbExplainTest implements FamilyExplainContract {
  private Scratch scratch;

  @BeforeAll
  void fill() throws Exception {
    scratch = RealEngines.scratches(Engine.MARIADB).open(Engine.MARIADB, Progress.NONE);
    FamilyExplainContract.fill(source());
  }

  @AfterAll
  void drop() {
    scratch.close();
  }

  @Override
  public Engine engine() {
    return Engine.MARIADB;
  }

  @Override
  public ConnectionSource source() {
    return scratch.privileged();
  }
}
