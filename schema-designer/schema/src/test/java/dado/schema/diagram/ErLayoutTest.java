package dado.schema.diagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dado.schema.diagram.ErEdge.End;
import dado.schema.dialect.Progress;
import dado.schema.model.Constraint;
import dado.schema.model.Engine;
import dado.schema.model.Name;
import dado.schema.model.Schema;
import dado.schema.model.Table;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ErLayoutTest {

  @Test
  void laysOutNothingOfAnEmptySchema() {
    ErDiagram diagram = layout(Schema.empty(Engine.SQLITE));
    assertThat(diagram.boxes()).isEmpty();
    assertThat(diagram.bounds()).isEqualTo(new Bounds(0, 0, 0, 0));
  }

  @Test
  void laysOutTheShopWithEveryKey() {
    ErDiagram diagram = layout(Drawn.shop());
    assertThat(diagram.boxes()).hasSize(5);
    assertThat(diagram.edges()).hasSize(5);
    assertLaws(diagram);
    ErBox orders = diagram.boxes().get(1);
    assertThat(orders.rows()).extracting(ErRow::marks).containsExactly("PK", "FK", "");
    assertThat(orders.rows()).extracting(ErRow::typeText).contains("bigint");
    assertThat(diagram.box(orders.table())).contains(orders);
  }

  @Test
  void showsByItsEndsHowManyRowsAKeyJoins() {
    Schema schema =
        Drawn.schema(
            Drawn.table("a", List.of("id")),
            Drawn.table("many", List.of("id", "a_id"), Drawn.fk("a_id", "a")),
            Drawn.table("maybe", List.of("id", "a_id?"), Drawn.fk("a_id", "a")),
            Drawn.table("twin", List.of("a_id"), Drawn.fk("a_id", "a")));
    List<ErEdge> edges = layout(schema).edges();
    assertThat(edges)
        .extracting(ErEdge::fromEnd)
        .containsExactly(End.ZERO_OR_MANY, End.ZERO_OR_MANY, End.ZERO_OR_ONE);
    assertThat(edges).extracting(ErEdge::toEnd).containsExactly(End.ONE, End.ZERO_OR_ONE, End.ONE);
  }

  @Test
  void drawsAKeyToItselfAsALoop() {
    ErDiagram diagram =
        layout(
            Drawn.schema(
                Drawn.table("node", List.of("id", "parent?"), Drawn.fk("parent", "node"))));
    assertThat(diagram.edges()).singleElement().matches(ErEdge::isLoop);
    assertLaws(diagram);
  }

  @Test
  void drawsEachColumnOfACompositeKey() {
    Name pair = new Name("public", "pair");
    Constraint key =
        new Constraint.ForeignKey(
            "fk",
            List.of("x", "y"),
            pair,
            List.of("a", "b"),
            Constraint.Action.CASCADE,
            Constraint.Action.NO_ACTION);
    ErDiagram diagram =
        layout(
            Drawn.schema(
                Drawn.table("pair", List.of("a", "b")),
                Drawn.table("user", List.of("id", "x", "y"), key)));
    assertThat(diagram.edges()).extracting(ErEdge::fromRow).containsExactly(1, 2);
    assertThat(diagram.edges()).extracting(ErEdge::toRow).containsExactly(0, 1);
    assertLaws(diagram);
  }

  @Test
  void endsAtTheHeadWhereTheColumnIsNotKnown() {
    Constraint key =
        new Constraint.ForeignKey(
            "fk",
            List.of("a_id"),
            new Name("public", "A"),
            List.of("gone"),
            Constraint.Action.NO_ACTION,
            Constraint.Action.NO_ACTION);
    ErDiagram diagram =
        layout(
            Drawn.schema(
                Drawn.table("a", List.of("id")), Drawn.table("b", List.of("id", "a_id"), key)));
    assertThat(diagram.edges()).extracting(ErEdge::toRow).containsExactly(ErBox.HEAD);
    assertLaws(diagram);
  }

  @Test
  void leavesOutAKeyToATableOutsideTheSchema() {
    ErDiagram diagram =
        layout(Drawn.schema(Drawn.table("a", List.of("id", "x"), Drawn.fk("x", "elsewhere"))));
    assertThat(diagram.boxes()).hasSize(1);
    assertThat(diagram.edges()).isEmpty();
  }

  @Property(tries = 60, seed = "1")
  void keepsTheLawsOnRandomSchemas(
      @ForAll @IntRange(min = 1, max = 60) int tables, @ForAll long seed) {
    assertLaws(layout(Drawn.random(tables, seed)));
  }

  @Property(tries = 10, seed = "2")
  void givesTheSameDiagramForTheSameSchema(
      @ForAll @IntRange(min = 1, max = 40) int tables, @ForAll long seed) {
    assertThat(layout(Drawn.random(tables, seed))).isEqualTo(layout(Drawn.random(tables, seed)));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 151, 300, 1000})
  void laysOutLargeSchemasInAShapeThatFitsAScreen(int tables) {
    Schema schema = Drawn.random(tables, 7);
    long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    ErDiagram diagram = layout(schema);
    long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
    assertLaws(diagram);
    double shape = diagram.bounds().width() / diagram.bounds().height();
    if (tables > 1) {
      assertThat(shape).isBetween(0.5, 2.0);
    }
    assertThat(cpu / 1e9).as("seconds of CPU for %d tables", tables).isLessThan(20);
  }

  @Test
  void aHubWithAHundredTablesAroundItIsNoStrip() {
    List<Table> tables = new ArrayList<>(List.of(Drawn.table("hub", List.of("id"))));
    for (int i = 0; i < 100; i++) {
      tables.add(Drawn.table("t" + i, List.of("id", "hub"), Drawn.fk("hub", "hub")));
    }
    ErDiagram diagram = layout(Schema.empty(Engine.SQLITE).withTables(tables));
    assertLaws(diagram);
    assertThat(diagram.bounds().width() / diagram.bounds().height()).isBetween(0.5, 2.0);
  }

  @Test
  void stopsWithinMomentsWhenItIsCancelledInTheMiddle() {
    Schema schema = Drawn.modules(5000, 1);
    long[] cancelledAt = {0};
    List<Double> fractions = new ArrayList<>();
    Progress progress =
        new Progress() {
          @Override
          public void report(String what, double fraction) {
            fractions.add(fraction);
            if (fraction > 0.3 && cancelledAt[0] == 0) {
              cancelledAt[0] = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            }
          }

          @Override
          public boolean cancelled() {
            return cancelledAt[0] != 0;
          }
        };
    assertThatThrownBy(() -> ErLayout.layout(schema, progress))
        .isInstanceOf(CancellationException.class);
    long late = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cancelledAt[0];
    assertThat(late / 1e6).as("milliseconds of CPU after cancelling").isLessThan(200);
    assertThat(fractions).isSorted();
  }

  @Test
  void stopsWhenItIsCancelled() {
    Progress cancelled =
        new Progress() {
          @Override
          public void report(String what, double fraction) {}

          @Override
          public boolean cancelled() {
            return true;
          }
        };
    assertThatThrownBy(() -> ErLayout.layout(Drawn.shop(), cancelled))
        .isInstanceOf(CancellationException.class);
  }

  private static ErDiagram layout(Schema schema) {
    return ErLayout.layout(schema, Progress.NONE);
  }

  private static void assertLaws(ErDiagram diagram) {
    DiagramLaws.noTwoBoxesOverlap(diagram);
    DiagramLaws.everyEdgeTouchesItsRows(diagram);
    DiagramLaws.everyEdgeIsOrthogonal(diagram);
    DiagramLaws.noEdgeRunsThroughABox(diagram);
    DiagramLaws.everythingIsInsideTheBounds(diagram);
  }
}
