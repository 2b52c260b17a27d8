package dado.schema.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import dado.schema.model.Name;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What holds of every ER diagram.
final class DiagramLaws {

  private DiagramLaws() {}

  static void noTwoBoxesOverlap(ErDiagram diagram) {
    List<ErBox> boxes = diagram.boxes();
    for (int i = 0; i < boxes.size(); i++) {
      for (int j = i + 1; j < boxes.size(); j++) {
        boolean overlap = boxes.get(i).bounds().overlaps(boxes.get(j).bounds());
        assertThat(overlap).as("%s over %s", boxes.get(i).name(), boxes.get(j).name()).isFalse();
      }
    }
  }

  static void everyEdgeTouchesItsRows(ErDiagram diagram) {
    Map<Name, ErBox> boxes =
        diagram.boxes().stream().collect(Collectors.toMap(ErBox::name, Function.identity()));
    for (ErEdge edge : diagram.edges()) {
      ErBox from = Objects.requireNonNull(boxes.get(edge.from()));
      ErBox to = Objects.requireNonNull(boxes.get(edge.to()));
      assertThat(edge.points().getFirst())
          .as("%s", edge)
          .isIn(from.port(edge.fromRow(), true), from.port(edge.fromRow(), false));
      assertThat(edge.points().getLast())
          .as("%s", edge)
          .isIn(to.port(edge.toRow(), true), to.port(edge.toRow(), false));
    }
  }

  static void everyEdgeIsOrthogonal(ErDiagram diagram) {
    for (ErEdge edge : diagram.edges()) {
      List<Point> points = edge.points();
      for (int i = 1; i < points.size(); i++) {
        Point a = points.get(i - 1);
        Point b = points.get(i);
        assertThat(a.x() == b.x() || a.y() == b.y()).as("%s to %s of %s", a, b, edge).isTrue();
      }
    }
  }

  private static boolean runsThrough(ErEdge edge, ErBox box) {
    for (int i = 1; i < edge.points().size(); i++) {
      Point a = edge.points().get(i - 1);
      Point b = edge.points().get(i);
      Bounds line =
          new Bounds(
              Math.min(a.x(), b.x()),
              Math.min(a.y(), b.y()),
              Math.abs(a.x() - b.x()),
              Math.abs(a.y() - b.y()));
      if (line.overlaps(box.bounds())) {
        return true;
      }
    }
    return false;
  }

  static void noEdgeRunsThroughABox(ErDiagram diagram) {
    for (ErEdge edge : diagram.edges()) {
      for (ErBox box : diagram.boxes()) {
        assertThat(runsThrough(edge, box)).as("%s through %s", edge, box.name()).isFalse();
      }
    }
  }

  static void everythingIsInsideTheBounds(ErDiagram diagram) {
    Bounds all = diagram.bounds();
    for (ErBox box : diagram.boxes()) {
      assertThat(all.contains(box.bounds().x(), box.bounds().y())).isTrue();
      assertThat(all.contains(box.bounds().right(), box.bounds().bottom())).isTrue();
    }
    for (ErEdge edge : diagram.edges()) {
      assertThat(edge.points()).allMatch(p -> all.contains(p.x(), p.y()));
    }
  }
}
