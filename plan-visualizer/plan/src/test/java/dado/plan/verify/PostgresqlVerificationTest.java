package dado.plan.verify;

import dado.schema.dialect.ConnectionSource;
import dado.schema.dialect.Progress;
import dado.schema.model.Engine;
import dado.schema.scratch.Scratches;
import java.util.Optional;

/// Verifying on copies of PostgreSQL databases.
class PostgresqlVerificationTest extends VerificationContract {
  @Override
  Engine engine() {
    return Engine.POSTGRESQL;
  }

  @Override
  ConnectionSource empty() throws Exception {
    return Scratches.embedded().open(Engine.POSTGRESQL, Progress.NONE).connections();
  }

  @Override
  Optional<ConnectionSource> server() {
    return Optional.empty();
  }
}
