package dado.plan.advise;

import static org.assertj.core.api.Assertions.assertThat;

import dado.schema.model.Engine;
import dado.schema.proof.Proof;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgresqlAdviserTest implements AdviserContract {
  private EmbeddedPostgres server;
  private Shop shop;

  @BeforeAll
  void start() throws Exception {
    server = EmbeddedPostgres.builder().setPGStartupWait(Duration.ofSeconds(60)).start();
    shop = new Shop(Engine.POSTGRESQL, () -> server.getPostgresDatabase().getConnection());
    shop.fill();
  }

  @AfterAll
  void stop() throws Exception {
    server.close();
  }

  @Override
  public Shop shop() {
    return shop;
  }

  @Test
  void triesInALabWithoutARowAndWithoutAWrite() throws Exception {
    Advice advice = shop.advise("select * from orders where customer_id = 4711");
    IndexSuggestion first = advice.suggestions().getFirst();
    assertThat(first.proof())
        .isInstanceOfSatisfying(Proof.Proven.class, p -> assertThat(p.where()).contains("lab"));
    assertThat(advice.conclusion()).contains("planner's cost falls");
    assertThat(first.cautions()).anyMatch(c -> c.contains("on disk"));
  }

  @Test
  void isSilentAboutMostOfATableWithoutTryingToo() throws Exception {
    Advice advice = shop.advise("select * from orders where status = 'paid'");
    assertThat(advice.suggestions()).isEmpty();
    assertThat(advice.rejected().getFirst().reason()).contains("95 %");
  }

  @Test
  void plansAWriteWithoutRunningIt() throws Exception {
    var analysis =
        dado.plan.explain.Explainer.explain(
            Engine.POSTGRESQL,
            shop.source(),
            "delete from orders where customer_id = 4711",
            dado.plan.explain.ExplainOptions.PLAN,
            dado.schema.dialect.Progress.NONE);
    Advice advice =
        Adviser.advise(
            Engine.POSTGRESQL,
            shop.source(),
            shop.schema(),
            analysis,
            dado.schema.dialect.Progress.NONE);
    assertThat(advice.suggestions().getFirst().with().orElseThrow().query().analyzed()).isFalse();
  }
}
