package dado.plan.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NumbersTest {

  @Test
  void readAsPeopleWriteThem() {
    assertThat(Numbers.millis(1.2)).isEqualTo("1.2 ms");
    assertThat(Numbers.millis(41.23)).isEqualTo("41.2 ms");
    assertThat(Numbers.millis(12_340)).isEqualTo("12.3 s");
    assertThat(Numbers.millis(800, 100)).isEqualTo("800 ± 100 ms");
    assertThat(Numbers.rows(60_000)).isEqualTo("60,000 rows");
    assertThat(Numbers.rows(1)).isEqualTo("1 row");
    assertThat(Numbers.rows(0.333)).isEqualTo("0.33 rows");
    assertThat(Numbers.percent(0.92)).isEqualTo("92 %");
    assertThat(Numbers.percent(0.001)).isEqualTo("< 1 %");
    assertThat(Numbers.factor(137.3)).isEqualTo("137");
    assertThat(Numbers.factor(1.44)).isEqualTo("1.4");
    assertThat(Numbers.kilobytes(5120)).isEqualTo("5 MB");
  }

  @Test
  void areRoundedAsTheFormatterOfTheLibraryDoes() {
    Random random = new Random(20261124);
    for (int i = 0; i < 200_000; i++) {
      double any = random.nextDouble() * Math.pow(10, random.nextInt(14) - 2);
      double count = random.nextInt(3) == 0 ? Math.rint(any * 1000) / 1000 : any;
      boolean whole = count >= 10 || Math.rint(count) == count;
      String expected =
          whole
              ? String.format(Locale.ROOT, "%,.0f", count)
              : String.format(Locale.ROOT, "%.2f", count).replaceAll("\\.?0+$", "");
      assertThat(Numbers.count(count)).as("%s", count).isEqualTo(expected);
    }
    assertThat(Numbers.count(-0.125)).isEqualTo("-0.13");
    assertThat(Numbers.count(-0.001)).isEqualTo("0");
    assertThat(Numbers.count(1e18)).isEqualTo("1,000,000,000,000,000,000");
    assertThat(Numbers.count(Double.NaN)).isEqualTo("NaN");
  }
}
