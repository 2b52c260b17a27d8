package dado.plan.shop;

import dado.schema.model.Engine;

/// An index of the shop under a name of its own, so that it can be dropped again.
///
/// @param ddl CREATE INDEX without a name
record ShopIndex(String name, String ddl) {
  private static final String BEFORE_TABLE = " INDEX ON ";

  ShopIndex {
    if (!ddl.startsWith("CREATE ") || !ddl.contains(BEFORE_TABLE)) {
      throw new IllegalArgumentException("Not a nameless index: " + ddl);
    }
  }

  String create() {
    return ddl.replace(BEFORE_TABLE, " INDEX " + name + " ON ");
  }

  String drop(Engine engine) {
    return switch (engine) {
      case POSTGRESQL, SQLITE -> "DROP INDEX " + name;
      case MYSQL, MARIADB -> "DROP INDEX " + name + " ON " + table();
    };
  }

  String table() {
    return ddl.substring(ddl.indexOf(BEFORE_TABLE) + BEFORE_TABLE.length()).split(" ", 2)[0];
  }
}
