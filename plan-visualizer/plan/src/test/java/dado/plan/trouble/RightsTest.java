package dado.plan.trouble;

import static org.assertj.core.api.Assertions.assertThat;

import dado.plan.advise.EnginePlaces;
import dado.plan.advise.Rejected;
import dado.plan.advise.Suggestion;
import dado.plan.advise.Unplanned;
import dado.plan.advise.Verifying;
import dado.plan.advise.WorkloadAdvice;
import dado.plan.verify.Verification;
import dado.plan.whatif.Database;
import dado.plan.whatif.Rung;
import dado.schema.dialect.ConnectionSource;
import dado.schema.dialect.Progress;
import dado.schema.model.Engine;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// A role that may read some tables, some columns, some rows, and make nothing.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RightsTest {
  private static final String[] STATEMENTS = {
    "select * from orders where user_id = 4711",
    "select id, city from users where city = 'c7'",
    "select * from users where email = 'x'",
    "select * from secret.hidden where x = 5",
    "select * from owned where x = 77",
    "select * from order_view where total = 5"
  };

  private UserServer server;
  private ConnectionSource reader;

  @BeforeAll
  void fill() throws Exception {
    server = UserServer.start(UserServer.NEWEST);
    reader = server.source("reader");
    server.execute(
        "create role reader login",
        "revoke all on schema public from public",
        "revoke create, temporary on database postgres from public",
        "grant usage on schema public to reader",
        "create table orders (id integer primary key, user_id integer not null)",
        "insert into orders select i, 1 + i * 7919 % 20000 from generate_series(1, 50000) i",
        "grant select on orders to reader",
        "create table users (id integer primary key, email text, city text)",
        "insert into users select i, i || '@example.org', 'c' || i % 900"
            + " from generate_series(1, 50000) i",
        "grant select (id, city) on users to reader",
        "create table owned (id integer primary key, owner text, x integer)",
        "insert into owned select i, case when i % 2 = 0 then 'reader' else 'other' end, i"
            + " from generate_series(1, 50000) i",
        "alter table owned enable row level security",
        "create policy mine on owned using (owner = current_user)",
        "grant select on owned to reader",
        "create table sales (id integer primary key, total integer)",
        "insert into sales select i, i from generate_series(1, 50000) i",
        "create view order_view as select * from sales where total > 3",
        "grant select on order_view to reader",
        "create schema secret",
        "create table secret.hidden (id integer primary key, x integer)",
        "insert into secret.hidden select i, i from generate_series(1, 50000) i");
    server.analyze("orders", "users", "owned", "sales");
  }

  @AfterAll
  void stop() throws IOException {
    server.close();
  }

  @Test
  void advisesForWhatMayBeReadAndSaysWhatMayNot() throws Exception {
    WorkloadAdvice advice = Advised.of(reader, Rung.PLANNER, Progress.NONE, STATEMENTS);
    assertThat(tables(advice)).contains("orders", "users", "owned", "sales");
    assertThat(advice.unplanned()).extracting(u -> u.statement().id()).containsExactly("3", "4");
    assertThat(advice.unplanned())
        .extracting(Unplanned::reason)
        .allMatch(r -> r.contains("permission denied") && r.contains("have them granted"));
    assertThat(advice.notes())
        .contains(
            "The role may not read the statistics of public.owned, public.sales, so the lab's"
                + " planner guesses their values: give it SELECT on them, or ask with a role that no"
                + " row security binds.");
  }

  @Test
  void computesForWhatMayBeRead() throws Exception {
    WorkloadAdvice advice = Advised.of(reader, Rung.ANALYTIC, Progress.NONE, STATEMENTS);
    assertThat(tables(advice)).contains("orders", "users", "owned");
    assertThat(advice.rejected())
        .extracting(Rejected::reason)
        .anyMatch(r -> r.contains("permission denied for table sales"));
  }

  @Test
  void verifiesWhatMayBeCopiedAndLeavesTheRestAsItWas() throws Exception {
    WorkloadAdvice advice = Advised.of(reader, Rung.PLANNER, Progress.NONE, STATEMENTS);
    Database database =
        EnginePlaces.database(Engine.POSTGRESQL, reader, UserServer.schema(reader), Progress.NONE);
    WorkloadAdvice verified =
        Verifying.of(
            advice,
            Verification.run(
                database,
                Optional.empty(),
                Advised.workload(STATEMENTS),
                advice.suggestions().stream().map(Suggestion::index).toList(),
                Progress.NONE));
    assertThat(verified.notes())
        .contains("The copy is without secret.hidden: the role may not read it. Grant it SELECT.")
        .contains("The copy is without public.users: the role may not read it. Grant it SELECT.")
        .anyMatch(n -> n.startsWith("Row security hides rows of public.owned from the role"));
    assertThat(verified.suggestions())
        .filteredOn(s -> s.rung() == Rung.VERIFIED)
        .extracting(s -> s.index().table().local())
        .containsExactlyInAnyOrder("orders", "owned");
    assertThat(verified.suggestions())
        .filteredOn(s -> s.rung() == Rung.PLANNER)
        .extracting(s -> s.index().table().local())
        .contains("users");
  }

  private static List<String> tables(WorkloadAdvice advice) {
    return advice.suggestions().stream().map(s -> s.index().table().local()).distinct().toList();
  }
}
