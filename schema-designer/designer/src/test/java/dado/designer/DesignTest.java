package dado.designer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dado.schema.change.Change;
import dado.schema.model.Column;
import dado.schema.model.Id;
import dado.schema.model.Index;
import dado.schema.model.Schema;
import dado.schema.model.Table;
import java.util.List;
import org.junit.jupiter.api.Test;

class DesignTest {

  private final Schema schema = Shops.chain(3);
  private final Table first = schema.tables().getFirst();

  @Test
  void doesWhatItsChangesSay() {
    Design design = Design.of(schema).with(index());
    assertThat(design.changes()).isTrue();
    assertThat(design.current()).isEqualTo(schema);
    assertThat(design.desired().table(first.name()).orElseThrow().indexes()).hasSize(1);
  }

  @Test
  void refusesToTakeBackWhatALaterChangeNeeds() {
    Column column = Column.of(Id.of("column", "new"), "new", "TEXT", true);
    Change add = new Change.AddColumn(first.name(), column, 1);
    Change rename = new Change.RenameColumn(first.name(), "new", "newer");
    Design design = Design.of(schema).with(add).with(rename);
    assertThatThrownBy(() -> design.without(0)).isInstanceOf(IllegalArgumentException.class);
    assertThat(design.without(1).pending()).containsExactly(add);
  }

  @Test
  void knowsATableByItsIdThroughARename() {
    Change rename = new Change.RenameTable(first.name(), Shops.name("other"));
    Change index = new Change.AddIndex(Shops.name("other"), Index.on("other_idx", List.of("id")));
    Design design = Design.of(schema).with(rename).with(index);
    assertThat(design.changesByTable())
        .containsOnlyKeys(first.id())
        .containsEntry(first.id(), List.of(rename, index));
  }

  @Test
  void drawsATableThatGoes() {
    Table last = schema.tables().getLast();
    Design design = Design.of(schema).with(new Change.DropTable(last));
    assertThat(design.desired().tables()).hasSize(2);
    assertThat(design.drawn().tables()).contains(last).hasSize(3);
  }

  @Test
  void keepsItsShapeUnderAnIndex() {
    Design design = Design.of(schema);
    assertThat(Shape.of(design.with(index()))).isEqualTo(Shape.of(design));
    Change drop = new Change.DropTable(schema.tables().getLast());
    assertThat(Shape.of(design.with(drop))).isEqualTo(Shape.of(design));
    Column column = Column.of(Id.of("column", "new"), "new", "TEXT", true);
    Change add = new Change.AddColumn(first.name(), column, 1);
    assertThat(Shape.of(design.with(add))).isNotEqualTo(Shape.of(design));
  }

  private Change index() {
    return new Change.AddIndex(first.name(), Index.on("first_idx", List.of("id")));
  }
}
