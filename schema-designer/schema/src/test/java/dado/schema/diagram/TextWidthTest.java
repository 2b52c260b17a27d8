package dado.schema.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class TextWidthTest {

  @Test
  void knowsThatAnMIsWiderThanAnI() {
    assertThat(TextWidth.of("MMM")).isGreaterThan(2 * TextWidth.of("iii"));
    assertThat(TextWidth.of("")).isZero();
  }

  @Test
  void leavesATextThatFits() {
    assertThat(TextWidth.fit("orders", 100)).isEqualTo("orders");
    assertThat(TextWidth.fit("orders", 30)).endsWith("…").startsWith("or");
  }

  @Property
  void fitsAnyTextIntoTheWidth(
      @ForAll String text, @ForAll @DoubleRange(min = 20, max = 300) double width) {
    assertThat(TextWidth.of(TextWidth.fit(text, width))).isLessThanOrEqualTo(width + 1e-9);
  }
}
