package dado.schema.dialect.family;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ColumnOrderLaws {

  @Property
  void movesLeadToTheWantedOrder(@ForAll("orders") List<String> after) {
    List<String> before = after.stream().sorted().toList();
    List<String> now = new ArrayList<>(before);
    new ColumnOrder(before, after)
        .moves((column, previous) -> {
          now.remove(column);
          now.add(previous.isEmpty() ? 0 : now.indexOf(previous) + 1, column);
          return column;
        });
    assertThat(now).isEqualTo(after);
  }

  @Property
  void whatIsInOrderIsNotMoved(@ForAll("orders") List<String> after) {
    assertThat(new ColumnOrder(after, after).moves((c, p) -> c)).isEmpty();
    List<String> reversed = after.reversed();
    assertThat(new ColumnOrder(after, reversed).moves((c, p) -> c)).hasSize(after.size() - 1);
  }

  @Provide
  Arbitrary<List<String>> orders() {
    return Arbitraries.integers()
        .between(1, 12)
        .flatMap(n ->
            Arbitraries.shuffle(
                IntStream.range(0, n).mapToObj(i -> "c" + (char) ('a' + i)).toList()));
  }
}
