package dado.designer;

import static org.assertj.core.api.Assertions.assertThat;

import dado.schema.change.Change;
import dado.schema.change.Changes;
import dado.schema.model.Column;
import dado.schema.model.Engine;
import dado.schema.model.Id;
import dado.schema.model.Index;
import dado.schema.model.Name;
import dado.schema.model.Schema;
import dado.schema.model.Table;
import java.util.List;
import org.junit.jupiter.api.Test;

final class DesignRefreshTest {

  private static final Name ORDERS = new Name("main", "orders");
  private static final Change FIRST = new Change.AddIndex(ORDERS, Index.on("a_idx", List.of("a")));
  private static final Change SECOND = new Change.AddIndex(ORDERS, Index.on("b_idx", List.of("b")));

  private static final Schema CURRENT =
      Schema.empty(Engine.SQLITE)
          .withTables(
              List.of(
                  new Table(
                      Id.of("table", "orders"),
                      ORDERS,
                      List.of(
                          Column.of(Id.of("column", "a"), "a", "INTEGER", true),
                          Column.of(Id.of("column", "b"), "b", "INTEGER", true)),
                      List.of(),
                      List.of(),
                      "")));

  @Test
  void aRefreshKeepsWhatTheDatabaseDoesNotHaveYet() {
    Design design = Design.of(CURRENT).with(FIRST).with(SECOND);
    Schema now = Changes.apply(CURRENT, List.of(FIRST));
    assertThat(design.onto(now).pending()).containsExactly(SECOND);
    assertThat(design.onto(CURRENT).pending()).containsExactly(FIRST, SECOND);
  }

  @Test
  void aRefreshDropsWhatFitsNoMore() {
    Design design = Design.of(CURRENT).with(FIRST);
    assertThat(design.onto(Schema.empty(Engine.SQLITE)).pending()).isEmpty();
  }
}
