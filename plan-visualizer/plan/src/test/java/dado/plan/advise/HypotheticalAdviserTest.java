package dado.plan.advise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dado.plan.explain.ExplainOptions;
import dado.plan.explain.Explainer;
import dado.plan.rule.Analysis;
import dado.schema.dialect.Progress;
import dado.schema.model.Engine;
import dado.schema.proof.Proof;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Runs on a PostgreSQL whose server has HypoPG, named by DADO_HYPOPG_URL (a JDBC URL of a
/// superuser in the database `postgres`). It makes and drops a database of its own.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HypotheticalAdviserTest {
  private static final String BASE = "dado_hypopg_test";
  private String server = "";
  private Shop shop = new Shop(Engine.POSTGRESQL, () -> DriverManager.getConnection(""));

  @BeforeAll
  void fill() throws SQLException {
    String url = System.getenv("DADO_HYPOPG_URL");
    assumeTrue(url != null, "DADO_HYPOPG_URL names no PostgreSQL with HypoPG");
    server = String.valueOf(url);
    Shop admin = new Shop(Engine.POSTGRESQL, () -> DriverManager.getConnection(server));
    admin.execute("drop database if exists " + BASE, "create database " + BASE);
    String own = server.replaceFirst("/postgres(\\?|$)", "/" + BASE + "$1");
    shop = new Shop(Engine.POSTGRESQL, () -> DriverManager.getConnection(own));
    shop.execute("create schema extensions", "create extension hypopg schema extensions");
    shop.fill();
  }

  @AfterAll
  void drop() throws SQLException {
    if (!server.isEmpty()) {
      new Shop(Engine.POSTGRESQL, () -> DriverManager.getConnection(server))
          .execute("drop database " + BASE);
    }
  }

  @Test
  void provesAnIndexThatIsNotThere() throws Exception {
    Advice advice = shop.advise("select * from orders where customer_id = 4711");
    IndexSuggestion first = advice.suggestions().getFirst();
    assertThat(first.proof())
        .isInstanceOfSatisfying(Proof.Proven.class, p -> assertThat(p.where()).contains("lab"));
    assertThat(advice.conclusion()).contains("planner's cost falls");
    assertThat(first.cautions()).anyMatch(c -> c.contains(" on disk"));
    assertThat(shop.schema().tables().stream().flatMap(t -> t.indexes().stream())).hasSize(1);
  }

  @Test
  void rejectsWhatThePlannerWouldNotUse() throws Exception {
    Advice advice = shop.advise("select * from orders where status = 'paid'");
    assertThat(advice.suggestions()).isEmpty();
    assertThat(advice.rejected().getFirst().reason())
        .isEqualTo("95 % of the rows meet it: an index on status would find nearly all of them.");
  }

  @Test
  void leavesNoHypotheticalIndexInTheSession() throws Exception {
    Analysis analysis =
        Explainer.explain(
            Engine.POSTGRESQL,
            shop.source(),
            "select * from orders where customer_id = 1",
            ExplainOptions.PLAN,
            Progress.NONE);
    try (Connection kept = shop.source().open()) {
      Adviser.advise(
          Engine.POSTGRESQL, () -> unclosed(kept), shop.schema(), analysis, Progress.NONE);
      try (Statement statement = kept.createStatement();
          ResultSet rows = statement.executeQuery("select count(*) from extensions.hypopg()")) {
        rows.next();
        assertThat(rows.getInt(1)).isZero();
      }
    }
  }

  /// The same connection, which the adviser believes to have closed.
  private static Connection unclosed(Connection kept) {
    return (Connection)
        java.lang.reflect.Proxy.newProxyInstance(
            Connection.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("close")) {
                return null;
              }
              try {
                return method.invoke(kept, arguments);
              } catch (java.lang.reflect.InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
