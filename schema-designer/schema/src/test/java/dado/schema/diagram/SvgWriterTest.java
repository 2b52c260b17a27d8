package dado.schema.diagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SvgWriterTest {

  private static final Bounds AREA = new Bounds(0, 0, 100, 50);

  @Test
  void writesEachShapeOnceWithItsClass() throws Exception {
    String svg =
        new SvgWriter(AREA, "A title", "A description", SvgStyle.LIGHT)
            .group("table", "orders")
            .rect(new Bounds(1, 2, 30, 40), 4, "box")
            .line(new Point(0, 0), new Point(5, 0), "rule")
            .path(new SvgPath().move(new Point(1, 1)).line(new Point(2, 2)).close(), "edge")
            .circle(new Point(3, 3), 2, "mark")
            .text(new Point(4, 10), "id", "key", SvgWriter.Anchor.END)
            .end()
            .finish();
    var document = HardXml.parse(svg);
    assertThat(HardXml.texts(document, "title")).containsExactly("A title", "orders");
    assertThat(HardXml.texts(document, "desc")).containsExactly("A description");
    assertThat(HardXml.texts(document, "text")).containsExactly("id");
    assertThat(svg)
        .contains("<rect class=\"box\" x=\"1\" y=\"2\" width=\"30\" height=\"40\" rx=\"4\"")
        .contains("d=\"M0 0L5 0\"")
        .contains("d=\"M1 1L2 2Z\"")
        .contains("text-anchor=\"end\"");
  }

  @ParameterizedTest
  @CsvSource({"1,1", "1.005,1", "0.125,0.12", "-0.001,0", "1e9,1000000000", "100,100", "2.50,2.5"})
  void writesNumbersWithAPointAndTwoDecimalsAtMost(double value, String written) {
    assertThat(SvgWriter.number(value)).isEqualTo(written);
  }

  @Test
  void writesTheSameNumbersUnderAnyLocale() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(SvgWriter.number(1234.5)).isEqualTo("1234.5");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void refusesANumberThatIsNotFinite() {
    assertThatThrownBy(() -> SvgWriter.number(Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void leavesOutWhatXmlCannotHold() throws Exception {
    String svg =
        new SvgWriter(AREA, "a\0b", "]]>", SvgStyle.DARK)
            .text(new Point(0, 0), "x\u0001\uFFFE\uD800y<&\"'>\uD83D\uDE00", "text")
            .finish();
    var document = HardXml.parse(svg);
    assertThat(HardXml.texts(document, "title")).containsExactly("ab");
    assertThat(HardXml.texts(document, "text")).containsExactly("xy<&\"'>\uD83D\uDE00");
  }

  @Property(tries = 300)
  void staysWellFormedWhateverTheTextHolds(@ForAll String text) throws Exception {
    String svg =
        new SvgWriter(AREA, text, text, SvgStyle.LIGHT)
            .group(text, text)
            .text(new Point(0, 0), text, text)
            .end()
            .finish();
    assertThat(HardXml.parse(svg).getDocumentElement().getTagName()).isEqualTo("svg");
  }

  @ParameterizedTest
  @EnumSource
  void carriesItsOwnStyle(SvgStyle style) throws Exception {
    String svg = new SvgWriter(AREA, "", "", style).finish();
    assertThat(HardXml.texts(HardXml.parse(svg), "style").getFirst())
        .contains(".box{fill:#")
        .contains(".key{");
  }
}
