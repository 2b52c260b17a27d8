import dado.designer.canvas.DiagramPane;
import dado.designer.model.DesignerModel;
import dado.designer.model.DesignerWork;
import dado.kit.canvas.DiagramView;
import dado.kit.canvas.Rect;
import dado.kit.task.Background;
import dado.kit.theme.Theme;
import dado.kit.theme.Themes;
import dado.schema.diagram.ErBox;
import dado.schema.diagram.ErDiagram;
import dado.schema.diagram.ErLayout;
import dado.schema.dialect.Progress;
import dado.schema.model.Schema;
import dado.schema.proof.Proof;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/// Frames of the designer's canvas, and of the same diagram as nodes, while it is panned, zoomed and
/// one table of it is dragged.
final class CanvasBench {

  private static final double WIDTH = 1600;
  private static final double HEIGHT = 960;

  private final Frames frames;
  private final int tables;
  private final ErDiagram diagram;
  private final Schema schema;
  private Stage stage;

  private CanvasBench(int tables, int frames) {
    this.tables = tables;
    this.frames = new Frames(frames);
    this.schema = Clustered.of(tables);
    this.diagram = ErLayout.layout(schema, Progress.NONE);
  }

  public static void main(String[] args) throws Exception {
    CountDownLatch started = new CountDownLatch(1);
    Platform.startup(started::countDown);
    started.await();
    CanvasBench bench = new CanvasBench(Integer.parseInt(args[0]), Integer.parseInt(args[1]));
    onUi(() -> {
      bench.stage = new Stage();
      bench.stage.setScene(new Scene(new StackPane(), WIDTH, HEIGHT));
      Themes.apply(bench.stage.getScene(), Theme.LIGHT);
      bench.stage.show();
    });
    if (args[2].equals("canvas")) {
      bench.canvas();
    } else {
      bench.nodes();
    }
    System.exit(0);
  }

  private static void onUi(Runnable act) throws Exception {
    FutureTask<Void> task = new FutureTask<>(act, null);
    Platform.runLater(task);
    task.get();
  }

  private void say(String mode, String gesture, Frames.Cost cost) {
    System.out.printf(Locale.ROOT, "%5d %-6s %-14s %s%n", tables, mode, gesture, cost);
  }

  /// A round trip over the diagram: `at` from 0 to 1 is where on it.
  private double x(double at) {
    return diagram.bounds().x() + diagram.bounds().width() * (0.5 + 0.3 * Math.sin(6.28 * at));
  }

  private double y(double at) {
    return diagram.bounds().y() + diagram.bounds().height() * (0.5 + 0.3 * Math.cos(6.28 * at));
  }

  private double fit() {
    return Math.min(
        1, Math.min(WIDTH / diagram.bounds().width(), HEIGHT / diagram.bounds().height()));
  }

  /// A step of 12 pixels of the view, whatever the zoom.
  private static double slow(int frame, double zoom) {
    return frame * 12 / zoom / 60_000;
  }

  private void canvas() throws Exception {
    Background background = new Background(2);
    DesignerModel model =
        new DesignerModel(
            new DesignerWork(
                (current, changes) -> {
                  throw new IllegalStateException("Nothing is planned here.");
                },
                (current, migration, desired, progress) -> new Proof.Impossible("", ""),
                (migration, proof) -> {},
                (owner, title) -> Optional.empty(),
                Clock.systemUTC()),
            background);
    DiagramPane[] made = new DiagramPane[1];
    onUi(() -> {
      made[0] = new DiagramPane(model, background);
      stage.getScene().setRoot(made[0]);
      Themes.apply(stage.getScene(), Theme.LIGHT);
      model.setSchema(schema, diagram);
    });
    while (model.diagramProperty().get().isEmpty()) {
      Thread.sleep(50);
    }
    onUi(() -> {});
    DiagramView view = made[0].view();
    for (double zoom : new double[] {1, 0.75, 0.5, 0.25}) {
      onUi(() -> view.zoomBy(zoom / view.zoomProperty().get()));
      String percent = Math.round(zoom * 100) + " %";
      say("canvas", "pan " + percent, frames.measure(f -> view.centerOn(x(slow(f, zoom)), y(slow(f, zoom)))));
    }
    onUi(() -> view.centerOn(x(0), y(0)));
    say("canvas", "zoom", frames.measure(f -> view.zoomBy(f / 30 % 2 == 0 ? 1.05 : 1 / 1.05)));
    onUi(() -> view.zoomBy(fit() / view.zoomProperty().get()));
    say("canvas", "pan, all seen", frames.measure(f -> view.centerOn(x(0.25 + f % 10 / 5_000.0), y(0.25))));
    dragging(view);
    memory("canvas");
    background.close();
  }

