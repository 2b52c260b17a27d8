package dado.plan.shop;

import dado.schema.model.Engine;

/// The PostgreSQL shop, in the embedded server.
class PostgresqlShopTest extends ShopContract {
  @Override
  Engine engine() {
    return Engine.POSTGRESQL;
  }
}
