package dado.kit.canvas;

import dado.kit.theme.Themes;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/// The whole of a diagram in a corner, with a frame around what its view shows; a drag in it pans.
///
/// It is painted when the diagram changes, and not when the view pans.
public final class Minimap extends Region {
  private static final double WIDTH = 200;
  private static final double HEIGHT = 132;
  private static final double INSET = 2;

  private final DiagramView view;
  private final Canvas canvas = new Canvas(WIDTH - 2 * INSET, HEIGHT - 2 * INSET);
  private final Region frame = new Region();
  private final Fonts fonts = new Fonts();
  private final Selection nothing = new Selection();
  private final ChangeListener<Object> repaint = (o, was, is) -> requestPaint();
  private Viewport viewport = Viewport.NATURAL;
  private boolean stale = true;

  /// The map of what a view shows.
  public Minimap(DiagramView view) {
    this.view = view;
    getStyleClass().add("minimap");
    frame.getStyleClass().add("minimap-frame");
    frame.setManaged(false);
    frame.setMouseTransparent(true);
    canvas.setManaged(false);
    canvas.setMouseTransparent(true);
    setMinSize(WIDTH, HEIGHT);
    setMaxSize(WIDTH, HEIGHT);
    setPrefSize(WIDTH, HEIGHT);
    getChildren().addAll(canvas, frame);
    view.diagramProperty().addListener(repaint);
    view.seenProperty().addListener((o, was, is) -> requestLayout());
    visibleProperty().addListener(repaint);
    Themes.themeProperty().addListener(new WeakChangeListener<>(repaint));
    addEventHandler(MouseEvent.MOUSE_PRESSED, this::pan);
    addEventHandler(MouseEvent.MOUSE_DRAGGED, this::pan);
    addEventHandler(MouseEvent.MOUSE_CLICKED, MouseEvent::consume);
  }

  private void requestPaint() {
    stale = true;
    requestLayout();
  }

  private void pan(MouseEvent event) {
    view.centerOn(viewport.diagramX(event.getX() - INSET), viewport.diagramY(event.getY() - INSET));
    event.consume();
  }

  @Override
  protected void layoutChildren() {
    canvas.relocate(INSET, INSET);
    if (stale && isVisible()) {
      stale = false;
      paint();
    }
    showFrame();
  }

  private void paint() {
    double width = canvas.getWidth();
    double height = canvas.getHeight();
    viewport = Viewport.fitting(view.diagram().bounds(), width, height, 6, 0.0001);
    GraphicsContext gc = canvas.getGraphicsContext2D();
    gc.setFill(Themes.palette().canvas());
    gc.fillRect(0, 0, width, height);
    Viewport.Frame whole = new Viewport.Frame(viewport, viewport.visible(width, height), 1);
    view.diagram().paint(new Painter(gc, whole, Themes.palette(), nothing, fonts, true));
  }

  private void showFrame() {
    Rect seen = view.seenProperty().get();
    double left = Math.clamp(viewport.viewX(seen.x()), 0, canvas.getWidth() - 4);
    double top = Math.clamp(viewport.viewY(seen.y()), 0, canvas.getHeight() - 4);
    double right = Math.clamp(viewport.viewX(seen.right()), left + 4, canvas.getWidth());
    double bottom = Math.clamp(viewport.viewY(seen.bottom()), top + 4, canvas.getHeight());
    frame.resizeRelocate(left + INSET, top + INSET, right - left, bottom - top);
  }
}
