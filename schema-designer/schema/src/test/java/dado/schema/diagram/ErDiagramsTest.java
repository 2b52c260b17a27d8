package dado.schema.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import dado.schema.dialect.Progress;
import dado.schema.file.LayoutFile;
import dado.schema.file.LayoutFile.Note;
import dado.schema.file.LayoutFile.Position;
import dado.schema.model.EnumType;
import dado.schema.model.Id;
import dado.schema.model.Index;
import dado.schema.model.Name;
import dado.schema.model.Schema;
import dado.schema.model.Table;
import dado.schema.model.View;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ErDiagramsTest {

  private static final Id STATUS = Id.of("enum", "status");
  private static final Id OPEN = Id.of("view", "open_orders");

  /// The shop with an enum, a view and a view on it.
  private static Schema full() {
    Schema shop = Drawn.shop();
    List<Table> tables = new ArrayList<>(shop.tables());
    Table orders = tables.get(1);
    tables.set(
        1,
        orders
            .withColumns(
                List.of(
                    orders.columns().get(0),
                    orders.columns().get(1),
                    orders.columns().get(2).withType("public.status")))
            .withIndexes(List.of(Index.on("orders_customer_idx", List.of("customer_id"))))
            .withComment("What customers bought"));
    EnumType status = EnumType.of(STATUS, new Name("public", "status"), List.of("new", "paid"));
    View open =
        new View(
            OPEN,
            new Name("public", "open_orders"),
            "SELECT o.id, c.email AS mail, count(*) FROM orders o JOIN public.customers c ON true");
    View all = new View(Id.of("view", "v2"), new Name("public", "v2"), "select * from open_orders");
    return shop.withTables(tables).withObjects(List.of(status, open, all));
  }

  @Test
  void showsViewsWithTheirColumnsAndWhatTheyRead() {
    ErDiagram diagram = ErDiagrams.at(full(), LayoutFile.EMPTY);
    ErBox view = diagram.box(OPEN).orElseThrow();
    assertThat(view.kind()).isEqualTo(ErBox.Kind.VIEW);
    assertThat(view.rows()).extracting(ErRow::name).containsExactly("id", "mail", "count(*)");
    assertThat(diagram.edges().stream().filter(e -> e.kind() == ErEdge.Kind.READS))
        .extracting(e -> e.from().local() + " " + e.to().local())
        .containsExactly("open_orders orders", "open_orders customers", "v2 open_orders");
  }

  @Test
  void showsEnumsWithTheirValuesAndTheColumnsOfTheirType() {
    ErDiagram diagram = ErDiagrams.at(full(), LayoutFile.EMPTY);
    ErBox type = diagram.box(STATUS).orElseThrow();
    assertThat(type.rows()).extracting(ErRow::name).containsExactly("new", "paid");
    assertThat(diagram.edges().stream().filter(e -> e.toBox().equals(STATUS)))
        .singleElement()
        .matches(e -> e.fromRow() == 2 && e.kind() == ErEdge.Kind.TYPE);
    DiagramLaws.everyEdgeTouchesItsRows(diagram);
    DiagramLaws.noEdgeRunsThroughABox(diagram);
  }

  @Test
  void showsIndexesAndCommentsWhereAskedFor() {
    ErBox orders = ErDiagrams.at(full(), LayoutFile.EMPTY, Shown.ALL).boxes().get(1);
    assertThat(orders.rows())
        .extracting(r -> r.marks() + " " + r.name() + " " + r.type())
        .endsWith("IX orders_customer_idx customer_id", " What customers bought ");
    assertThat(ErDiagrams.at(full(), LayoutFile.EMPTY, Shown.TABLES).boxes())
        .allMatch(b -> b.kind() == ErBox.Kind.TABLE);
  }

  @Test
  void aCollapsedBoxIsItsHeadAndItsEdgesKeepTheirIds() {
    Schema shop = Drawn.shop();
    ErDiagram open = ErDiagrams.at(shop, LayoutFile.EMPTY);
    Id orders = shop.tables().get(1).id();
    ErDiagram closed = ErDiagrams.at(shop, LayoutFile.EMPTY.withCollapsed(Set.of(orders)));
    ErBox box = closed.box(orders).orElseThrow();
    assertThat(box.collapsed()).isTrue();
    assertThat(box.bounds()).isEqualTo(box.head());
    assertThat(closed.edges())
        .extracting(ErEdge::id)
        .isEqualTo(open.edges().stream().map(ErEdge::id).toList());
    DiagramLaws.everyEdgeTouchesItsRows(closed);
  }

  @Test
  void aNoteIsHighEnoughForItsTextAndStandsInTheWayOfEdges() {
    Note note =
        new Note(new Position(300, -20), 120, 30, "one two three four five six seven eight");
    Schema schema =
        Drawn.schema(
            Drawn.table("a", List.of("id", "b"), Drawn.fk("b", "b")),
            Drawn.table("b", List.of("id")));
    LayoutFile layout =
        new LayoutFile(
                Map.of(
                    Id.of("table", "a"),
                    new Position(0, 0),
                    Id.of("table", "b"),
                    new Position(600, 0)))
            .withNotes(Map.of(new Id("n"), note));
    ErDiagram diagram = ErDiagrams.at(schema, layout);
    ErBox box = diagram.box(new Id("n")).orElseThrow();
    assertThat(String.join(" ", box.rows().stream().map(ErRow::name).toList()))
        .isEqualTo(note.text());
    assertThat(box.row(box.rows().size() - 1).bottom()).isLessThanOrEqualTo(box.bounds().bottom());
    DiagramLaws.noEdgeRunsThroughABox(diagram);
  }

  @Test
  void groupsBySchemaWhereThereAreSeveral() {
    Schema shop = Drawn.shop();
    assertThat(ErDiagrams.at(shop, LayoutFile.EMPTY).groups()).isEmpty();
    List<Table> tables = new ArrayList<>(shop.tables());
    tables.set(3, tables.get(3).withName(new Name("catalog", "products")));
    tables.set(4, tables.get(4).withName(new Name("catalog", "categories")));
    Schema two = shop.withTables(tables);
    ErDiagram diagram =
        ErLayout.layout(
            two,
            LayoutFile.EMPTY.withColours(Map.of("catalog", "#336699")),
            Shown.USUAL,
            Progress.NONE);
    assertThat(diagram.groups()).extracting(ErGroup::schema).containsExactly("catalog", "public");
    assertThat(diagram.groups()).extracting(ErGroup::colour).containsExactly("#336699", "");
    assertThat(diagram.groups().get(0).bounds().overlaps(diagram.groups().get(1).bounds()))
        .as("the areas of a fresh layout")
        .isFalse();
    assertThat(diagram.boxes().get(3).title()).isEqualTo("catalog.products");
  }

  @Property(tries = 60, seed = "21")
  void newTablesAreSetNearTheirNeighboursUponNothingAndNothingMoves(
      @ForAll @IntRange(min = 3, max = 45) int tables,
      @ForAll @IntRange(min = 1, max = 60) int fresh,
      @ForAll long seed) {
    Schema schema = Drawn.random(tables + fresh, seed);
    Map<Id, Position> known = new HashMap<>(Scattered.layout(schema, seed, 20).positions());
    schema.tables().stream().skip(tables).forEach(t -> known.remove(t.id()));
    LayoutFile layout = new LayoutFile(known);
    LayoutFile placed = ErDiagrams.placed(schema, layout, Shown.USUAL);
    assertThat(placed.positions()).containsAllEntriesOf(known).hasSize(tables + fresh);
    ErDiagram diagram = ErDiagrams.at(schema, placed);
    assertThat(diagram).isEqualTo(ErDiagrams.at(schema, layout));
    DiagramLaws.noTwoBoxesOverlap(diagram);
  }

  @Test
  void aNewTableStandsNextToTheOneItReferences() {
    Schema schema = Drawn.random(400, 3);
    LayoutFile layout = ErDiagrams.placed(schema, LayoutFile.EMPTY, Shown.USUAL);
    List<Table> more = new ArrayList<>(schema.tables());
    Table target = more.get(200);
    more.add(Drawn.table("fresh", List.of("id", "ref"), Drawn.fk("ref", target.name().local())));
    ErDiagram diagram = ErDiagrams.at(schema.withTables(more), layout);
    Bounds old = diagram.box(target.id()).orElseThrow().bounds();
    Bounds now = diagram.box(Id.of("table", "fresh")).orElseThrow().bounds();
    double off = Math.hypot(now.x() - old.x(), now.y() - old.y());
    assertThat(off).isLessThan(1500);
    assertThat(diagram.bounds().width()).as("of the whole").isGreaterThan(5000);
  }

  @Property(tries = 40, seed = "22")
  void tidyingAFewMovesThemAloneAndCoversNothing(
      @ForAll @IntRange(min = 3, max = 40) int tables,
      @ForAll @IntRange(min = 1, max = 10) int chosen,
      @ForAll long seed) {
    Schema schema = Drawn.random(tables, seed);
    LayoutFile layout = Scattered.layout(schema, seed, 20);
    Set<Id> ids = new HashSet<>();
    schema.tables().stream().limit(chosen).forEach(t -> ids.add(t.id()));
    Map<Id, Position> tidied = ErLayout.tidied(schema, layout, Shown.USUAL, ids, Progress.NONE);
    assertThat(tidied.keySet()).isEqualTo(ids);
    DiagramLaws.noTwoBoxesOverlap(ErDiagrams.at(schema, layout.moved(tidied)));
    assertThat(ErLayout.tidied(schema, layout, Shown.USUAL, ids, Progress.NONE)).isEqualTo(tidied);
  }

  @Test
  void aPartOfASchemaShowsItsMembersAlone() {
    Schema full = full();
    Schema part = ErDiagrams.part(full, List.of(full.tables().get(1).id(), STATUS));
    assertThat(ErDiagrams.at(part, LayoutFile.EMPTY).boxes())
        .extracting(b -> b.name().local())
        .containsExactly("orders", "status");
  }

  @Test
  void neighboursComeNearestFirstInBothDirections() {
    Schema full = full();
    Id customers = full.tables().getFirst().id();
    Map<Id, Integer> near = Neighbourhood.of(full, Shown.USUAL, List.of(customers), 2);
    assertThat(near.values()).containsExactly(0, 1, 1, 2, 2, 2);
    assertThat(near).containsEntry(STATUS, 2).containsEntry(OPEN, 1);
    assertThat(Neighbourhood.of(full, Shown.TABLES, List.of(customers), 1).keySet())
        .containsExactly(customers, full.tables().get(1).id());
    assertThat(Neighbourhood.of(full, Shown.TABLES, List.of(customers, new Id("?")), 0))
        .containsOnlyKeys(customers);
  }
}
