package dado.plan.whatif.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dado.plan.explain.Watch;
import dado.plan.statistics.Statistics;
import dado.plan.statistics.sqlite.SqliteStatistics;
import dado.plan.whatif.Database;
import dado.plan.whatif.Hypothetical;
import dado.plan.whatif.Planned;
import dado.plan.whatif.WhatIf;
import dado.schema.Dialects;
import dado.schema.dialect.ConnectionSource;
import dado.schema.dialect.Progress;
import dado.schema.model.Engine;
import dado.schema.model.Index;
import dado.schema.model.Name;
import dado.schema.model.Schema;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteCloneTest {
  private static final Name ORDERS = new Name("main", "orders");
  private static final String OF_CUSTOMER = "select note from orders where customer = 77";
  private static final String PAID = "select note from orders where status = 'paid'";
  private static final String OPEN = "select note from orders where status = 'open'";

  @TempDir Path folder = Path.of("");

  @BeforeEach
  void fill() throws SQLException {
    execute(
        "create table orders (id integer primary key, customer integer, status text, note text)",
        "with recursive n(i) as (select 1 union all select i + 1 from n where i < 100000)"
            + " insert into orders select i, i * 7919 % 5000,"
            + " case when i % 20 = 0 then 'open' else 'paid' end, 'note ' || i from n",
        "create index orders_note on orders (note)",
        "analyze");
  }

  private ConnectionSource source() {
    return () -> DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("user.db"));
  }

  private void execute(String... statements) throws SQLException {
    try (Connection connection = source().open();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private Schema schema() throws SQLException {
    try (Connection connection = source().open()) {
      return Dialects.of(Engine.SQLITE).catalog().read(connection, Progress.NONE);
    }
  }

  private WhatIf open() throws SQLException {
    return SqliteClone.open(
        new Database(Engine.SQLITE, source(), schema(), Statistics.NONE, Duration.ofSeconds(20)),
        Progress.NONE);
  }

  private static Hypothetical on(String... columns) {
    return new Hypothetical(ORDERS, Index.on("try_" + String.join("_", columns), List.of(columns)));
  }

  @Test
  void aPlanHasExactlyTheIndexesThatItAsksFor() throws Exception {
    Hypothetical customer = on("customer");
    Hypothetical both = on("customer", "note");
    try (WhatIf clone = open()) {
      assertThat(clone.admit(List.of(customer, both))).isEmpty();
      Planned none = clone.plan(OF_CUSTOMER, Set.of(), Set.of());
      Planned one = clone.plan(OF_CUSTOMER, Set.of(customer), Set.of());
      Planned covering = clone.plan(OF_CUSTOMER, Set.of(customer, both), Set.of());
      assertThat(none.used()).isEmpty();
      assertThat(one.used()).containsExactly(customer);
      assertThat(covering.used()).containsExactly(both);
      assertThat(none.cost()).isGreaterThan(1000 * one.cost());
      assertThat(one.cost()).isGreaterThan(covering.cost());
      assertThat(clone.plan(OF_CUSTOMER, Set.of(), Set.of())).isEqualTo(none);
    }
  }

  @Test
  void aFrequentValueIsNotTakenForAnAverageOne() throws Exception {
    Hypothetical status = on("status");
    try (WhatIf clone = open()) {
      assertThat(clone.admit(List.of(status))).isEmpty();
      assertThat(clone.plan(PAID, Set.of(status), Set.of()).used()).isEmpty();
      assertThat(clone.plan(OPEN, Set.of(status), Set.of()).used()).containsExactly(status);
    }
  }

  @Test
  void anExistingIndexCanBeHiddenAndIsThereAgain() throws Exception {
    String sql = "select id from orders where note = 'note 5'";
    try (WhatIf clone = open()) {
      double with = clone.plan(sql, Set.of(), Set.of()).cost();
      assertThat(clone.plan(sql, Set.of(), Set.of("orders_note")).cost())
          .isGreaterThan(1000 * with);
      assertThat(clone.plan(sql, Set.of(), Set.of()).cost()).isEqualTo(with);
      assertThatThrownBy(() -> clone.plan(sql, Set.of(), Set.of("sqlite_autoindex_orders_1")))
          .hasMessageContaining("for a constraint");
    }
  }

  @Test
  void theSizeIsThatOfTheRealIndex() throws Exception {
    Hypothetical customer = on("customer");
    try (WhatIf clone = open()) {
      clone.admit(List.of(customer));
      execute("create index real_customer on orders (customer)");
      double real;
      try (Connection connection = source().open();
          Statement statement = connection.createStatement();
          var rows =
              statement.executeQuery(
                  "select sum(pgsize) from dbstat where name = 'real_customer'")) {
        rows.next();
        real = rows.getDouble(1);
      }
      assertThat(clone.bytes(customer).orElseThrow() / real).isBetween(0.7, 1.4);
    }
  }

  @Test
  void theFileIsOnlyRead() throws Exception {
    String before = digest();
    try (WhatIf clone = open()) {
      clone.admit(List.of(on("customer"), on("status")));
      clone.plan(OF_CUSTOMER, Set.of(on("customer")), Set.of());
    }
    assertThat(digest()).isEqualTo(before);
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(folder.resolve("user.db"));
    }
  }

  private String digest() throws Exception {
    byte[] bytes = Files.readAllBytes(folder.resolve("user.db"));
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }

  @Test
  void whatCannotBeBuiltIsRefusedWithTheReason() throws Exception {
    Hypothetical wrong =
        new Hypothetical(ORDERS, on("customer").index().withWhere(Optional.of("random() > 0")));
    try (WhatIf clone = open()) {
      assertThat(clone.admit(List.of(wrong)))
          .singleElement()
          .satisfies(r -> assertThat(r.reason()).contains("non-deterministic"));
    }
  }

  @Test
  void aFileThatWasNeverAnalyzedIsPlannedAsAfterAnalyze() throws Exception {
    execute("drop table sqlite_stat1", "drop table if exists sqlite_stat4");
    try (WhatIf clone = open()) {
      assertThat(clone.notes()).anyMatch(n -> n.contains("never analyzed"));
      clone.admit(List.of(on("status")));
      assertThat(clone.plan(PAID, Set.of(on("status")), Set.of()).used()).isEmpty();
    }
  }

  @Test
  void theStatisticsKnowFrequentValues() throws Exception {
    try (Connection connection = source().open();
        Watch watch = Watch.over(connection, Duration.ofSeconds(20), Progress.NONE)) {
      Statistics statistics = SqliteStatistics.read(connection, watch, schema());
      assertThat(statistics.of(ORDERS).orElseThrow().rows()).isEqualTo(100_000);
      var status = statistics.of(ORDERS, "status").orElseThrow();
      assertThat(status.frequency("paid")).isBetween(0.93, 0.97);
      assertThat(status.distinct()).isEqualTo(2);
      assertThat(statistics.of(ORDERS, "customer").orElseThrow().distinct())
          .isBetween(3500.0, 6500.0);
      assertThat(statistics.of(ORDERS, "note").orElseThrow().distinct())
          .isBetween(80_000.0, 120_000.0);
    }
  }
}
