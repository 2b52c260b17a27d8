package dado.plan.shop;

import dado.plan.RealEngines;
import dado.schema.dialect.ConnectionSource;
import dado.schema.model.Engine;
import dado.schema.scratch.ScratchUnavailableException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The shop on one engine: a filled database and the statements that run on it. It is filled once a
/// JVM; who makes an index there drops it again.
public record Shop(Engine engine, ConnectionSource source, List<ShopQuery> queries) {
  private static final Path FOLDER = Path.of("src/test/advice");
  private static final Map<Engine, Shop> OPEN = new EnumMap<>(Engine.class);

  /// The shop of an engine, filled if it is not yet.
  public static synchronized Shop open(Engine engine)
      throws SQLException, ScratchUnavailableException {
    Shop shop = OPEN.get(engine);
    if (shop == null) {
      shop = new Shop(engine, RealEngines.empty(engine), ShopQuery.below(folder(engine)));
      try (Connection connection = shop.source.open()) {
        ShopScript.of(folder(engine)).run(connection);
      }
      OPEN.put(engine, shop);
    }
    return shop;
  }

  /// The folder with an engine's schema, data and statements.
  public static Path folder(Engine engine) {
    return FOLDER.resolve(engine.name().toLowerCase(Locale.ROOT));
  }

  /// The statements of a kind.
  public List<ShopQuery> queries(ShopQuery.Kind kind) {
    return queries.stream().filter(q -> q.kind() == kind).toList();
  }

  /// Runs a statement four times, and rolls it back each time.
  public Measured run(String sql) throws SQLException {
    try (Connection connection = source.open()) {
      return Meter.of(engine).median(connection, sql);
    }
  }

  /// Runs statements that stay.
  public void execute(List<String> statements) throws SQLException {
    try (Connection connection = source.open();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }
}
