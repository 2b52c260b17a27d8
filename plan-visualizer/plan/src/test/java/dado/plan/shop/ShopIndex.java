package dado.plan.shop;

import dado.schema.model.Engine;

/// An index of the shop under a name of its own, so that it can be dropped again.
///
/// @param ddl CREATE INDEX without a name
record ShopIndex(String name, String ddl) {
  private static final String START = "CREATE INDEX ON ";

  ShopIndex {
    if (!ddl.startsWith(START)) {
      throw new IllegalArgumentException("Not a nameless index: " + ddl);
    }
  }

  String create() {
    return "CREATE INDEX " + name + " ON " + ddl.substring(START.length());
  }

  String drop(Engine engine) {
    return switch (engine) {
      case POSTGRESQL, SQLITE -> "DROP INDEX " + name;
      case MYSQL, MARIADB -> "DROP INDEX " + name + " ON " + table();
    };
  }

  String table() {
    return ddl.substring(START.length()).split(" ", 2)[0];
  }
}
