package dado.plan.whatif.family;

import dado.schema.model.Engine;

/// Sampled clones on MySQL.
class MysqlCloneTest extends SampledCloneContract {
  @Override
  Engine engine() {
    return Engine.MYSQL;
  }
}
