package dado.plan.anonymous;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dado.plan.Case;
import dado.plan.format.PlanReader;
import dado.plan.metrics.Metrics;
import dado.plan.model.Node;
import dado.plan.model.Query;
import dado.plan.report.PlanEntry;
import dado.plan.report.PlanReport;
import dado.plan.rule.Evidence;
import dado.plan.rule.Finding;
import dado.plan.rule.Rules;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class AnonymousPlanTest {
  /// Names of the shop that all recorded plans speak of.
  private static final List<String> NAMES =
      List.of(
          "orders",
          "users",
          "products",
          "order_items",
          "categories",
          "bookings",
          "customer_id",
          "user_id",
          "product_id",
          "created_at",
          "category_id",
          "unit_price",
          "wrap",
          "lamp",
          "example3",
          "city7",
          "pending",
          "payload",
          "prefs");

  @TestFactory
  Stream<DynamicTest> nothingOfTheirOwnIsLeftAndEverythingElseIs() {
    return Stream.concat(Case.below("candidate").stream(), Case.below("format").stream())
        .map(c -> dynamicTest(c.name(), () -> check(c)));
  }

  @Test
  void triggersKeepTheirTimesAndCallsButNotTheirNames() {
    String text =
        """
        Update on orders  (cost=0.00..1.00 rows=0 width=0) (actual time=2.000..2.000 rows=0.00 loops=1)
          ->  Seq Scan on orders  (cost=0.00..1.00 rows=9 width=4) (actual time=0.100..1.500 rows=9.00 loops=1)
        Query Identifier: 778899
        Trigger for constraint orders_users_fk: time=3.000 calls=9
        Trigger orders_audit: time=1.000 calls=7
        Execution Time: 6.500 ms
        """;
    Query masked = AnonymousPlan.of(PlanReader.read(text).getFirst().query().orElseThrow());
    assertThat(masked.outside().keySet())
        .first()
        .asString()
        .startsWith("Trigger for constraint ")
        .doesNotContain("orders");
    assertThat(masked.printed().toString()).doesNotContain("orders").doesNotContain("778899");
    List<Finding> findings = Rules.analyze(masked).findings();
    assertThat(findings).extracting(Finding::rule).contains("slow-trigger");
    assertThat(findings.getFirst().evidence()).contains(new Evidence("Calls", "9"));
  }

  private static void check(Case plan) throws Exception {
    Query open = plan.query();
    Query masked = AnonymousPlan.of(open);
    for (String form : List.of("text", "json", "html", "markdown")) {
      String report =
          new PlanReport(List.of(PlanEntry.of(masked))).as(form).toLowerCase(Locale.ROOT);
      assertThat(Set.copyOf(List.of(report.split("[^a-z0-9_]+"))))
          .as(form)
          .doesNotContainAnyElementsOf(NAMES);
    }
    assertThat(shape(masked)).isEqualTo(shape(open));
    assertThat(Metrics.of(masked).totalMillis()).isEqualTo(Metrics.of(open).totalMillis());
  }

  private static List<String> shape(Query query) {
    Metrics metrics = Metrics.of(query);
    return query.roots().stream()
        .flatMap(Node::all)
        .map(n ->
            n.operator().getClass().getSimpleName()
                + n.children().size()
                + n.conditions().keySet()
                + metrics.of(n.id()).selfMillis())
        .toList();
  }
}
