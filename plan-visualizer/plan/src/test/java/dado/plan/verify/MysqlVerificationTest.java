package dado.plan.verify;

import dado.plan.RealEngines;
import dado.schema.dialect.ConnectionSource;
import dado.schema.model.Engine;
import java.util.Optional;

/// Verifying on scratch schemas of MySQL.
class MysqlVerificationTest extends VerificationContract {
  @Override
  Engine engine() {
    return Engine.MYSQL;
  }

  @Override
  ConnectionSource empty() throws Exception {
    return RealEngines.empty(Engine.MYSQL);
  }

  @Override
  Optional<ConnectionSource> server() throws Exception {
    return Optional.of(source());
  }
}
