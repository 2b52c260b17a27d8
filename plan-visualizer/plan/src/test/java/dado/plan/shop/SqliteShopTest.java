package dado.plan.shop;

import dado.schema.model.Engine;

/// The SQLite shop, in memory.
class SqliteShopTest extends ShopContract {
  @Override
  Engine engine() {
    return Engine.SQLITE;
  }
}
