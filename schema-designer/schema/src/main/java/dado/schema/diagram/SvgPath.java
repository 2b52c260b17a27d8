package dado.schema.diagram;

/// The outline of a shape in an SVG, built point by point.
public final class SvgPath {

  private final StringBuilder data = new StringBuilder();

  /// Lifts the pen and sets it down at a point.
  public SvgPath move(Point to) {
    return add('M', to);
  }

  /// A straight line to a point.
  public SvgPath line(Point to) {
    return add('L', to);
  }

  /// A cubic curve to a point.
  public SvgPath curve(Point control1, Point control2, Point to) {
    add('C', control1);
    add(' ', control2);
    return add(' ', to);
  }

  /// A straight line back to where the pen was set down.
  public SvgPath close() {
    data.append('Z');
    return this;
  }

  private SvgPath add(char command, Point point) {
    data.append(command)
        .append(SvgWriter.number(point.x()))
        .append(' ')
        .append(SvgWriter.number(point.y()));
    return this;
  }

  String data() {
    return data.toString();
  }
}