  private void dragging(DiagramView view) throws Exception {
    ErBox box = diagram.boxes().get(diagram.boxes().size() / 2);
    String id = box.table().value();
    onUi(() -> {
      view.zoomBy(1 / view.zoomProperty().get());
      view.centerOn(box.bounds().x() + 40, box.bounds().y() + 14);
    });
    onUi(() -> {});
    Rect seen = view.seenProperty().get();
    double x = (box.bounds().x() + 40 - seen.x()) + 2;
    double y = (box.bounds().y() + 14 - seen.y()) + 2;
    onUi(() -> fire(view, MouseEvent.MOUSE_PRESSED, x, y, true));
    if (!view.selection().contains(id)) {
      throw new IllegalStateException("The table was not taken hold of.");
    }
    say("canvas", "drag a table", frames.measure(f -> {
      double way = f % 200 < 100 ? f % 100 : 100 - f % 100;
      fire(view, MouseEvent.MOUSE_DRAGGED, x + way * 2, y + way, false);
    }));
    onUi(() -> fire(view, MouseEvent.MOUSE_RELEASED, x, y, false));
  }

  private static void fire(
      DiagramView view, EventType<MouseEvent> type, double x, double y, boolean still) {
    Point2D at = view.localToScene(x, y);
    Event.fireEvent(
        view,
        new MouseEvent(
            type, at.getX(), at.getY(), x, y, MouseButton.PRIMARY, 1, false, false, false, false, true, false,
            false, true, false, still, null));
  }

  private void nodes() throws Exception {
    Nodes[] made = new Nodes[1];
    onUi(() -> {
      made[0] = new Nodes(diagram);
      stage.getScene().setRoot(made[0]);
    });
    onUi(() -> {});
    Nodes nodes = made[0];
    for (double zoom : new double[] {1, 0.75, 0.5, 0.25}) {
      String percent = Math.round(zoom * 100) + " %";
      say("nodes", "pan " + percent, frames.measure(f -> nodes.show(zoom, x(slow(f, zoom)), y(slow(f, zoom)))));
    }
    double[] zoom = {0.25};
    say("nodes", "zoom", frames.measure(f -> {
      zoom[0] *= f / 30 % 2 == 0 ? 1.05 : 1 / 1.05;
      nodes.show(zoom[0], x(0), y(0));
    }));
    say("nodes", "pan, all seen", frames.measure(f -> nodes.show(fit(), x(0.25 + f % 10 / 5_000.0), y(0.25))));
    ErBox box = diagram.boxes().get(diagram.boxes().size() / 2);
    onUi(() -> nodes.show(1, box.bounds().x(), box.bounds().y()));
    say("nodes", "drag a table", frames.measure(f -> nodes.drag(diagram.boxes().size() / 2, f % 100 * 2, f % 100)));
    memory("nodes");
  }

  private void memory(String mode) {
    for (int i = 0; i < 4; i++) {
      System.gc();
    }
    Runtime runtime = Runtime.getRuntime();
    System.out.printf(
        Locale.ROOT,
        "%5d %-6s heap after collection %d MB%n",
        tables, mode, (runtime.totalMemory() - runtime.freeMemory()) >> 20);
  }
}
