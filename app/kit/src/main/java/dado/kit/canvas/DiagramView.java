package dado.kit.canvas;

import dado.kit.theme.Themes;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.stage.Window;

/// A diagram that can be panned, zoomed and walked with the keyboard, painted on one canvas.
///
/// Drag pans, the wheel and Ctrl+plus or minus zoom, Ctrl+0 fits. Tab walks through the things and
/// leaves after the last; with one selected the arrows go to its neighbour, Enter activates it and
/// Escape lets it go; with none, or with Shift, the arrows pan. Every diagram needs an outline
/// beside it, for a canvas is invisible to a screen reader.
public final class DiagramView extends Region {
  private final Canvas canvas = new Canvas();
  private final Fonts fonts = new Fonts();
  private final ObjectProperty<Optional<String>> selectedId =
      new SimpleObjectProperty<>(Optional.empty());
  private final ReadOnlyDoubleWrapper zoom = new ReadOnlyDoubleWrapper(1);
  private final ChangeListener<Object> repaint = (o, was, is) -> requestPaint();
  private DiagramScene scene = DiagramScene.empty();
  private Viewport viewport = Viewport.NATURAL;
  private Consumer<String> onActivate = id -> {};
  private String title = "";
  private Optional<String> focus = Optional.empty();
  private boolean fitPending = true;
  private boolean paintPending = true;

  /// An empty diagram.
  public DiagramView() {
    getStyleClass().add("diagram-view");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setMinSize(0, 0);
    canvas.setManaged(false);
    canvas.setMouseTransparent(true);
    getChildren().add(canvas);
    Gestures.install(this);
    listen();
  }

  private void listen() {
    selectedId.addListener((o, was, is) -> describe());
    selectedId.addListener(repaint);
    Themes.themeProperty().addListener(new WeakChangeListener<>(repaint));
    sceneProperty()
        .flatMap(s -> s.windowProperty())
        .flatMap(Window::outputScaleXProperty)
        .addListener(repaint);
  }

  /// Shows another diagram. The selection stays where the new one has a thing of that id. Fits the
  /// whole into the view the first time.
  public void setScene(DiagramScene diagram) {
    this.scene = diagram;
    if (selectedId.get().flatMap(diagram::boundsOf).isEmpty()) {
      selectedId.set(Optional.empty());
    }
    describe();
    requestPaint();
  }

  /// The diagram shown.
  public DiagramScene diagram() {
    return scene;
  }

  /// What the diagram is, for a screen reader ("Plan diagram").
  public void setTitle(String title) {
    this.title = title;
    describe();
  }

  /// The id of the selected thing.
  public ObjectProperty<Optional<String>> selectedIdProperty() {
    return selectedId;
  }

  /// Selects a thing and brings it into view.
  public void select(String id) {
    selectedId.set(Optional.of(id));
    reveal(id);
  }

  /// What a double click or Enter on a thing does.
  public void setOnActivate(Consumer<String> onActivate) {
    this.onActivate = onActivate;
  }

  /// The size at which the diagram is seen; 1 is natural.
  public ReadOnlyDoubleProperty zoomProperty() {
    return zoom.getReadOnlyProperty();
  }

  /// Shows the whole diagram, never larger than natural.
  public void fit() {
    focus = Optional.empty();
    fitPending = true;
    requestPaint();
  }

  /// Shows the whole diagram where its texts can still be read; otherwise as much as can be, around
  /// one thing.
  public void fitReadable(String aroundId) {
    fit();
    focus = Optional.of(aroundId);
  }

  /// Zooms around the middle of the view: 1.25 is a step in, 0.8 a step out.
  public void zoomBy(double factor) {
    zoomAt(factor, canvas.getWidth() / 2, canvas.getHeight() / 2);
  }

  /// Moves as little as possible so that a thing can be seen.
  public void reveal(String id) {
    settle();
    scene
        .boundsOf(id)
        .ifPresent(r -> show(viewport.revealing(r, canvas.getWidth(), canvas.getHeight())));
  }

