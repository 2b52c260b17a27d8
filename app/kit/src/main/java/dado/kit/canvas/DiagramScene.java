package dado.kit.canvas;

import java.util.List;
import java.util.Optional;

/// What a [DiagramView] shows: things with ids, and how to paint them. All in the diagram's own
/// units; the painter translates.
public interface DiagramScene {

  /// A scene with nothing in it.
  static DiagramScene empty() {
    return new EmptyScene();
  }

  /// What encloses everything.
  Rect bounds();

  /// Paints what intersects [Painter#visible].
  void paint(Painter painter);

  /// The thing at a point.
  Optional<String> idAt(double x, double y);

  /// Where a thing is.
  Optional<Rect> boundsOf(String id);

  /// Everything that can be selected, in the order in which Tab walks it.
  List<String> ids();

  /// What a screen reader says of a thing.
  default String textOf(String id) {
    return id;
  }
}
