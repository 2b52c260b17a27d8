package dado.plan.whatif.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dado.plan.whatif.Database;
import dado.plan.whatif.Hypothetical;
import dado.plan.whatif.Planned;
import dado.plan.whatif.Rung;
import dado.plan.whatif.WhatIf;
import dado.schema.dialect.Progress;
import dado.schema.model.Engine;
import dado.schema.scratch.Scratch;
import dado.schema.scratch.Scratches;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Runs on a PostgreSQL whose server has HypoPG, named by DADO_HYPOPG_URL (a JDBC URL of a
/// superuser in the database `postgres`). It makes and drops a database of its own.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HypotheticalPostgresqlTest {
  private static final String BASE = "dado_hypopg_whatif";
  private String server = "";
  private RealShop shop = new RealShop(() -> DriverManager.getConnection(""));

  @BeforeAll
  void fill() throws SQLException {
    String url = System.getenv("DADO_HYPOPG_URL");
    assumeTrue(url != null, "DADO_HYPOPG_URL names no PostgreSQL with HypoPG");
    server = String.valueOf(url);
    new RealShop(() -> DriverManager.getConnection(server))
        .execute("drop database if exists " + BASE, "create database " + BASE);
    String own = server.replaceFirst("/postgres(\\?|$)", "/" + BASE + "$1");
    shop = new RealShop(() -> DriverManager.getConnection(own));
    shop.execute(
        "create schema extensions",
        "create extension hypopg schema extensions",
        "create table orders (id integer primary key, user_id integer not null, status text not"
            + " null, tags text[])",
        "create index orders_status_idx on orders (status)",
        "alter table orders set (autovacuum_enabled = off)",
        "insert into orders select i, 1 + i * 7919 % 5000, case when i % 100 = 0 then 'open' else"
            + " 'paid' end, array['a'] from generate_series(1, 50000) i",
        "vacuum analyze orders");
  }

  @AfterAll
  void drop() throws SQLException {
    if (!server.isEmpty()) {
      new RealShop(() -> DriverManager.getConnection(server))
          .execute("drop database " + BASE + " with (force)");
    }
  }

  private static Hypothetical index(String line) {
    return IndexLine.read(line, "try_" + line.replaceAll("[^a-z0-9]+", "_"));
  }

  @Test
  void plansWithSeveralIndexesAtOnceAndLeavesNone() throws Exception {
    Database database = shop.database();
    List<String> before = Traces.of(shop);
    try (WhatIf hypopg = HypotheticalPostgresql.open(database, Progress.NONE).orElseThrow()) {
      Hypothetical user = index("orders: user_id");
      Hypothetical both = index("orders: user_id, status");
      Hypothetical gin = index("orders using gin: tags");
      assertThat(hypopg.admit(List.of(user, both, gin)))
          .containsExactly(new WhatIf.Refusal(gin, "HypoPG has no hypothetical gin indexes."));
      String sql = "select * from orders where user_id = 3 and status = 'open'";
      Planned none = hypopg.plan(sql, Set.of(), Set.of());
      Planned all = hypopg.plan(sql, Set.of(user, both), Set.of());
      assertThat(none.used()).isEmpty();
      assertThat(all.used()).containsExactly(both);
      assertThat(all.cost()).isLessThan(none.cost());
      assertThat(hypopg.plan(sql, Set.of(user), Set.of()).used()).containsExactly(user);
      assertThat(hypopg.plan(sql, Set.of(), Set.of()).cost()).isEqualTo(none.cost());
      assertThat(hypopg.bytes(user).orElseThrow()).isBetween(300_000L, 1_200_000L);
      assertThat(hypopg.rung()).isEqualTo(Rung.PLANNER);
      assertThat(hypopg.where()).startsWith("PostgreSQL ").contains("HypoPG 1.");
    }
    assertThat(Traces.of(shop)).isEqualTo(before);
  }

  @Test
  void hidesExistingIndexesFromOneFourOn() throws Exception {
    try (WhatIf hypopg =
        HypotheticalPostgresql.open(shop.database(), Progress.NONE).orElseThrow()) {
      String sql = "select * from orders where status = 'open'";
      double with = hypopg.plan(sql, Set.of(), Set.of()).cost();
      assumeTrue(hypopg.hidesNothing().isEmpty(), "HypoPG is older than 1.4");
      double without = hypopg.plan(sql, Set.of(), Set.of("orders_status_idx")).cost();
      assertThat(without).isGreaterThan(with);
      assertThat(hypopg.plan(sql, Set.of(), Set.of()).cost()).isEqualTo(with);
    }
  }

  @Test
  void plansForAnyParameter() throws Exception {
    try (WhatIf hypopg =
        HypotheticalPostgresql.open(shop.database(), Progress.NONE).orElseThrow()) {
      Hypothetical user = index("orders: user_id");
      assertThat(hypopg.admit(List.of(user))).isEmpty();
      String sql = "select * from orders where user_id = :user";
      assertThat(hypopg.plan(sql, Set.of(user), Set.of()).used()).containsExactly(user);
    }
  }

  @Test
  void isNotThereWhereItIsNotInstalled() throws Exception {
    try (Scratch scratch = Scratches.embedded().open(Engine.POSTGRESQL, Progress.NONE)) {
      Database plain = new RealShop(scratch.connections()).database();
      assertThat(HypotheticalPostgresql.open(plain, Progress.NONE)).isEmpty();
    }
  }
}
