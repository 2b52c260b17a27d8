package dado.plan.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import dado.plan.Case;
import dado.plan.format.PlanFormats;
import dado.plan.rule.Analysis;
import dado.plan.rule.Rules;
import dado.schema.model.Engine;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class PlanDiagramTest {

  @Property(tries = 200)
  void keepsBoxesApartAndParentsAboveTheMiddle(
      @ForAll @Size(max = 60) List<@IntRange(min = 0, max = 7) Integer> indents) throws Exception {
    PlanDiagram diagram = PlanDiagram.of(analysis(tree(indents)));
    List<PlanBox> boxes = diagram.nodes();
    for (int i = 0; i < boxes.size(); i++) {
      for (int j = i + 1; j < boxes.size(); j++) {
        assertThat(boxes.get(i).bounds().overlaps(boxes.get(j).bounds())).isFalse();
      }
    }
    assertThat(diagram.edges()).allMatch(e -> e.from().y() > e.to().y());
    assertThat(diagram.edges()).hasSize(boxes.size() - (int) roots(indents));
  }

  /// Random indents as a tree: each at most one deeper than the last.
  private static String tree(List<Integer> indents) {
    StringBuilder text = new StringBuilder("-> Limit: 1 row(s)\n");
    for (int depth : depths(indents)) {
      text.append("    ".repeat(depth)).append("-> Table scan on t\n");
    }
    return text.toString();
  }

  private static List<Integer> depths(List<Integer> indents) {
    List<Integer> depths = new ArrayList<>();
    int last = 0;
    for (int indent : indents) {
      last = Math.min(indent, last + 1);
      depths.add(last);
    }
    return depths;
  }

  private static long roots(List<Integer> indents) {
    return 1 + depths(indents).stream().filter(d -> d == 0).count();
  }

  private static Analysis analysis(String tree) throws Exception {
    return Rules.analyze(PlanFormats.parse(Engine.MYSQL, "", tree));
  }

  @Test
  void marksSequentialScansTheSlowestAndWhatNeverRan() throws Exception {
    String text =
        """
        -> Nested loop inner join  (cost=9 rows=9) (actual time=1..90 rows=9 loops=1)
            -> Table scan on a  (cost=9 rows=9) (actual time=1..80 rows=900 loops=1)
            -> Table scan on b  (cost=9 rows=9) (never executed)
        """;
    List<PlanBox> boxes = PlanDiagram.of(analysis(text)).nodes();
    assertThat(boxes.get(0).marks()).isEmpty();
    assertThat(boxes.get(1).marks())
        .containsExactlyInAnyOrder(Mark.SEQUENTIAL_SCAN, Mark.SLOWEST, Mark.MISESTIMATE);
    assertThat(boxes.get(2).marks()).containsExactly(Mark.NEVER_EXECUTED);
    assertThat(boxes.get(1).grade()).isEqualTo(Grade.HIGH);
  }

  @Test
  void writesSvgThatIsWellFormedWhateverTheNames() throws Exception {
    String hostile = "-> Table scan on `a<b>&\"'\u0001]]>`  (cost=1 rows=1)\n";
    for (boolean dark : new boolean[] {false, true}) {
      String svg = PlanSvg.write(PlanDiagram.of(analysis(hostile)), dark);
      Document document = read(svg);
      assertThat(document.getDocumentElement().getTagName()).isEqualTo("svg");
      assertThat(document.getElementsByTagName("text").item(1).getTextContent())
          .contains("a<b>&\"'");
      assertThat(document.getElementsByTagName("title").getLength()).isPositive();
    }
  }

  @Test
  void writesSvgOfEveryCase() throws Exception {
    for (Case plan : Case.below("format")) {
      PlanDiagram diagram = PlanDiagram.of(Rules.analyze(plan.query()));
      Document document = read(PlanSvg.write(diagram, false));
      assertThat(document.getElementsByTagName("g").getLength())
          .as(plan.name())
          .isEqualTo(diagram.nodes().size());
    }
  }

  private static Document read(String svg) throws Exception {
    DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
    return builder.parse(new InputSource(new StringReader(svg)));
  }

  @Test
  void drawsAHundredThousandLevelsWithoutAStack() throws Exception {
    int levels = 100_000;
    String step = "{\"Node Type\":\"Limit\",\"Total Cost\":1,\"Plans\":[";
    String text =
        "[{\"Plan\":"
            + step.repeat(levels)
            + "{\"Node Type\":\"Result\"}"
            + "]}".repeat(levels)
            + "}]";
    Analysis analysis = Rules.analyze(PlanFormats.parse(Engine.POSTGRESQL, "", text));
    assertThat(PlanDiagram.of(analysis).nodes()).hasSize(levels + 1);
    assertThat(PlanText.write(analysis).lines().count()).isGreaterThan(levels);
  }
}
