package dado.plan.whatif.family;

import dado.schema.model.Engine;

/// Sampled clones on MariaDB.
class MariadbCloneTest extends SampledCloneContract {
  @Override
  Engine engine() {
    return Engine.MARIADB;
  }
}
