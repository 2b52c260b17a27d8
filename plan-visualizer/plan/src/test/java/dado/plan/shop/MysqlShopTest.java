package dado.plan.shop;

import dado.schema.model.Engine;

/// The MySQL shop, in a scratch database of a server.
class MysqlShopTest extends ShopContract {
  @Override
  Engine engine() {
    return Engine.MYSQL;
  }
}
