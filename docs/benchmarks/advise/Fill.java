package dado.plan.shop;

import java.nio.file.Path;
import java.sql.DriverManager;

/// Fills an empty database with the shop: `Fill URL FOLDER`.
final class Fill {

  private Fill() {}

  public static void main(String... arguments) throws Exception {
    try (var connection = DriverManager.getConnection(arguments[0])) {
      ShopScript.of(Path.of(arguments[1])).run(connection);
    }
  }
}
