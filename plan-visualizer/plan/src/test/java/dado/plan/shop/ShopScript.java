package dado.plan.shop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The statements that make and fill a shop, in their order.
///
/// The system property `shop.scale` (default 0.2, which a build has the time for) makes all large
/// tables smaller: `scaled(n)` in the files is n times that.
record ShopScript(List<String> statements) {
  private static final double SCALE = Double.parseDouble(System.getProperty("shop.scale", "0.2"));
  private static final Pattern SCALED = Pattern.compile("scaled\\((\\d{1,9}+)\\)");

  /// The script of a folder with `schema.sql` and `data.sql`.
  static ShopScript of(Path folder) {
    return new ShopScript(
        Stream.of("schema.sql", "data.sql").flatMap(f -> read(folder.resolve(f))).toList());
  }

  void run(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  /// A statement ends with a semicolon at the end of a line.
  private static Stream<String> read(Path file) {
    try {
      String text =
          SCALED
              .matcher(Files.readString(file))
              .replaceAll(m -> Long.toString(Math.round(Long.parseLong(m.group(1)) * SCALE)));
      return Stream.of(text.strip().split(";\n"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
