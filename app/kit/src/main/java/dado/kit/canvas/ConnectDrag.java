package dado.kit.canvas;

import java.util.Optional;
import javafx.scene.canvas.GraphicsContext;

/// Draws a line from a port to whatever it shall be connected with.
final class ConnectDrag implements Drag {
  private final DiagramEditor editor;
  private final Port port;
  private final Runnable repaint;
  private Optional<Rect> target = Optional.empty();
  private double x;
  private double y;

  ConnectDrag(DiagramEditor editor, Port port, Runnable repaint) {
    this.editor = editor;
    this.port = port;
    this.repaint = repaint;
    this.x = port.x();
    this.y = port.y();
  }

  @Override
  public void to(Spot spot) {
    x = spot.x();
    y = spot.y();
    target = editor.target(port, x, y);
    repaint.run();
  }

  @Override
  public void drop(Spot spot) {
    if (editor.target(port, spot.x(), spot.y()).isPresent()) {
      editor.connect(port, spot.x(), spot.y());
    }
  }

  @Override
  public void paint(Painter painter) {
    target.ifPresent(r -> painter.frame(r, painter.palette().accent(), 3));
    GraphicsContext gc = painter.gc();
    gc.setStroke(painter.palette().accent());
    gc.setLineWidth(2);
    gc.strokeLine(painter.x(port.x()), painter.y(port.y()), painter.x(x), painter.y(y));
    gc.setFill(painter.palette().accent());
    gc.fillOval(painter.x(port.x()) - 4, painter.y(port.y()) - 4, 8, 8);
    gc.fillOval(painter.x(x) - 4, painter.y(y) - 4, 8, 8);
  }
}
