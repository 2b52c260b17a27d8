package dado.plan.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dado.plan.advise.Suggestion;
import dado.plan.whatif.Rung;
import dado.schema.dialect.ConnectionSource;
import dado.schema.model.Engine;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The part of the shop that needs extensions, on the PostgreSQL that DADO_HYPOPG_URL names (a JDBC
/// URL of a superuser in the database `postgres`), which comes with them. It makes and drops a
/// database of its own.
class ContribShopTest {
  private static final String BASE = "dado_contrib_shop";
  private static final Path CONTRIB = Path.of("src/test/advice/postgresql-contrib");

  /// What only pgvector has; not every such server does.
  private static final List<String> VECTORS = List.of("vector", "pictures");

  @Test
  void whatTheLabLacksIsTriedByTheFormulas() throws Exception {
    String url = System.getenv("DADO_HYPOPG_URL");
    assumeTrue(url != null, "DADO_HYPOPG_URL names no PostgreSQL with extensions");
    String server = String.valueOf(url);
    execute(
        () -> DriverManager.getConnection(server),
        List.of("drop database if exists " + BASE, "create database " + BASE));
    try {
      String own = server.replaceFirst("/postgres(\\?|$)", "/" + BASE + "$1");
      advise(fill(() -> DriverManager.getConnection(own)));
    } finally {
      execute(
          () -> DriverManager.getConnection(server),
          List.of("drop database " + BASE + " with (force)"));
    }
  }

  private static Shop fill(ConnectionSource source) throws SQLException {
    boolean vectors = hasVectors(source);
    List<String> statements = new ArrayList<>();
    statements.addAll(ShopScript.of(Shop.folder(Engine.POSTGRESQL)).statements());
    statements.addAll(
        ShopScript.of(CONTRIB).statements().stream().filter(s -> vectors || isPlain(s)).toList());
    execute(source, statements);
    return new Shop(
        Engine.POSTGRESQL,
        source,
        ShopQuery.below(CONTRIB).stream().filter(q -> vectors || isPlain(q.sql())).toList());
  }

  private static boolean hasVectors(ConnectionSource source) throws SQLException {
    try (Connection connection = source.open();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("select 1 from pg_available_extensions where name = 'vector'")) {
      return row.next();
    }
  }

  private static boolean isPlain(String sql) {
    return VECTORS.stream().noneMatch(sql::contains);
  }

  private static void advise(Shop shop) throws Exception {
    ShopAdvice advice = ShopAdvice.of(shop, Rung.PLANNER);
    assertSoftly(all -> {
      all.assertThat(advice.advice().unplanned()).as("unplanned").isEmpty();
      all.assertThat(advice.unfixed(shop)).as("unfixed").isEmpty();
      all.assertThat(advice.bitten()).as("traps").isEmpty();
      all.assertThat(advice.slower()).as("slower").isEmpty();
      all.assertThat(advice.advice().notes())
          .anyMatch(n -> n.startsWith("The lab has no extensions") && n.contains("gin_trgm_ops"));
      all.assertThat(advice.advice().suggestions())
          .extracting(Suggestion::rung)
          .containsOnly(Rung.ANALYTIC);
    });
    assertThat(advice.advice().suggestions()).isNotEmpty();
  }

  private static void execute(ConnectionSource source, List<String> statements)
      throws SQLException {
    try (Connection connection = source.open();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }
}
