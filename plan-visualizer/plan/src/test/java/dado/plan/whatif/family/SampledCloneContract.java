package dado.plan.whatif.family;

import static org.assertj.core.api.Assertions.assertThat;

import dado.plan.explain.ExplainOptions;
import dado.plan.explain.Explainer;
import dado.plan.explain.Watch;
import dado.plan.model.Node;
import dado.plan.model.Operator;
import dado.plan.model.Query;
import dado.plan.shop.Shop;
import dado.plan.shop.ShopQuery;
import dado.plan.statistics.Statistics;
import dado.plan.statistics.family.FamilyStatistics;
import dado.plan.whatif.Database;
import dado.plan.whatif.Hypothetical;
import dado.plan.whatif.Planned;
import dado.plan.whatif.WhatIf;
import dado.schema.Dialects;
import dado.schema.dialect.Progress;
import dado.schema.model.Engine;
import dado.schema.model.Index;
import dado.schema.model.Name;
import dado.schema.model.Schema;
import dado.schema.model.Table;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// A clone's plans against those of the database once it really has the indexes.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SampledCloneContract {
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private Shop shop;
  private Schema schema;
  private final List<WhatIf> opened = new ArrayList<>();

  abstract Engine engine();

  @BeforeAll
  void open() throws Exception {
    shop = Shop.open(engine());
    schema = schema();
    opened.add(SampledClone.open(database(), shop.source(), names(), Progress.NONE));
  }

  private WhatIf place() {
    return opened.getFirst();
  }

  private Database database() {
    return new Database(engine(), shop.source(), schema, Statistics.NONE, LIMIT);
  }

  private List<Name> names() {
    return schema.tables().stream().map(Table::name).toList();
  }

  @AfterAll
  void close() throws SQLException {
    for (WhatIf each : opened) {
      each.close();
    }
  }

  private Schema schema() throws SQLException {
    try (Connection connection = shop.source().open()) {
      return Dialects.of(engine()).catalog().read(connection, Progress.NONE);
    }
  }

  @Test
  void itsPlansReadTheIndexesThatThePlansOfTheRealOnesRead() throws Exception {
    Map<String, String> different = new LinkedHashMap<>();
    int tried = 0;
    for (ShopQuery query : shop.queries()) {
      Truth truth = truth(query);
      if (truth.indexes().isEmpty()) {
        continue;
      }
      List<WhatIf.Refusal> refusals = place().admit(List.copyOf(truth.indexes()));
      assertThat(refusals.stream().map(WhatIf.Refusal::reason)).as(query.name()).isEmpty();
      tried++;
      try {
        Planned planned = place().plan(query.sql(), truth.indexes(), Set.of());
        if (!indexes(planned.query()).equals(indexes(truth.plan()))) {
          different.put(query.name(), indexes(truth.plan()) + " but " + indexes(planned.query()));
        }
      } catch (SQLException e) {
        different.put(query.name(), e.getMessage());
      }
    }
    assertThat(tried).isGreaterThanOrEqualTo(40);
    assertThat(different).as("of %d", tried).hasSizeLessThanOrEqualTo(tried / 15);
  }

  private record Truth(Set<Hypothetical> indexes, Query plan) {}

  private Truth truth(ShopQuery query) throws Exception {
    List<String> drops = new ArrayList<>();
    try {
      int number = 0;
      for (String ddl : query.indexes()) {
        String name = "truth_" + Math.floorMod(query.name().hashCode(), 99999) + "_" + number++;
        String table = ddl.substring(ddl.indexOf(" ON ") + 4).split("[ (]", 2)[0];
        shop.execute(List.of(ddl.replaceFirst(" INDEX ON ", " INDEX " + name + " ON ")));
        drops.add("drop index " + name + " on " + table);
        shop.execute(List.of("analyze table " + table));
      }
      Query plan =
          Explainer.explain(
                  engine(), shop.source(), query.sql(), ExplainOptions.PLAN, Progress.NONE)
              .query();
      return new Truth(made(), plan);
    } catch (SQLException refused) {
      return new Truth(Set.of(), place().plan("select 1", Set.of(), Set.of()).query());
    } finally {
      shop.execute(drops);
    }
  }

  private Set<Hypothetical> made() throws SQLException {
    Set<Hypothetical> made = new LinkedHashSet<>();
    for (Table table : schema().tables()) {
      for (Index index : table.indexes()) {
        if (index.name().startsWith("truth_")) {
          made.add(new Hypothetical(table.name(), index));
        }
      }
    }
    return made;
  }

  private static Set<String> indexes(Query query) {
    Set<String> found = new TreeSet<>();
    query.roots().stream()
        .flatMap(Node::all)
        .forEach(n -> {
          if (n.operator() instanceof Operator.IndexScan scan) {
            found.add(scan.index());
          }
        });
    return found;
  }

  @Test
  void nothingIsLeftBehind() throws Exception {
    Set<String> before = databases();
    WhatIf another =
        SampledClone.open(database(), shop.source(), names().subList(0, 1), Progress.NONE);
    assertThat(databases()).hasSize(before.size() + 1);
    another.close();
    assertThat(databases()).isEqualTo(before);
  }

  private Set<String> databases() throws SQLException {
    Set<String> found = new TreeSet<>();
    try (Connection connection = shop.source().open();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("show databases")) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
    }
    return found;
  }

  @Test
  void theStatisticsKnowFrequentValues() throws Exception {
    try (Connection connection = shop.source().open();
        Watch watch = Watch.over(connection, LIMIT, Progress.NONE)) {
      Statistics statistics = FamilyStatistics.read(connection, watch, schema);
      Name orders =
          names().stream().filter(n -> n.local().equals("orders")).findFirst().orElseThrow();
      double delivered = statistics.of(orders, "status").orElseThrow().frequency("delivered");
      double counted = one("select avg(status = 'delivered') from orders");
      assertThat(delivered).isBetween(counted - 0.02, counted + 0.02);
      double rows = statistics.of(orders).orElseThrow().rows();
      double all = one("select count(*) from orders");
      assertThat(rows).isBetween(all * 0.8, all * 1.2);
    }
  }

  private double one(String sql) throws SQLException {
    try (Connection connection = shop.source().open();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getDouble(1);
    }
  }
}
