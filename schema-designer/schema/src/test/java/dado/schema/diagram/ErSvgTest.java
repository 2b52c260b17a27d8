package dado.schema.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import dado.schema.dialect.Progress;
import dado.schema.file.LayoutFile;
import dado.schema.model.Engine;
import dado.schema.model.EnumType;
import dado.schema.model.Id;
import dado.schema.model.Name;
import dado.schema.model.Schema;
import dado.schema.model.View;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;

class ErSvgTest {

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void drawsTheShopWithItsNamesAsText(boolean dark) throws Exception {
    Document svg = svg(Drawn.shop(), dark);
    assertThat(HardXml.texts(svg, "text"))
        .contains("orders", "customer_id", "bigint", "bigint?", "PK", "FK");
    assertThat(HardXml.texts(svg, "title"))
        .contains("Entity-relationship diagram", "public.orders", "orders → customers");
    assertThat(HardXml.texts(svg, "desc").getFirst()).startsWith("5 tables and 5 foreign key");
  }

  @Test
  void drawsThreePathsForEachKey() throws Exception {
    Document svg = svg(Drawn.shop(), false);
    long edges =
        HardXml.elements(svg, "path").stream()
            .filter(e -> e.getAttribute("class").equals("edge"))
            .count();
    assertThat(edges).isEqualTo(3 * 5);
  }

  @Test
  void drawsViewsEnumsNotesAndGroupsCompletely() throws Exception {
    Schema shop = Drawn.shop();
    Schema full =
        shop.withTables(
                shop.tables().stream()
                    .map(t ->
                        t.name().local().startsWith("o")
                            ? t.withName(new Name("sales", t.name().local()))
                            : t)
                    .toList())
            .withObjects(
                List.of(
                    EnumType.of(Id.of("enum", "mood"), new Name("public", "mood"), List.of("glad")),
                    new View(
                        Id.of("view", "v"),
                        new Name("public", "v"),
                        "SELECT id AS first FROM customers")));
    LayoutFile layout =
        LayoutFile.EMPTY
            .withColours(Map.of("sales", "#336699"))
            .withNotes(
                Map.of(
                    new Id("n"),
                    new LayoutFile.Note(
                        new LayoutFile.Position(-400, 0), 150, 40, "Remember\nthe <milk>")));
    String text = ErSvg.write(ErDiagrams.at(full, layout), false);
    Document svg = HardXml.parse(text);
    assertThat(HardXml.texts(svg, "text"))
        .contains("glad", "enum", "view", "first", "Remember", "the <milk>", "sales", "public");
    assertThat(HardXml.texts(svg, "desc").getFirst())
        .startsWith("5 tables, 1 view, 1 enum, 1 note and ");
    assertThat(text).contains("fill:#336699", "class=\"edge loose\"");
  }

  @Test
  void saysSoWhereThereIsNoTable() throws Exception {
    Document svg = svg(Schema.empty(Engine.SQLITE), false);
    assertThat(HardXml.texts(svg, "text")).containsExactly("No tables yet.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "a\"b'c&d",
        "]]>",
        "nul\0and\u001B[31m",
        "\uD800 lone",
        "\u202Eleft",
        "日本語の表",
        "👩‍👩‍👧",
        " ",
        "a_very_long_name_that_no_box_could_ever_show_in_full_without_filling_the_whole_screen"
      })
  void staysWellFormedUnderNastyNames(String name) throws Exception {
    Schema schema =
        Drawn.schema(
            Drawn.table(name, List.of("id", name), Drawn.fk(name, name)),
            Drawn.table("other", List.of("id")));
    Document svg = svg(schema, false);
    assertThat(HardXml.texts(svg, "text")).contains("other");
    assertThat(HardXml.elements(svg, "script")).isEmpty();
  }

  @Test
  void drawsEveryTableOfThreeHundred() throws Exception {
    Document svg = svg(Drawn.random(300, 7), false);
    assertThat(HardXml.texts(svg, "text")).contains("table_0000", "table_0299");
    long tables =
        HardXml.elements(svg, "g").stream()
            .filter(e -> e.getAttribute("class").equals("table"))
            .count();
    assertThat(tables).isEqualTo(300);
  }

  private static Document svg(Schema schema, boolean dark) throws Exception {
    String text = ErSvg.write(ErLayout.layout(schema, Progress.NONE), dark);
    Path folder = Files.createDirectories(Path.of("target", "svg"));
    String name = "er-" + schema.tables().size() + (dark ? "-dark" : "") + ".svg";
    Files.writeString(folder.resolve(name), text);
    return HardXml.parse(text);
  }
}
