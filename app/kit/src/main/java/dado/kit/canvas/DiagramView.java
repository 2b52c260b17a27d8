package dado.kit.canvas;

import dado.kit.theme.Themes;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.stage.Window;

/// A diagram that can be panned, zoomed, walked with the keyboard and, with a [DiagramEditor],
/// changed by hand; painted on one canvas.
///
/// Everywhere: Ctrl+plus and minus zoom, Ctrl+0 fits, the middle or right button or Space pans. A
/// click selects, with Ctrl or Shift another one as well; Ctrl+A selects all. Tab walks through the
/// things and leaves after the last; with one selected the arrows go to its neighbour (with
/// Alt+Shift, in addition), Enter activates it and Escape lets go; with none, or with Alt, the
/// arrows pan.
///
/// Without an editor a drag pans and the wheel zooms. With one the wheel pans, Ctrl+wheel zooms, a
/// drag on the ground selects what it spans, a drag on a thing moves all that is selected (with Alt
/// off the grid), and Escape gives a drag up; Ctrl+arrows move by steps of the grid, Shift+arrows
/// by one; `A` adds, F2 renames, Delete removes, and the menu key or the right button opens a menu.
///
/// Every diagram needs an outline beside it, for a canvas is invisible to a screen reader.
public final class DiagramView extends Region {
  private final Canvas canvas = new Canvas();
  private final Fonts fonts = new Fonts();
  private final Pins pins = new Pins();
  private final Selection selection = new Selection();
  private final Hands hands;
  private final ReadOnlyDoubleWrapper zoom = new ReadOnlyDoubleWrapper(1);
  private final ReadOnlyObjectWrapper<Rect> seen =
      new ReadOnlyObjectWrapper<>(new Rect(0, 0, 0, 0));
  private final ReadOnlyObjectWrapper<DiagramScene> scene =
      new ReadOnlyObjectWrapper<>(DiagramScene.empty());
  private final ChangeListener<Object> repaint = (o, was, is) -> requestPaint();
  private Optional<DiagramScene> preview = Optional.empty();
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
    getChildren().addAll(canvas, pins);
    hands = Hands.of(this);
    listen();
  }

  private void listen() {
    selection.lead().addListener((o, was, is) -> describe());
    selection.ids().addListener((SetChangeListener<String>) change -> requestPaint());
    selection.lead().addListener(repaint);
    Themes.themeProperty().addListener(new WeakChangeListener<>(repaint));
    sceneProperty()
        .flatMap(s -> s.windowProperty())
        .flatMap(Window::outputScaleXProperty)
        .addListener(repaint);
  }

  /// Shows another diagram. What is selected stays so where the new one has a thing of that id.
  /// Fits the whole into the view the first time.
  public void setScene(DiagramScene diagram) {
    scene.set(diagram);
    if (!selection.ids().stream().allMatch(id -> diagram.boundsOf(id).isPresent())) {
      selection.ids().removeIf(id -> diagram.boundsOf(id).isEmpty());
    }
    describe();
    requestPaint();
  }

  /// The diagram shown.
  public DiagramScene diagram() {
    return scene.get();
  }

  /// The diagram shown; a drag under way is not in it.
  public ReadOnlyObjectProperty<DiagramScene> diagramProperty() {
    return scene.getReadOnlyProperty();
  }

  /// Lets the diagram be changed by hand.
  public void setEditor(DiagramEditor editor) {
    hands.setEditor(editor);
  }

  /// What the diagram is, for a screen reader ("Plan diagram").
  public void setTitle(String title) {
    this.title = title;
    describe();
  }

  /// The id of the selected thing; of several, of the one that leads. Setting it selects that one
  /// alone.
  public ObjectProperty<Optional<String>> selectedIdProperty() {
    return selection.lead();
  }

  /// The ids of all selected things.
  public ObservableSet<String> selection() {
    return selection.ids();
  }

  /// Selects a thing and brings it into view.
  public void select(String id) {
    selectedIdProperty().set(Optional.of(id));
    reveal(id);
  }

  /// Selects these things and no others; the last one leads.
  public void selectAll(Collection<String> ids) {
    selection.set(ids);
  }

  /// What a double click or Enter on a thing does.
  public void setOnActivate(Consumer<String> onActivate) {
    this.onActivate = onActivate;
  }

  /// The size at which the diagram is seen; 1 is natural.
  public ReadOnlyDoubleProperty zoomProperty() {
    return zoom.getReadOnlyProperty();
  }

  /// The part of the diagram that the view shows.
  public ReadOnlyObjectProperty<Rect> seenProperty() {
    return seen.getReadOnlyProperty();
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
    diagram()
        .boundsOf(id)
        .ifPresent(r -> show(viewport.revealing(r, canvas.getWidth(), canvas.getHeight())));
  }

  /// Brings a point of the diagram into the middle of the view.
  public void centerOn(double x, double y) {
    settle();
    show(viewport.centered(x, y, canvas.getWidth(), canvas.getHeight()));
  }

  /// The part of a thing that can be seen, in the coordinates of the screen; empty when none of it
  /// can.
  public Optional<Bounds> boundsOnScreen(String id) {
    return diagram().boundsOf(id).flatMap(this::onScreen);
  }

  /// The part of an area of the diagram that can be seen, in the coordinates of the screen.
  public Optional<Bounds> onScreen(Rect rect) {
    settle();
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

  /// Where the pointer was last, in the diagram's units; the middle of what is seen where it is not
  /// over that.
  public Point2D pointer() {
    Spot spot = hands.pointer();
    return new Point2D(spot.x(), spot.y());
  }

  /// Puts a control on the diagram, with its left upper corner at that of an area; it follows the
  /// diagram. Pinned again, it moves.
  public void pin(Node control, Rect area) {
    pins.pin(control, area);
  }

  /// Takes a control off the diagram.
  public void unpin(Node control) {
    pins.unpin(control);
  }

  /// The x of the diagram that is at an x of this view.
  double diagramX(double x) {
    return viewport.diagramX(x - canvas.getLayoutX());
  }

  double diagramY(double y) {
    return viewport.diagramY(y - canvas.getLayoutY());
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

  void toggle(String id) {
    selection.toggle(id);
  }

  /// Paints something else instead of the diagram for as long as a drag lasts.
  void preview(DiagramScene shown) {
    preview = Optional.of(shown);
    requestPaint();
  }

  void endPreview() {
    preview = Optional.empty();
    requestPaint();
  }

  @Override
  protected void layoutChildren() {
    double left = snappedLeftInset();
    double top = snappedTopInset();
    double width = Math.max(0, getWidth() - left - snappedRightInset());
    double height = Math.max(0, getHeight() - top - snappedBottomInset());
    canvas.relocate(left, top);
    pins.resizeRelocate(left, top, width, height);
    resizeCanvas(width, height);
    if (fitPending && hasRoom() && diagram().bounds().width() > 0) {
      fitPending = false;
      show(fitting(width, height));
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
      seen.set(viewport.visible(width, height));
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
    Viewport whole = Viewport.fitting(diagram().bounds(), width, height);
    Optional<Rect> around = focus.flatMap(diagram()::boundsOf);
    return around.isEmpty() || whole.zoom() >= Viewport.READABLE
        ? whole
        : Viewport.around(around.get(), diagram().bounds(), width, height);
  }

  private void zoomAt(double factor, double x, double y) {
    settle();
    show(viewport.zoomed(factor, x, y));
  }

  private void show(Viewport next) {
    viewport = next;
    zoom.set(next.zoom());
    seen.set(next.visible(canvas.getWidth(), canvas.getHeight()));
    pins.follow(next);
    requestPaint();
  }

  /// A fit that was asked for happens at the next layout; who wants positions cannot wait for it.
  private void settle() {
    if (fitPending) {
      layout();
    }
  }

  /// One paint a pulse, however many changes.
  void requestPaint() {
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
    Painter painter = new Painter(gc, frame, Themes.palette(), selection, fonts, false);
    preview.orElse(diagram()).paint(painter);
    hands.paint(painter);
  }

  private double outputScale() {
    Window window = getScene() == null ? null : getScene().getWindow();
    return window == null ? 1 : Math.max(1, window.getOutputScaleX());
  }

  private void describe() {
    setAccessibleText(
        selectedIdProperty().get().map(id -> title + ": " + diagram().textOf(id)).orElse(title));
  }
}
