package dado.kit.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SnappingTest {

  private final Rect thing = new Rect(0, 0, 40, 20);

  @Test
  void theGridHoldsWhereNothingIsNear() {
    Snapping alone = new Snapping(List.of(), 10);
    assertThat(alone.snap(thing, 13, 26, 6)).isEqualTo(new Snapping.Snapped(10, 30, List.of()));
  }

  @Test
  void edgesAndMiddlesOfNeighboursComeFirstAndAreShown() {
    Snapping beside = new Snapping(List.of(new Rect(103, 200, 60, 30)), 10);
    Snapping.Snapped snapped = beside.snap(thing, 101, 50, 6);
    assertThat(snapped.dx()).isEqualTo(103);
    assertThat(snapped.guides()).containsExactly(new Guide(true, 103, 50, 230));
    assertThat(beside.snap(thing, 0, 204, 6).dy()).as("middle on middle").isEqualTo(205);
  }

  @Test
  void theNearestLineWins() {
    Snapping two = new Snapping(List.of(new Rect(105, 300, 50, 10), new Rect(102, 400, 9, 10)), 10);
    assertThat(two.snap(thing, 101, 0, 6).dx()).isEqualTo(102);
  }

  @Test
  void whatMovesAndWhatIsOutOfSightIsNoNeighbour() {
    Squares scene = new Squares();
    Snapping seen = Snapping.among(scene, new Rect(0, 0, 200, 700), Set.of("0-0"), 10);
    assertThat(seen.still()).hasSize(2);
  }

  @Test
  void anIndexFindsWhatAScanFinds() {
    List<Rect> things =
        IntStream.range(0, 2_000)
            .mapToObj(i -> new Rect(i * 37 % 20_000 - 9_000, i * 91 % 15_000, i % 700, i % 300))
            .toList();
    GridIndex<Rect> index = new GridIndex<>(things, r -> r);
    List<Rect> areas =
        List.of(
            new Rect(-3_000, 500, 1_600, 1_000),
            new Rect(0, 0, 0, 0),
            new Rect(-1e9, -1e9, 2e9, 2e9),
            new Rect(1e7, 0, 10, 10));
    for (Rect area : areas) {
      assertThat(index.in(area)).isEqualTo(things.stream().filter(area::intersects).toList());
    }
  }

  @Test
  void aThingLargerThanManySquaresIsFound() {
    Rect huge = new Rect(-1e6, -1e6, 2e6, 2e6);
    GridIndex<Rect> index = new GridIndex<>(List.of(new Rect(9, 9, 1, 1), huge), r -> r);
    assertThat(index.in(new Rect(500_000, 0, 10, 10))).containsExactly(huge);
  }
}