  /// The part of a thing that can be seen, in the coordinates of the screen; empty when none of it
  /// can.
  public Optional<Bounds> boundsOnScreen(String id) {
    settle();
    return scene.boundsOf(id).flatMap(this::onScreen);
  }

  Optional<String> idAtView(double x, double y) {
    return scene.idAt(
        viewport.diagramX(x - canvas.getLayoutX()), viewport.diagramY(y - canvas.getLayoutY()));
  }

  void panBy(double dx, double dy) {
    show(viewport.panned(dx, dy));
  }

  void zoomAtView(double factor, double x, double y) {
    zoomAt(factor, x - canvas.getLayoutX(), y - canvas.getLayoutY());
  }

  void activate(String id) {
    onActivate.accept(id);
  }

  @Override
  protected void layoutChildren() {
    double left = snappedLeftInset();
    double top = snappedTopInset();
    canvas.relocate(left, top);
    resizeCanvas(
        Math.max(0, getWidth() - left - snappedRightInset()),
        Math.max(0, getHeight() - top - snappedBottomInset()));
    if (fitPending && hasRoom() && scene.bounds().width() > 0) {
      fitPending = false;
      show(fitting(canvas.getWidth(), canvas.getHeight()));
    }
    if (paintPending && hasRoom()) {
      paintPending = false;
      paint();
    }
  }

  private void resizeCanvas(double width, double height) {
    if (width != canvas.getWidth() || height != canvas.getHeight()) {
      canvas.setWidth(width);
      canvas.setHeight(height);
      paintPending = true;
    }
  }

  private boolean hasRoom() {
    return canvas.getWidth() > 0 && canvas.getHeight() > 0;
  }

  @Override
  protected double computePrefWidth(double height) {
    return 640;
  }

  @Override
  protected double computePrefHeight(double width) {
    return 400;
  }

  private Viewport fitting(double width, double height) {
    Viewport whole = Viewport.fitting(scene.bounds(), width, height);
    Optional<Rect> around = focus.flatMap(scene::boundsOf);
    return around.isEmpty() || whole.zoom() >= Viewport.READABLE
        ? whole
        : Viewport.around(around.get(), scene.bounds(), width, height);
  }

  private void zoomAt(double factor, double x, double y) {
    settle();
    show(viewport.zoomed(factor, x, y));
  }

  private void show(Viewport next) {
    viewport = next;
    zoom.set(next.zoom());
    requestPaint();
  }

  /// A fit that was asked for happens at the next layout; who wants positions cannot wait for it.
  private void settle() {
    if (fitPending) {
      layout();
    }
  }

  /// One paint a pulse, however many changes.
  private void requestPaint() {
    paintPending = true;
    requestLayout();
  }

  private void paint() {
    double width = canvas.getWidth();
    double height = canvas.getHeight();
    GraphicsContext gc = canvas.getGraphicsContext2D();
    gc.setFill(Themes.palette().canvas());
    gc.fillRect(0, 0, width, height);
    Viewport.Frame frame =
        new Viewport.Frame(viewport, viewport.visible(width, height), outputScale());
    scene.paint(new Painter(gc, frame, Themes.palette(), selectedId.get(), fonts));
  }

  private double outputScale() {
    Window window = getScene() == null ? null : getScene().getWindow();
    return window == null ? 1 : Math.max(1, window.getOutputScaleX());
  }

  private Optional<Bounds> onScreen(Rect rect) {
    double left = Math.max(0, viewport.viewX(rect.x()));
    double top = Math.max(0, viewport.viewY(rect.y()));
    double right = Math.min(canvas.getWidth(), viewport.viewX(rect.right()));
    double bottom = Math.min(canvas.getHeight(), viewport.viewY(rect.bottom()));
    if (right <= left || bottom <= top) {
      return Optional.empty();
    }
    return Optional.ofNullable(
        canvas.localToScreen(new BoundingBox(left, top, right - left, bottom - top)));
  }

  private void describe() {
    setAccessibleText(selectedId.get().map(id -> title + ": " + scene.textOf(id)).orElse(title));
  }
}
