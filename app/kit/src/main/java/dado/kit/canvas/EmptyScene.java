package dado.kit.canvas;

import java.util.List;
import java.util.Optional;

/// A diagram without anything in it.
record EmptyScene() implements DiagramScene {

  @Override
  public Rect bounds() {
    return new Rect(0, 0, 0, 0);
  }

  @Override
  public void paint(Painter painter) {}

  @Override
  public Optional<String> idAt(double x, double y) {
    return Optional.empty();
  }

  @Override
  public Optional<Rect> boundsOf(String id) {
    return Optional.empty();
  }

  @Override
  public List<String> ids() {
    return List.of();
  }
}
