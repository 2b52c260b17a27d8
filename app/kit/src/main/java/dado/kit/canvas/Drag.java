package dado.kit.canvas;

/// A drag under way: from a press of the button to its release, or to Escape.
interface Drag {

  /// The pointer is elsewhere.
  void to(Spot spot);

  /// The button was released.
  default void drop(Spot spot) {}

  /// The drag is given up; nothing has happened.
  default void cancel() {}

  /// Paints over the diagram what belongs to the drag alone.
  default void paint(Painter painter) {}
}
