package dado.plan.shop;

import dado.schema.model.Engine;

/// The MariaDB shop, in a scratch database of a server.
class MariadbShopTest extends ShopContract {
  @Override
  Engine engine() {
    return Engine.MARIADB;
  }
}
