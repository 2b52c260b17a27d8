package dado.kit.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TsvTest {

  @Test
  void quotesWhatWouldBreakTheTable() {
    assertThat(Tsv.write(List.of(Arrays.asList("a\tb", "plain", "say \"hi\"", "two\nlines", null))))
        .isEqualTo("\"a\tb\"\tplain\t\"say \"\"hi\"\"\"\t\"two\nlines\"\t");
  }

  @Test
  void columnsAreAsWideAsWhatTheyHold() {
    List<List<String>> rows = List.of(List.of("1", "x".repeat(5_000)));
    assertThat(ColumnWidths.of("id", List.copyOf(rows), 0)).isEqualTo(56);
    assertThat(ColumnWidths.of("text", List.copyOf(rows), 1)).isEqualTo(420);
    assertThat(ColumnWidths.of("a_rather_long_name", List.copyOf(rows), 9)).isBetween(120.0, 200.0);
  }
}
