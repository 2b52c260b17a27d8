package dado.plan.whatif.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dado.plan.whatif.Database;
import dado.plan.whatif.Hypothetical;
import dado.plan.whatif.Planned;
import dado.plan.whatif.WhatIf;
import dado.schema.dialect.ConnectionSource;
import dado.schema.dialect.Progress;
import dado.schema.model.Engine;
import dado.schema.model.Name;
import dado.schema.scratch.Scratch;
import dado.schema.scratch.Scratches;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgresqlLabTest {
  private Scratch scratch;
  private RealShop shop;
  private Database database;

  @BeforeAll
  void fill() throws Exception {
    scratch = Scratches.embedded().open(Engine.POSTGRESQL, Progress.NONE);
    shop = new RealShop(scratch.connections());
    shop.execute(
        "create table orders (id integer primary key, user_id integer not null, status text not"
            + " null, created_at timestamptz not null)",
        "create index orders_created_idx on orders (created_at)",
        "insert into orders select i, 1 + i * 7919 % 5000, case when i % 100 = 0 then 'open' else"
            + " 'paid' end, timestamptz '2026-01-01' + i * interval '1 minute'"
            + " from generate_series(1, 50000) i",
        "create table log (at date not null, what text) partition by range (at)",
        "create table log_1 partition of log for values from ('2026-01-01') to ('2026-02-01')",
        "create table log_2 partition of log for values from ('2026-02-01') to ('2026-03-01')",
        "insert into log select date '2026-01-01' + i % 59, 'w' || i % 4000 from"
            + " generate_series(1, 60000) i",
        "alter table orders set (autovacuum_enabled = off)",
        "alter table log_1 set (autovacuum_enabled = off)",
        "alter table log_2 set (autovacuum_enabled = off)",
        "create table fresh (id integer, x text)",
        "alter table fresh set (autovacuum_enabled = off)",
        "insert into fresh select i, i::text from generate_series(1, 100) i",
        "vacuum analyze orders",
        "analyze log");
    database = shop.database();
  }

  @AfterAll
  void drop() {
    scratch.close();
  }

  private PostgresqlLab lab() throws Exception {
    return PostgresqlLab.open(database, RealShop.tables(database), Progress.NONE);
  }

  private static Hypothetical index(String line) {
    String words = line.replaceAll("[^a-z0-9]+", "_");
    return IndexLine.read(line, "try_" + words);
  }

  @Test
  void saysWhereItIs() throws Exception {
    try (PostgresqlLab lab = lab()) {
      assertThat(lab.where()).isEqualTo("PostgreSQL 18.6, a lab with this database's statistics");
      assertThat(lab.notes())
          .containsExactly("The table public.fresh was never analyzed: run ANALYZE first.");
    }
  }

  @Test
  void leavesTheDatabaseAsItIs() throws Exception {
    RealShop admin = new RealShop(scratch.privileged());
    Traces.awaitCounts(admin, "orders");
    Traces.awaitCounts(admin, "fresh");
    List<String> before = Traces.of(admin);
    try (PostgresqlLab lab = lab()) {
      Hypothetical plain = index("orders: user_id");
      Hypothetical expression = index("orders: (lower(status))");
      assertThat(lab.admit(List.of(plain, expression))).isEmpty();
      lab.plan("delete from orders where user_id = 3", Set.of(plain), Set.of());
      lab.plan("select * from orders where lower(status) = 'open'", Set.of(expression), Set.of());
    }
    try (WhatIf analytic = AnalyticPostgresql.open(database, Progress.NONE)) {
      Hypothetical gin = index("orders: (lower(status)), user_id");
      assertThat(analytic.admit(List.of(gin))).isEmpty();
      analytic.plan("update orders set status = 'x' where user_id = 3", Set.of(gin), Set.of());
    }
    assertThat(Traces.of(admin)).isEqualTo(before);
  }

  @Test
  void showsExactlyTheIndexesThatAreAskedFor() throws Exception {
    try (PostgresqlLab lab = lab()) {
      Hypothetical one = index("orders: user_id");
      Hypothetical two = index("orders: user_id, created_at");
      assertThat(lab.admit(List.of(one, two))).isEmpty();
      String sql = "select * from orders where user_id = 3 order by created_at limit 1";
      assertThat(lab.plan(sql, Set.of(), Set.of()).used()).isEmpty();
      assertThat(lab.plan(sql, Set.of(one), Set.of()).used()).containsExactly(one);
      assertThat(lab.plan(sql, Set.of(one, two), Set.of()).used()).containsExactly(two);
      assertThat(lab.plan(sql, Set.of(one), Set.of()).used()).containsExactly(one);
      assertThat(lab.plan(sql, Set.of(), Set.of()).used()).isEmpty();
    }
  }

  @Test
  void hidesExistingIndexes() throws Exception {
    try (PostgresqlLab lab = lab()) {
      String sql = "select * from orders order by created_at limit 1";
      double with = lab.plan(sql, Set.of(), Set.of()).cost();
      double without = lab.plan(sql, Set.of(), Set.of("orders_created_idx")).cost();
      assertThat(without).isGreaterThan(100 * with);
      assertThat(lab.plan(sql, Set.of(), Set.of()).cost()).isEqualTo(with);
      assertThat(lab.hidesNothing()).isEmpty();
    }
  }

  @Test
  void knowsTheIndexesOfPartitions() throws Exception {
    try (PostgresqlLab lab = lab()) {
      Hypothetical whole = index("log: what");
      assertThat(lab.admit(List.of(whole))).isEmpty();
      String sql = "select * from log where what = 'w17'";
      Planned before = lab.plan(sql, Set.of(), Set.of());
      Planned with = lab.plan(sql, Set.of(whole), Set.of());
      assertThat(with.used()).containsExactly(whole);
      assertThat(with.cost()).isLessThan(before.cost() / 5);
      assertThat(lab.bytes(whole).orElseThrow()).isBetween(400_000L, 2_000_000L);
    }
  }

  @Test
  void refusesWithTheReason() throws Exception {
    try (PostgresqlLab lab = lab()) {
      Hypothetical trigram = index("orders using gin: status gin_trgm_ops");
      Hypothetical unstable = index("orders: ((created_at::date))");
      Hypothetical nowhere = index("nothing: a");
      Hypothetical good = index("orders: status");
      List<WhatIf.Refusal> refused = lab.admit(List.of(trigram, unstable, nowhere, good));
      assertThat(refused)
          .containsExactly(
              new WhatIf.Refusal(
                  trigram,
                  "The lab cannot make it: Operator class \"gin_trgm_ops\" does not exist for access"
                      + " method \"gin\". It comes with an extension that Dado's own PostgreSQL does"
                      + " not have."),
              new WhatIf.Refusal(
                  unstable,
                  "The lab cannot make it: Functions in index expression must be marked IMMUTABLE."),
              new WhatIf.Refusal(nowhere, "The table public.nothing is not in the lab."));
      assertThat(lab.bytes(good).orElseThrow()).isPositive();
    }
  }

  @Test
  void saysWhatThePlannerSaysAgainstAStatement() throws Exception {
    try (PostgresqlLab lab = lab()) {
      assertThatThrownBy(() -> lab.plan("select nothing from orders", Set.of(), Set.of()))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("column \"nothing\" does not exist");
      assertThatThrownBy(() -> lab.plan("select 1; drop table orders", Set.of(), Set.of()))
          .hasMessageContaining("2 statements");
      assertThatThrownBy(() -> lab.plan("create table x (a int)", Set.of(), Set.of()))
          .hasMessageContaining("has no plan");
      assertThat(lab.plan("select * from orders where id = 1", Set.of(), Set.of()).cost())
          .isPositive();
    }
  }

  @Test
  void isGoneWithItsFilesWhenItIsClosed() throws Exception {
    PostgresqlLab lab = lab();
    Path folder = lab.folder();
    long extended;
    try (var files = Files.list(folder)) {
      extended = files.filter(f -> f.getFileName().toString().startsWith("3000000")).count();
    }
    assertThat(extended).isGreaterThan(3);
    lab.close();
    assertThat(folder).doesNotExist();
  }

  @Test
  void letsNoValueLeaveTheServerWhereThatIsWanted() throws Exception {
    String sql = "select * from orders where status = 'open'";
    List<Name> tables = RealShop.tables(database);
    try (PostgresqlLab all = lab();
        PostgresqlLab none =
            PostgresqlLab.open(database, tables, PostgresqlLab.Values.STAY, Progress.NONE)) {
      assertThat(rows(all.plan(sql, Set.of(), Set.of()))).isBetween(300.0, 700.0);
      assertThat(rows(none.plan(sql, Set.of(), Set.of()))).isBetween(24_000.0, 26_000.0);
      assertThat(none.notes()).anyMatch(n -> n.startsWith("No values left the server"));
    }
  }

  private static double rows(Planned planned) {
    return planned.query().root().estimate().rows().orElseThrow();
  }

  /// A role that may not read a table gets less, and is told.
  @Test
  void worksForARoleThatMayReadLittle() throws Exception {
    try (Connection admin = scratch.privileged().open();
        Statement statement = admin.createStatement()) {
      statement.execute("drop role if exists dado_lab_guest");
      statement.execute("create role dado_lab_guest");
      statement.execute("grant select on fresh to dado_lab_guest");
      statement.execute("grant dado_lab_guest to postgres");
    }
    ConnectionSource guest =
        () -> {
          Connection connection = scratch.connections().open();
          try (Statement statement = connection.createStatement()) {
            statement.execute("set role dado_lab_guest");
          }
          return connection;
        };
    Database seen =
        new Database(
            Engine.POSTGRESQL, guest, database.schema(), database.statistics(), database.timeout());
    try (PostgresqlLab lab = PostgresqlLab.open(seen, RealShop.tables(database), Progress.NONE)) {
      assertThat(lab.notes())
          .anyMatch(n -> n.startsWith("The role may not read") && n.contains("public.orders"));
      Hypothetical index = index("orders: user_id");
      assertThat(lab.admit(List.of(index))).isEmpty();
      Planned planned = lab.plan("select * from orders where user_id = 3", Set.of(index), Set.of());
      assertThat(planned.used()).containsExactly(index);
    }
  }

  /// Without it, an index that serves `LIKE 'x%'` there would not serve it here.
  @Test
  void ordersTextsAsTheDatabaseDoes() throws Exception {
    try (Scratch other = Scratches.embedded().open(Engine.POSTGRESQL, Progress.NONE);
        Connection admin = other.privileged().open();
        Statement statement = admin.createStatement()) {
      statement.execute(
          "update pg_database set datcollate = 'C', datctype = 'C' where datname ="
              + " current_database()");
      RealShop plain = new RealShop(other.connections());
      plain.execute(
          "create table users (email text)",
          "insert into users select 'user' || i from generate_series(1, 20000) i",
          "analyze users");
      Database there = plain.database();
      try (PostgresqlLab lab = PostgresqlLab.open(there, RealShop.tables(there), Progress.NONE)) {
        Hypothetical index = index("users: email");
        assertThat(lab.admit(List.of(index))).isEmpty();
        String sql = "select * from users where email like 'user171%'";
        assertThat(lab.plan(sql, Set.of(index), Set.of()).used()).containsExactly(index);
      }
    }
  }
}
