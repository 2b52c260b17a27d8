package dado.plan.shop;

import java.nio.file.Path;
import java.sql.DriverManager;

/// Fills an empty database with the shop: `Fill URL FOLDER`. A database of MySQL or MariaDB is made anew.
final class Fill {

  private Fill() {}

  public static void main(String... arguments) throws Exception {
    try (var connection = DriverManager.getConnection(arguments[0])) {
      if (arguments[0].startsWith("jdbc:mysql:")) {
        String name = connection.getCatalog();
        for (String sql : new String[] {"drop database ", "create database ", "use "}) {
          connection.createStatement().execute(sql + name);
        }
      }
      ShopScript.of(Path.of(arguments[1])).run(connection);
    }
  }
}
