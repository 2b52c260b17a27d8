package dado.kit.canvas;

import dado.kit.theme.Palette;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/// Paints a diagram for one frame. Its methods take the diagram's units and put everything on whole
/// device pixels, which keeps lines sharp and software rendering quick (a `fillRect` costs a tenth
/// of a stroked line).
///
/// Thickness is in device-independent pixels and does not grow with the zoom.
public final class Painter {
  private final GraphicsContext gc;
  private final Viewport.Frame frame;
  private final Palette palette;
  private final Optional<String> selectedId;
  private final Set<String> selected;
  private final Fonts fonts;
  private final boolean map;

  Painter(
      GraphicsContext gc,
      Viewport.Frame frame,
      Palette palette,
      Selection selection,
      Fonts fonts,
      boolean map) {
    this.map = map;
    this.gc = gc;
    this.frame = frame;
    this.palette = palette;
    this.selectedId = selection.lead().get();
    this.selected = selection.ids();
    this.fonts = fonts;
  }

  /// The context below, in the view's logical pixels, for what has no method here.
  public GraphicsContext gc() {
    return gc;
  }

  /// The part of the diagram that can be seen; what lies outside need not be painted.
  public Rect visible() {
    return frame.visible();
  }

  /// The size at which the diagram is seen; 1 is natural.
  public double zoom() {
    return frame.viewport().zoom();
  }

  /// How much can be made out at this zoom.
  public Detail detail() {
    return map ? Detail.BOXES : Detail.of(frame.viewport().zoom());
  }

  /// The colours of the theme.
  public Palette palette() {
    return palette;
  }

  /// What is selected; of several, the one that leads.
  public Optional<String> selectedId() {
    return selectedId;
  }

  /// Whether a thing is selected, alone or with others.
  public boolean isSelected(String id) {
    return selected.contains(id);
  }

  /// Where a diagram's x is in the view, on a whole device pixel.
  public double x(double x) {
    return snap(frame.viewport().viewX(x));
  }

  /// Where a diagram's y is in the view, on a whole device pixel.
  public double y(double y) {
    return snap(frame.viewport().viewY(y));
  }

  /// A length of the diagram in the view, at least one device pixel.
  public double length(double length) {
    return Math.max(1 / frame.scale(), snap(length * frame.viewport().zoom()));
  }

  /// Fills a rectangle.
  public void fill(Rect rect, Paint color) {
    double left = x(rect.x());
    double top = y(rect.y());
    gc.setFill(color);
    gc.fillRect(left, top, span(left, x(rect.right())), span(top, y(rect.bottom())));
  }

  /// Outlines a rectangle, inside its bounds.
  public void frame(Rect rect, Paint color, double thickness) {
    double left = x(rect.x());
    double top = y(rect.y());
    double width = span(left, x(rect.right()));
    double height = span(top, y(rect.bottom()));
    double t = thick(thickness);
    gc.setFill(color);
    gc.fillRect(left, top, width, t);
    gc.fillRect(left, top + height - t, width, t);
    gc.fillRect(left, top, t, height);
    gc.fillRect(left + width - t, top, t, height);
  }

  /// A level line.
  public void horizontal(double x1, double x2, double y, Paint color, double thickness) {
    double t = thick(thickness);
    double left = x(Math.min(x1, x2));
    gc.setFill(color);
    gc.fillRect(left, snap(y(y) - t / 2), x(Math.max(x1, x2)) - left + t, t);
  }

  /// An upright line.
  public void vertical(double x, double y1, double y2, Paint color, double thickness) {
    double t = thick(thickness);
    double top = y(Math.min(y1, y2));
    gc.setFill(color);
    gc.fillRect(snap(x(x) - t / 2), top, t, y(Math.max(y1, y2)) - top + t);
  }

  /// A filled polygon; `points` are x and y in turn.
  public void polygon(Paint color, double... points) {
    int n = points.length / 2;
    double[] xs = new double[n];
    double[] ys = new double[n];
    for (int i = 0; i < n; i++) {
      xs[i] = x(points[2 * i]);
      ys[i] = y(points[2 * i + 1]);
    }
    gc.setFill(color);
    gc.fillPolygon(xs, ys, n);
  }

  /// Text on a baseline, cut with an ellipsis where it is too wide. Below [Detail#FULL] a bar
  /// stands for it, and nothing at [Detail#BOXES].
  ///
  /// @param x the left end
  /// @param size of the font, in the diagram's units
  public void text(
      String text,
      double x,
      double baseline,
      double maxWidth,
      double size,
      TextStyle style,
      Color color) {
    switch (detail()) {
      case BOXES -> {}
      case BARS -> bar(text, x, baseline, maxWidth, size, color);
      case FULL -> words(text, x, baseline, maxWidth, size, style, color);
    }
  }

  /// Text like [#text], whatever the detail: for what is set larger from afar.
  public void words(
      String text,
      double x,
      double baseline,
      double maxWidth,
      double size,
      TextStyle style,
      Color color) {
    Font font = font(size, style);
    draw(fonts.fit(text, font, maxWidth * zoom()), x(x), baseline, font, color);
  }

  /// Whether this is the map of the whole, where no text can be read.
  public boolean isMap() {
    return map;
  }

  /// Text that ends at `right` instead.
  public void textEndingAt(
      String text,
      double right,
      double baseline,
      double maxWidth,
      double size,
      TextStyle style,
      Color color) {
    if (detail() != Detail.FULL) {
      double width = Math.min(maxWidth, text.length() * size * 0.5);
      text(text, right - width, baseline, width, size, style, color);
      return;
    }
    Font font = font(size, style);
    String fitting = fonts.fit(text, font, maxWidth * zoom());
    draw(fitting, snap(x(right) - fonts.width(fitting, font)), baseline, font, color);
  }

  /// How wide a text will be, in the diagram's units.
  public double textWidth(String text, double size, TextStyle style) {
    return fonts.width(text, font(size, style)) / zoom();
  }

  /// The font for a size in the diagram's units, at this zoom.
  public Font font(double size, TextStyle style) {
    return fonts.font(size * frame.viewport().zoom(), style);
  }

  private void draw(String text, double viewX, double baseline, Font font, Color color) {
    gc.setFont(font);
    gc.setFill(color);
    gc.setTextAlign(TextAlignment.LEFT);
    gc.setTextBaseline(VPos.BASELINE);
    gc.fillText(text, viewX, y(baseline));
  }

  private void bar(
      String text, double x, double baseline, double maxWidth, double size, Color color) {
    double width = Math.min(maxWidth, text.length() * size * 0.5);
    if (width > 0) {
      fill(
          new Rect(x, baseline - size * 0.55, width, size * 0.4),
          color.interpolate(palette.surface(), 0.6));
    }
  }

  private double span(double from, double to) {
    return Math.max(1 / frame.scale(), to - from);
  }

  private double thick(double thickness) {
    return Math.max(1, Math.round(thickness * frame.scale())) / frame.scale();
  }

  private double snap(double logical) {
    return Math.round(logical * frame.scale()) / frame.scale();
  }
}
