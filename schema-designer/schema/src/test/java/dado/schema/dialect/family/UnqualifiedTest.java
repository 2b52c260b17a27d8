package dado.schema.dialect.family;

import static org.assertj.core.api.Assertions.assertThat;

import dado.schema.model.Engine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnqualifiedTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "select `shop`.`t`.`a` AS `a` from `shop`.`t`|select `t`.`a` AS `a` from `t`",
        "delete from shop.t where n < 3|delete from t where n < 3",
        "select 'shop.t', `shop` from t|select 'shop.t', `shop` from t",
        "select o.shop.x from other.t o|select o.shop.x from other.t o",
        "call `shop`.`p`(1)|call `p`(1)",
        "select '`shop`.' from `shop`.`v`|select '`shop`.' from `v`",
      })
  void takesOnlyTheDatabaseAway(String sql, String expected) {
    assertThat(new Unqualified(Engine.MYSQL, "shop", false).of(sql)).isEqualTo(expected);
  }

  @Test
  void leavesAColumnOfATableThatHasTheDatabasesName() {
    Unqualified unqualified = new Unqualified(Engine.MYSQL, "orders", true);
    assertThat(unqualified.of("select orders.id from orders.orders where orders.n = 1"))
        .isEqualTo("select orders.id from orders where orders.n = 1");
    assertThat(unqualified.of("select `orders`.`orders`.`id` from `orders`.`orders`"))
        .isEqualTo("select `orders`.`id` from `orders`");
  }
}
