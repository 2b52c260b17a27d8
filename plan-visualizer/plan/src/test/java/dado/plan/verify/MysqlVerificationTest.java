package dado.plan.verify;

import dado.schema.Engines;
import dado.schema.dialect.ConnectionSource;
import dado.schema.dialect.Progress;
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
    return Engines.scratches(Engine.MYSQL).open(Engine.MYSQL, Progress.NONE).connections();
  }

  @Override
  Optional<ConnectionSource> server() {
    return Optional.of(Engines.server(Engine.MYSQL));
  }
}
