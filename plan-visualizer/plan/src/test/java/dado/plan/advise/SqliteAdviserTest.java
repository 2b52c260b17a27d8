package dado.plan.advise;

import static org.assertj.core.api.Assertions.assertThat;

import dado.plan.ddl.IndexDdl;
import dado.plan.explain.ExplainOptions;
import dado.plan.explain.Explainer;
import dado.plan.model.Node;
import dado.schema.dialect.Progress;
import dado.schema.model.Engine;
import dado.schema.proof.Proof;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SqliteAdviserTest implements AdviserContract {
  private Path folder = Path.of("");
  private Shop shop;

  @BeforeAll
  void fill(@TempDir Path temporary) throws SQLException {
    folder = temporary;
    shop = at("shop.db");
    shop.fill();
  }

  private Shop at(String file) {
    return new Shop(
        Engine.SQLITE, () -> DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(file)));
  }

  @Override
  public Shop shop() {
    return shop;
  }

  @Test
  void theCloneAnswersAsTheFileDoesOnceItHasTheIndex() throws Exception {
    String sql = "select * from orders where customer_id = 4711";
    IndexSuggestion suggestion = shop.advise(sql).suggestions().getFirst();
    Shop real = at("real.db");
    real.fill();
    real.execute(
        new IndexDdl(real.schema()).sparing(suggestion.table(), suggestion.index()).orElseThrow(),
        "analyze");
    List<String> planned =
        suggestion.with().orElseThrow().query().root().all().map(Node::label).toList();
    List<String> happened =
        Explainer.explain(Engine.SQLITE, real.source(), sql, ExplainOptions.PLAN, Progress.NONE)
            .query()
            .root()
            .all()
            .map(Node::label)
            .toList();
    assertThat(planned).isEqualTo(happened);
  }

  @Test
  void tellsHowTheCloneWasMade() throws Exception {
    Advice advice = shop.advise("select * from orders where customer_id = 4711");
    Proof.Proven proof = (Proof.Proven) advice.suggestions().getFirst().proof();
    assertThat(proof.where()).startsWith("SQLite 3.").contains("clone");
    assertThat(proof.trials().getFirst().result()).startsWith("the cost goes from");
  }
}
