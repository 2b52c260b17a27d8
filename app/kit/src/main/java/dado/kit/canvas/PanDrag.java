package dado.kit.canvas;

/// Moves the paper under the hand.
final class PanDrag implements Drag {
  private final DiagramView view;
  private Spot last;

  PanDrag(DiagramView view, Spot from) {
    this.view = view;
    this.last = from;
  }

  @Override
  public void to(Spot spot) {
    view.panBy(spot.viewX() - last.viewX(), spot.viewY() - last.viewY());
    last = spot;
  }
}
