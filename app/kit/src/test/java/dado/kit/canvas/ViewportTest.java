package dado.kit.canvas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ViewportTest {

  @Test
  void keepsThePointUnderTheMouseWhileZooming() {
    Viewport before = new Viewport(1, 30, 40);
    Viewport after = before.zoomed(1.7, 200, 100);
    assertThat(after.diagramX(200)).isCloseTo(before.diagramX(200), within(1e-9));
    assertThat(after.diagramY(100)).isCloseTo(before.diagramY(100), within(1e-9));
  }

  @Test
  void staysWithinItsLimitsAndKeepsThePointThereToo() {
    Viewport far = Viewport.NATURAL.zoomed(1e9, 10, 10);
    assertThat(far.zoom()).isEqualTo(Viewport.LARGEST);
    assertThat(far.diagramX(10)).isCloseTo(10, within(1e-9));
    assertThat(Viewport.NATURAL.zoomed(1e-9, 10, 10).zoom()).isEqualTo(Viewport.SMALLEST);
  }

  @Test
  void fitsALargeDiagramWholly() {
    Rect bounds = new Rect(-500, 200, 9_000, 3_000);
    Viewport fitted = Viewport.fitting(bounds, 800, 600);
    assertThat(fitted.viewX(bounds.x())).isGreaterThanOrEqualTo(0);
    assertThat(fitted.viewX(bounds.right())).isLessThanOrEqualTo(800);
    assertThat(fitted.viewY(bounds.y())).isGreaterThanOrEqualTo(0);
    assertThat(fitted.viewY(bounds.bottom())).isLessThanOrEqualTo(600);
  }

  @Test
  void neverEnlargesASmallDiagram() {
    assertThat(Viewport.fitting(new Rect(0, 0, 10, 10), 800, 600).zoom()).isEqualTo(1);
  }

  @Test
  void keepsATooLargeDiagramReadableAroundOneThing() {
    Rect bounds = new Rect(0, 0, 20_000, 300);
    Rect thing = new Rect(10_000, 100, 100, 50);
    Viewport around = Viewport.around(thing, bounds, 800, 600);
    assertThat(Detail.of(around.zoom())).isEqualTo(Detail.FULL);
    assertThat(around.viewX(thing.centerX())).isCloseTo(400, within(1e-9));
    assertThat(around.viewY(bounds.centerY())).isCloseTo(300, within(1e-9));
    Viewport atTheEdge = Viewport.around(new Rect(0, 0, 10, 10), bounds, 800, 600);
    assertThat(atTheEdge.viewX(0)).isCloseTo(24, within(1e-9));
  }

  @Test
  void revealsWithoutMovingWhatCanBeSeen() {
    Viewport still = Viewport.NATURAL.revealing(new Rect(100, 100, 50, 50), 800, 600);
    assertThat(still).isEqualTo(Viewport.NATURAL);
    Viewport moved = Viewport.NATURAL.revealing(new Rect(1_000, 100, 50, 50), 800, 600);
    assertThat(moved.viewX(1_050)).isBetween(700.0, 800.0);
    assertThat(moved.panY()).isZero();
  }

  @Test
  void arrowsLeadToTheNearestThingAhead() {
    Squares scene = new Squares();
    assertThat(Neighbours.of(scene, "0-0", 1, 0)).contains("1-0");
    assertThat(Neighbours.of(scene, "1-1", 0, -1)).contains("1-0");
    assertThat(Neighbours.of(scene, "0-0", -1, 0)).isEmpty();
    assertThat(Neighbours.of(scene, "nothing", 1, 0)).isEmpty();
  }

  @Test
  void detailFollowsTheZoom() {
    assertThat(List.of(Detail.of(0.1), Detail.of(0.3), Detail.of(1)))
        .containsExactly(Detail.BOXES, Detail.BARS, Detail.FULL);
    assertThat(Optional.of(Detail.of(0.55))).contains(Detail.FULL);
  }
}
