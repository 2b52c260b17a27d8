package dado.schema.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import dado.schema.diagram.Overlay.State;
import dado.schema.file.LayoutFile;
import dado.schema.model.Column;
import dado.schema.model.Constraint;
import dado.schema.model.Id;
import dado.schema.model.Name;
import dado.schema.model.Schema;
import dado.schema.model.Table;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class OverlayTest {

  private static final Schema BEFORE = Drawn.shop();
  private static final LayoutFile LAYOUT = ErDiagrams.placed(BEFORE, LayoutFile.EMPTY, Shown.USUAL);

  private static Schema with(int table, Table other) {
    List<Table> tables = new ArrayList<>(BEFORE.tables());
    tables.set(table, other);
    return BEFORE.withTables(tables);
  }

  @Test
  void nothingIsSaidWhereNothingChanged() {
    Overlay overlay = Overlay.between(BEFORE, BEFORE);
    assertThat(overlay.states()).isEmpty();
    assertThat(overlay.drawn()).isEqualTo(BEFORE);
    assertThat(overlay.at(LAYOUT, Shown.USUAL)).isEqualTo(ErDiagrams.at(BEFORE, LAYOUT));
  }

  @Test
  void whatWentStandsWhereItStoodAndIsMarked() {
    Id gone = BEFORE.tables().getFirst().id();
    Table orders = BEFORE.tables().get(1).withConstraints(List.of());
    List<Table> rest = new ArrayList<>(with(1, orders).tables());
    rest.removeFirst();
    Overlay overlay = Overlay.between(BEFORE, BEFORE.withTables(rest));
    ErDiagram diagram = overlay.at(LAYOUT, Shown.USUAL);
    assertThat(ErDiagrams.positions(diagram)).isEqualTo(LAYOUT.positions());
    assertThat(overlay.states()).containsEntry(gone, State.REMOVED);
    ErEdge ghost =
        diagram.edges().stream().filter(e -> e.toBox().equals(gone)).findFirst().orElseThrow();
    assertThat(overlay.states()).containsEntry(ghost.id(), State.REMOVED);
    assertThat(overlay.states()).containsEntry(orders.id(), State.CHANGED).hasSize(3);
  }

  @Test
  void aColumnThatWentKeepsItsPlaceAmongTheOthers() {
    Table customers = BEFORE.tables().getFirst();
    Column age = Column.of(Id.of("column", "customers", "age"), "age", "integer", true);
    Table changed =
        customers.withColumns(
            List.of(customers.columns().get(0), customers.columns().get(2).withType("text"), age));
    Overlay overlay = Overlay.between(BEFORE, with(0, changed));
    assertThat(overlay.drawn().tables().getFirst().columns())
        .extracting(Column::name)
        .containsExactly("id", "email", "name", "age");
    assertThat(overlay.states())
        .containsEntry(customers.columns().get(1).id(), State.REMOVED)
        .containsEntry(customers.columns().get(2).id(), State.CHANGED)
        .containsEntry(age.id(), State.ADDED)
        .containsEntry(customers.id(), State.CHANGED)
        .hasSize(4);
  }

  @Test
  void aRenamedTableKeepsItsPlaceAndTheGhostsOfItsKeys() {
    Table customers = BEFORE.tables().getFirst();
    List<Table> tables = new ArrayList<>(BEFORE.tables());
    tables.set(0, customers.withName(new Name("public", "clients")));
    tables.set(1, tables.get(1).withConstraints(List.of()));
    Overlay overlay = Overlay.between(BEFORE, BEFORE.withTables(tables));
    ErDiagram diagram = overlay.at(LAYOUT, Shown.USUAL);
    assertThat(overlay.states()).containsEntry(customers.id(), State.CHANGED);
    assertThat(diagram.edges()).anyMatch(e -> e.toBox().equals(customers.id()));
    assertThat(ErDiagrams.positions(diagram)).isEqualTo(LAYOUT.positions());
  }

  @Test
  void tablesWithoutACommonIdAreFoundByTheirNames() {
    List<Table> tables = new ArrayList<>();
    for (Table table : BEFORE.tables()) {
      Table other = table.withId(Id.fresh());
      tables.add(
          other.withColumns(other.columns().stream().map(c -> c.withId(Id.fresh())).toList()));
    }
    Overlay overlay = Overlay.between(BEFORE, BEFORE.withTables(tables));
    assertThat(overlay.states()).isEmpty();
    List<Bounds> now = overlay.at(LAYOUT, Shown.USUAL).boxes().stream().map(ErBox::bounds).toList();
    assertThat(now)
        .isEqualTo(ErDiagrams.at(BEFORE, LAYOUT).boxes().stream().map(ErBox::bounds).toList());
  }

  @Property(tries = 40, seed = "31")
  void aRefreshMovesNothing(@ForAll @IntRange(min = 2, max = 25) int tables, @ForAll long seed) {
    Schema before = Drawn.random(tables, seed);
    Schema after = Drawn.random(tables + 3, seed + 1);
    List<Table> kept = new ArrayList<>(after.tables());
    kept.removeFirst();
    LayoutFile layout = Scattered.layout(before, seed, 20);
    ErDiagram diagram = Overlay.between(before, after.withTables(kept)).at(layout, Shown.USUAL);
    assertThat(ErDiagrams.positions(diagram)).containsAllEntriesOf(layout.positions());
    assertThat(diagram.boxes()).hasSize(tables + 3);
    DiagramLaws.everyEdgeTouchesItsRows(diagram);
  }

  @Test
  void aKeyThatGoesElsewhereIsOneThatCameAndOneThatWent() {
    Table items = BEFORE.tables().get(2);
    List<Constraint> keys = new ArrayList<>(items.constraints());
    keys.set(2, Drawn.fk("product_id", "categories"));
    Overlay overlay = Overlay.between(BEFORE, with(2, items.withConstraints(keys)));
    assertThat(overlay.states().values())
        .containsExactlyInAnyOrder(State.CHANGED, State.ADDED, State.REMOVED);
    assertThat(overlay.at(LAYOUT, Shown.USUAL).edges()).hasSize(6);
  }
}
