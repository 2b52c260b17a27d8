package dado.kit.canvas;

import javafx.animation.AnimationTimer;

/// Scrolls a diagram while a drag is held near a border of its view.
final class EdgeScroll extends AnimationTimer {
  private static final double MARGIN = 20;
  private static final double STEP = 12;

  private final DiagramView view;
  private final Runnable onScroll;
  private double dx;
  private double dy;
  private boolean running;

  /// @param onScroll is run after each step
  EdgeScroll(DiagramView view, Runnable onScroll) {
    this.view = view;
    this.onScroll = onScroll;
  }

  /// The pointer is there, with a drag that wants to go on or without one.
  void at(Spot spot, boolean wanted) {
    dx = wanted ? step(spot.viewX(), view.getWidth()) : 0;
    dy = wanted ? step(spot.viewY(), view.getHeight()) : 0;
    boolean run = dx != 0 || dy != 0;
    if (run && !running) {
      start();
    } else if (!run && running) {
      stop();
    }
    running = run;
  }

  @Override
  public void stop() {
    super.stop();
    running = false;
  }

  @Override
  public void handle(long now) {
    view.panBy(dx, dy);
    onScroll.run();
  }

  private static double step(double at, double length) {
    if (at < MARGIN) {
      return STEP;
    }
    return at > length - MARGIN ? -STEP : 0;
  }
}
