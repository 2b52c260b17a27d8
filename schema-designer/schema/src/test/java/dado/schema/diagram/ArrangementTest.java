package dado.schema.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import dado.schema.diagram.Arrangement.Direction;
import dado.schema.diagram.Arrangement.Side;
import dado.schema.file.LayoutFile.Position;
import dado.schema.model.Id;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ArrangementTest {

  private static List<ErBox> boxes(long seed) {
    Random random = new Random(seed);
    List<ErBox> boxes = new ArrayList<>();
    for (ErBox box : ErGraph.of(Drawn.random(7, seed), Shown.USUAL, java.util.Set.of()).boxes()) {
      boxes.add(box.at(random.nextInt(2000) - 500, random.nextInt(2000) - 500));
    }
    return boxes;
  }

  private static List<ErBox> after(List<ErBox> boxes, Map<Id, Position> moved) {
    return boxes.stream()
        .map(b -> Optional.ofNullable(moved.get(b.table())).map(p -> b.at(p.x(), p.y())).orElse(b))
        .toList();
  }

  @ParameterizedTest
  @EnumSource(Side.class)
  void bringsOneSideIntoLineAndLeavesTheOtherDirectionAlone(Side side) {
    List<ErBox> before = boxes(4);
    List<ErBox> after = after(before, Arrangement.aligned(before, side));
    ToDoubleFunction<Bounds> line =
        switch (side) {
          case LEFT -> Bounds::x;
          case CENTER -> b -> Math.floor(b.x() + b.width() / 2);
          case RIGHT -> Bounds::right;
          case TOP -> Bounds::y;
          case MIDDLE -> b -> Math.floor(b.y() + b.height() / 2);
          case BOTTOM -> Bounds::bottom;
        };
    double first = line.applyAsDouble(after.getFirst().bounds());
    assertThat(after).allMatch(b -> Math.abs(line.applyAsDouble(b.bounds()) - first) <= 1);
    boolean across = Set.of(Side.LEFT, Side.CENTER, Side.RIGHT).contains(side);
    for (int i = 0; i < before.size(); i++) {
      Bounds a = before.get(i).bounds();
      Bounds b = after.get(i).bounds();
      assertThat(across ? b.y() : b.x()).isEqualTo(across ? a.y() : a.x());
    }
    assertThat(Arrangement.aligned(after, side)).as("a second time moves nothing").isEmpty();
  }

  @Property(tries = 60, seed = "41")
  void leavesTheSameRoomBetweenNeighbours(@ForAll long seed) {
    for (Direction direction : Direction.values()) {
      boolean across = direction == Direction.ACROSS;
      List<ErBox> before = boxes(seed);
      List<ErBox> after =
          new ArrayList<>(after(before, Arrangement.distributed(before, direction)));
      after.sort(Comparator.comparingDouble(b -> across ? b.bounds().x() : b.bounds().y()));
      List<Double> rooms = new ArrayList<>();
      for (int i = 1; i < after.size(); i++) {
        Bounds a = after.get(i - 1).bounds();
        Bounds b = after.get(i).bounds();
        rooms.add(across ? b.x() - a.right() : b.y() - a.bottom());
      }
      assertThat(rooms.stream().mapToDouble(r -> r).max().orElseThrow())
          .isCloseTo(
              rooms.stream().mapToDouble(r -> r).min().orElseThrow(),
              org.assertj.core.data.Offset.offset(1.01));
      assertThat(rooms).allMatch(r -> r >= 15);
    }
  }

  @Test
  void twoBoxesAreDistributedAlready() {
    assertThat(Arrangement.distributed(boxes(1).subList(0, 2), Direction.DOWN)).isEmpty();
    assertThat(Arrangement.aligned(List.of(), Side.LEFT)).isEmpty();
  }

  @Property(tries = 40, seed = "42")
  void snapsToTheGridByNoMoreThanHalfOfIt(@ForAll long seed) {
    List<ErBox> before = boxes(seed);
    List<ErBox> after = after(before, Arrangement.snapped(before, 16));
    for (int i = 0; i < before.size(); i++) {
      assertThat(after.get(i).bounds().x() % 16).isZero();
      assertThat(Math.abs(after.get(i).bounds().y() - before.get(i).bounds().y())).isLessThan(9);
    }
    assertThat(Arrangement.snapped(after, 16)).isEmpty();
  }

  @Test
  void aDraggedBoxSnapsToTheNearestLineOfAnother() {
    List<Bounds> others = List.of(new Bounds(100, 100, 80, 40), new Bounds(300, 500, 60, 60));
    Arrangement.Snap snap = Arrangement.snap(new Bounds(104, 300, 50, 50), others, 6);
    assertThat(snap.dx()).isEqualTo(-4);
    assertThat(snap.x()).contains(100.0);
    assertThat(snap.dy()).isZero();
    assertThat(snap.y()).isEmpty();
    assertThat(Arrangement.snap(new Bounds(107, 300, 50, 50), others, 6).x()).isEmpty();
  }
}
