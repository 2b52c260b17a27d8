package dado.kit.canvas;

/// A line that shows along what a moved thing is aligned.
///
/// @param upright whether `at` is an x
/// @param at where the line is
/// @param from where it begins on the other axis
/// @param to where it ends
record Guide(boolean upright, double at, double from, double to) {

  void paint(Painter painter) {
    if (upright) {
      painter.vertical(at, from, to, painter.palette().danger(), 1);
    } else {
      painter.horizontal(from, to, at, painter.palette().danger(), 1);
    }
  }
}
