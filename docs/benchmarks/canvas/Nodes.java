import dado.schema.diagram.Bounds;
import dado.schema.diagram.ErBox;
import dado.schema.diagram.ErDiagram;
import dado.schema.diagram.ErEdge;
import dado.schema.diagram.Point;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.transform.Affine;

/// The peer: the same diagram as nodes of the scene graph, a group a table and a line an edge. Only
/// what can be seen is in the graph, and texts only where they can be read.
final class Nodes extends Pane {

  private static final double TEXT_FROM = 0.45;
  private static final double CELL = 1000;

  private final Map<Long, List<Node>> cells = new HashMap<>();
  private final Map<Node, List<Node>> texts = new HashMap<>();
  private final List<Group> tables = new ArrayList<>();
  private final Group world = new Group();
  private final Affine view = new Affine();
  private boolean withText = true;

  Nodes(ErDiagram diagram) {
    setStyle("-fx-background-color: #f6f8fa");
    world.getTransforms().add(view);
    getChildren().add(world);
    diagram.edges().forEach(e -> add(line(e)));
    diagram.boxes().forEach(b -> {
      Group table = table(b);
      tables.add(table);
      add(table);
    });
  }

  private void add(Node node) {
    var b = node.getBoundsInParent();
    for (long x = cell(b.getMinX()); x <= cell(b.getMaxX()); x++) {
      for (long y = cell(b.getMinY()); y <= cell(b.getMaxY()); y++) {
        cells.computeIfAbsent(x << 32 ^ y & 0xffffffffL, k -> new ArrayList<>()).add(node);
      }
    }
  }

  private static long cell(double at) {
    return (long) Math.floor(at / CELL);
  }

  private static Polyline line(ErEdge edge) {
    Polyline line = new Polyline();
    for (Point p : edge.points()) {
      line.getPoints().addAll(p.x(), p.y());
    }
    line.setStroke(Color.web("#6e7781"));
    return line;
  }

  private Group table(ErBox box) {
    Bounds b = box.bounds();
    Rectangle ground = new Rectangle(b.width(), b.height(), Color.WHITE);
    ground.setStroke(Color.web("#b6bfc9"));
    Rectangle head = new Rectangle(b.width(), 28, Color.web("#e9edf2"));
    Group group = new Group(ground, head);
    List<Node> words = new ArrayList<>();
    words.add(text(box.title(), 10, 18));
    for (int i = 0; i < box.rows().size(); i++) {
      words.add(text(box.rows().get(i).name(), 10, 28 + 22 * i + 15));
      words.add(text(box.rows().get(i).typeText(), b.width() - 80, 28 + 22 * i + 15));
    }
    group.getChildren().addAll(words);
    texts.put(group, words);
    group.relocate(b.x(), b.y());
    return group;
  }

  private static Text text(String words, double x, double y) {
    Text text = new Text(x, y, words);
    text.setFont(Font.font("System", 12));
    return text;
  }

  /// Shows the part of the diagram around a point.
  void show(double zoom, double x, double y) {
    double left = x - getWidth() / 2 / zoom;
    double top = y - getHeight() / 2 / zoom;
    view.setToTransform(zoom, 0, -left * zoom, 0, zoom, -top * zoom);
    if (withText != zoom >= TEXT_FROM) {
      withText = zoom >= TEXT_FROM;
      texts.values().forEach(list -> list.forEach(t -> t.setVisible(withText)));
    }
    java.util.LinkedHashSet<Node> seen = new java.util.LinkedHashSet<>();
    for (long cx = cell(left); cx <= cell(left + getWidth() / zoom); cx++) {
      for (long cy = cell(top); cy <= cell(top + getHeight() / zoom); cy++) {
        seen.addAll(cells.getOrDefault(cx << 32 ^ cy & 0xffffffffL, List.of()));
      }
    }
    if (seen.size() != world.getChildren().size() || !seen.containsAll(world.getChildren())) {
      world.getChildren().setAll(seen);
    }
  }

  /// Moves one table; its edges stay behind.
  void drag(int table, double dx, double dy) {
    tables.get(table).setTranslateX(dx);
    tables.get(table).setTranslateY(dy);
  }
}
