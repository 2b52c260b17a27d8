package dado.plan.model;

import static org.assertj.core.api.Assertions.assertThat;

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
}
