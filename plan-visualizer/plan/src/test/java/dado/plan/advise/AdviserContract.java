package dado.plan.advise;

import static org.assertj.core.api.Assertions.assertThat;

import dado.plan.model.Node;
import dado.plan.rule.Analysis;
import dado.schema.model.Index;
import dado.schema.proof.Proof;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// What an adviser owes on every engine that can try indexes.
interface AdviserContract {

  Shop shop();

  /// A query, and the index it needs.
  record Firing(String sql, String table, List<String> columns) {}

  /// A query that needs no index, and why, as a part of the reason.
  record Silent(String sql, String reason) {}

  @TestFactory
  default Stream<DynamicTest> suggestsWhatThePlannerTakes() {
    return Stream.of(
            new Firing(
                "select * from orders where customer_id = 4711", "orders", List.of("customer_id")),
            new Firing(
                "select * from orders o where o.status = 'open' and o.customer_id = 12",
                "orders",
                List.of("customer_id")),
            new Firing(
                "select c.email, o.total from customers c join orders o on o.customer_id = c.id"
                    + " where c.id = 17",
                "orders",
                List.of("customer_id")),
            new Firing(
                "select * from customers where email = 'user77@example.org'",
                "customers",
                List.of("email")),
            new Firing(
                "select id, total from orders where customer_id = 5 order by total desc limit 3",
                "orders",
                List.of("customer_id")),
            new Firing("select * from orders order by total limit 5", "orders", List.of("total")),
            new Firing(
                "select * from orders where total = 5 or note = 'x'",
                "orders",
                List.of("total", "note")),
            new Firing(
                "select * from orders where customer_id = 4711 order by created_at desc",
                "orders",
                List.of("customer_id")),
            new Firing(
                "select * from customers where lower(email) = 'user7@example.org'",
                "customers",
                List.of("lower(email)", "lower(email::text)")))
        .map(f -> DynamicTest.dynamicTest(f.sql(), () -> assertFires(f)));
  }

  private void assertFires(Firing firing) throws Exception {
    Advice advice = shop().advise(firing.sql());
    assertThat(advice.suggestions()).as("%s", advice).isNotEmpty();
    IndexSuggestion first = advice.suggestions().getFirst();
    assertThat(first.table().local()).isEqualTo(firing.table());
    assertThat(first.index().keys().getFirst().text()).isIn(firing.columns().toArray());
    assertThat(first.proof()).isInstanceOf(Proof.Proven.class);
    assertThat(reads(first.with().orElseThrow(), first.index().name())).isTrue();
    assertThat(first.why()).endsWith(".");
    assertThat(first.why()).as("nothing of keys that it has not").satisfies(w -> keysOf(first, w));
    assertThat(first.cautions()).isNotEmpty();
    assertThat(advice.conclusion()).startsWith("With ").contains(firing.table()).endsWith(".");
    assertThat(shop().schema().tables().stream().flatMap(t -> t.indexes().stream()))
        .as("nothing is left in the database")
        .hasSize(1);
  }

  /// An order that is promised is one of the index's keys.
  private static void keysOf(IndexSuggestion suggestion, String why) {
    int order = why.indexOf("in the order ");
    if (order >= 0) {
      List<String> keys = suggestion.index().keys().stream().map(Index.Key::text).toList();
      String promised = why.substring(order + "in the order ".length()).split("[ ,]", 2)[0];
      assertThat(keys).contains(promised);
    }
  }

  /// Whether a plan reads through an index of that name.
  private static boolean reads(Analysis analysis, String index) {
    return analysis.query().roots().stream()
        .flatMap(Node::all)
        .anyMatch(n -> n.label().contains(index) || n.raw().containsValue(index));
  }

  @TestFactory
  default Stream<DynamicTest> isSilentWhereAnIndexWouldNotHelp() {
    return Stream.of(
            new Silent("select * from statuses where label = 'Open'", "has 2 rows"),
            new Silent("select * from orders where created_at = '2026-01-11'", "It exists"),
            new Silent("select * from orders where status = 'paid'", ""),
            new Silent("select * from orders where note like '%7%'", "wildcard"),
            new Silent(
                "select * from orders where total > random() * 0", "changes from row to row"),
            new Silent("select * from orders where total <> 5", "100 % of the rows"),
            new Silent("select * from orders where total = 5 or note like '%x%'", "OR"),
            new Silent("select * from orders where total > 10", ""))
        .map(s -> DynamicTest.dynamicTest(s.sql(), () -> assertSilent(s)));
  }

  private void assertSilent(Silent silent) throws Exception {
    Advice advice = shop().advise(silent.sql());
    assertThat(advice.suggestions()).as("%s", advice).isEmpty();
    assertThat(advice.rejected()).isNotEmpty();
    assertThat(advice.rejected().getFirst().reason()).contains(silent.reason()).endsWith(".");
    assertThat(advice.conclusion()).startsWith("No index");
  }

  @Test
  default void needsNothingForALookupByPrimaryKey() throws Exception {
    Advice advice = shop().advise("select * from orders where id = 5 and total > 3");
    assertThat(advice.suggestions()).isEmpty();
    assertThat(advice.conclusion()).startsWith("No index needed");
  }
}
