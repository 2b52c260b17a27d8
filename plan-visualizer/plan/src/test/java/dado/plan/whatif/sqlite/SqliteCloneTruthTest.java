package dado.plan.whatif.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dado.plan.model.Node;
import dado.plan.model.Query;
import dado.plan.shop.Shop;
import dado.plan.shop.ShopQuery;
import dado.plan.statistics.Statistics;
import dado.plan.whatif.Database;
import dado.plan.whatif.Hypothetical;
import dado.plan.whatif.Planned;
import dado.plan.whatif.WhatIf;
import dado.schema.Dialects;
import dado.schema.dialect.Progress;
import dado.schema.model.Engine;
import dado.schema.model.Index;
import dado.schema.model.Schema;
import dado.schema.model.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// The clone's plans against those of the file once it really has the indexes and is analyzed.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SqliteCloneTruthTest {
  private Shop shop;
  private Schema schema;
  private WhatIf clone;

  @BeforeAll
  void open() throws Exception {
    shop = Shop.open(Engine.SQLITE);
    schema = schema();
    clone =
        SqliteClone.open(
            new Database(
                Engine.SQLITE, shop.source(), schema, Statistics.NONE, Duration.ofSeconds(60)),
            Progress.NONE);
  }

  @AfterAll
  void close() throws SQLException {
    clone.close();
  }

  private Schema schema() throws SQLException {
    try (Connection connection = shop.source().open()) {
      return Dialects.of(Engine.SQLITE).catalog().read(connection, Progress.NONE);
    }
  }

  @Test
  void itsPlansAreThoseOfTheAnalyzedFileThatHasTheIndexes() throws Exception {
    Map<String, String> different = new LinkedHashMap<>();
    List<Double> ratios = new ArrayList<>();
    int tried = 0;
    for (ShopQuery query : shop.queries()) {
      Truth truth = truth(query);
      if (truth.indexes().isEmpty()) {
        continue;
      }
      tried++;
      assertThat(clone.admit(List.copyOf(truth.indexes()))).as(query.name()).isEmpty();
      Planned planned = clone.plan(query.sql(), truth.indexes(), Set.of());
      if (!steps(planned.query()).equals(steps(truth.plan()))) {
        different.put(query.name(), steps(truth.plan()) + " but " + steps(planned.query()));
      }
      ratios.add(planned.cost() / LoopCost.of(truth.plan()));
    }
    assertThat(tried).isGreaterThanOrEqualTo(50);
    assertThat(different).isEmpty();
    assertThat(ratios).allMatch(r -> r > 0.25 && r < 4);
  }

  private record Truth(Set<Hypothetical> indexes, Query plan) {}

  private Truth truth(ShopQuery query) throws Exception {
    List<String> drops = new ArrayList<>();
    try {
      int number = 0;
      for (String ddl : query.indexes()) {
        String name = "truth_" + number++;
        shop.execute(List.of(ddl.replaceFirst(" INDEX ON ", " INDEX " + name + " ON ")));
        drops.add("drop index " + name);
        shop.execute(List.of("analyze " + name));
      }
      try (WhatIf file =
          SqliteClone.open(
              new Database(
                  Engine.SQLITE, shop.source(), schema, Statistics.NONE, Duration.ofSeconds(60)),
              Progress.NONE)) {
        return new Truth(made(), file.plan(query.sql(), Set.of(), Set.of()).query());
      }
    } catch (SQLException refused) {
      return new Truth(Set.of(), clone.plan(query.sql(), Set.of(), Set.of()).query());
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

  private static String steps(Query query) {
    return query.roots().stream()
        .flatMap(Node::all)
        .map(n -> n.raw().getOrDefault("detail", ""))
        .collect(Collectors.joining("; "));
  }
}
