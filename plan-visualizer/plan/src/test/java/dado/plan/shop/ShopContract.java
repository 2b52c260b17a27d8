package dado.plan.shop;

import static org.assertj.core.api.Assertions.assertThat;

import dado.schema.model.Engine;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/// What holds for the shop of each engine: its fixes are fixes and its traps are traps, tried on
/// the engine.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ShopContract {
  private static final double FASTER = 5;
  private static final double GAIN = 0.2;

  abstract Engine engine();

  @TestFactory
  Stream<DynamicTest> theReferenceIndexesMakeItFiveTimesFaster() throws Exception {
    Shop shop = Shop.open(engine());
    return shop.queries(ShopQuery.Kind.FIX).stream()
        .map(q -> DynamicTest.dynamicTest(q.name(), () -> fixes(shop, q)));
  }

  @TestFactory
  Stream<DynamicTest> theIndexThatLooksRightSavesLessThanAFifth() throws Exception {
    Shop shop = Shop.open(engine());
    return shop.queries(ShopQuery.Kind.TRAP).stream()
        .map(q -> DynamicTest.dynamicTest(q.name(), () -> saves(shop, q)));
  }

  private void fixes(Shop shop, ShopQuery query) throws SQLException {
    Measured before = shop.run(query.sql());
    List<ShopIndex> made = new ArrayList<>();
    try {
      for (String ddl : query.indexes()) {
        made.add(make(shop, ddl));
        shop.execute(List.of(statistics(made.getLast())));
      }
      Measured after = shop.run(query.sql());
      assertThat(before.fell(after, FASTER)).as("from %s to %s", before, after).isTrue();
    } finally {
      drop(shop, made);
    }
  }

  private void saves(Shop shop, ShopQuery query) throws SQLException {
    Measured before = shop.run(query.sql());
    List<ShopIndex> made = new ArrayList<>();
    try {
      for (String ddl : query.indexes()) {
        made.add(make(shop, ddl));
      }
      Measured after = shop.run(query.sql());
      assertThat(before.saved(after)).as("from %s to %s", before, after).isLessThan(GAIN);
    } catch (SQLException refused) {
      assertThat(made).as(refused.getMessage()).isEmpty();
    } finally {
      drop(shop, made);
    }
  }

  private static ShopIndex make(Shop shop, String ddl) throws SQLException {
    ShopIndex index = new ShopIndex("shop_" + Long.toString(System.nanoTime(), 36), ddl);
    shop.execute(List.of(index.create()));
    return index;
  }

  private void drop(Shop shop, List<ShopIndex> made) throws SQLException {
    shop.execute(made.stream().map(i -> i.drop(engine())).toList());
  }

  /// An index on an expression needs statistics of its own.
  private String statistics(ShopIndex index) {
    return switch (engine()) {
      case POSTGRESQL, SQLITE -> "analyze " + index.table();
      case MYSQL, MARIADB -> "analyze table " + index.table();
    };
  }
}
