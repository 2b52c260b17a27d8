package dado.plan.verify;

import dado.plan.RealEngines;
import dado.schema.dialect.ConnectionSource;
import dado.schema.model.Engine;
import java.util.Optional;

/// Verifying on scratch schemas of MariaDB.
class MariadbVerificationTest extends VerificationContract {
  @Override
  Engine engine() {
    return Engine.MARIADB;
  }

  @Override
  ConnectionSource empty() throws Exception {
    return RealEngines.empty(Engine.MARIADB);
  }

  @Override
  Optional<ConnectionSource> server() throws Exception {
    return Optional.of(source());
  }
}
