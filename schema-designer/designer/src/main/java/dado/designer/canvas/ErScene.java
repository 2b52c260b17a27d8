package dado.designer.canvas;

import dado.kit.canvas.DiagramScene;
import dado.kit.canvas.GridIndex;
import dado.kit.canvas.Painter;
import dado.kit.canvas.Rect;
import dado.kit.text.Texts;
import dado.schema.diagram.Bounds;
import dado.schema.diagram.ErBox;
import dado.schema.diagram.ErDiagram;
import dado.schema.diagram.ErEdge;
import dado.schema.diagram.ErGroup;
import dado.schema.model.Id;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.scene.paint.Color;

/// An ER diagram with its pending changes. The id of a thing is that of its table, view, enum, note
/// or edge.
final class ErScene implements DiagramScene {

  private static final Texts TEXTS = new Texts("dado.designer.canvas.messages");

  private final Rect bounds;
  private final Looks looks;
  private final List<ErGroup> groups;
  private final Map<String, ErBox> boxes = new LinkedHashMap<>();
  private final Map<String, DrawnEdge> edges = new HashMap<>();
  private final GridIndex<ErBox> boxIndex;
  private final GridIndex<DrawnEdge> edgeIndex;

  ErScene(ErDiagram diagram, Looks looks) {
    this.looks = looks;
    this.groups = diagram.groups();
    this.bounds = rect(diagram.bounds());
    diagram.boxes().forEach(box -> boxes.put(box.table().value(), box));
    List<DrawnEdge> drawn = diagram.edges().stream().map(DrawnEdge::of).toList();
    drawn.forEach(e -> edges.put(e.id(), e));
    boxIndex = new GridIndex<>(diagram.boxes(), b -> rect(b.bounds().grown(BoxPainter.CHIP)));
    edgeIndex = new GridIndex<>(drawn, DrawnEdge::bounds);
  }

  static Rect rect(Bounds b) {
    return new Rect(b.x(), b.y(), b.width(), b.height());
  }

  @Override
  public Rect bounds() {
    return bounds;
  }

  @Override
  public void paint(Painter painter) {
    paint(painter, Set.of());
  }

  /// Paints all but some things.
  void paint(Painter painter, Set<String> without) {
    new GroupPainter(painter, looks.colors()).paint(groups);
    List<DrawnEdge> seen = edgeIndex.in(painter.visible());
    seen.removeIf(e -> without.contains(e.id()));
    paintEdges(painter, looks, seen);
    BoxPainter boxPainter = new BoxPainter(painter, looks);
    for (ErBox box : boxIndex.in(painter.visible())) {
      if (!without.contains(box.table().value())) {
        boxPainter.paint(box);
      }
    }
  }

  /// The edges of what is selected last, so that nothing hides them.
  static void paintEdges(Painter painter, Looks looks, List<DrawnEdge> seen) {
    EdgePainter plain = new EdgePainter(painter, edgeColor(painter), 1);
    List<DrawnEdge> strong = new ArrayList<>();
    for (DrawnEdge edge : seen) {
      if (isMarked(painter, edge)) {
        strong.add(edge);
      } else {
        looks
            .change(edge.edge().id())
            .map(k -> new EdgePainter(painter, ChangePaint.strong(painter.palette(), k), 2))
            .orElse(plain)
            .paint(edge.edge());
      }
    }
    EdgePainter marked = new EdgePainter(painter, painter.palette().accent(), 2);
    strong.forEach(e -> marked.paint(e.edge()));
  }

  /// From afar lines are many and boxes small: paler, they leave the boxes to be seen.
  private static Color edgeColor(Painter painter) {
    Color edge = painter.palette().edge();
    return ErDetail.of(painter) == ErDetail.BOXES
        ? edge.interpolate(painter.palette().canvas(), 0.6)
        : edge;
  }

  private static boolean isMarked(Painter painter, DrawnEdge edge) {
    return painter.isSelected(edge.from())
        || painter.isSelected(edge.to())
        || painter.isSelected(edge.id());
  }

  Looks looks() {
    return looks;
  }

  /// The box of a table, view, enum or note, by its id.
  Optional<ErBox> box(String id) {
    return Optional.ofNullable(boxes.get(id));
  }

  /// How many tables it shows.
  int tables() {
    return (int) boxes.values().stream().filter(Rows::isTable).count();
  }

  /// The id of the table that has a column.
  Optional<String> tableOf(Id column) {
    return boxes.values().stream()
        .filter(b -> b.kind() != ErBox.Kind.NOTE)
        .filter(b -> b.rows().stream().anyMatch(r -> r.column().equals(column)))
        .findFirst()
        .map(b -> b.table().value());
  }

  /// The box at a point.
  Optional<ErBox> boxAt(double x, double y) {
    List<ErBox> there = boxIndex.in(new Rect(x, y, 0, 0));
    return there.reversed().stream().filter(b -> b.bounds().contains(x, y)).findFirst();
  }

  /// The note of an id.
  Optional<ErBox> note(String id) {
    return box(id).filter(b -> b.kind() == ErBox.Kind.NOTE);
  }

  /// An edge, by its id.
  Optional<DrawnEdge> edge(String id) {
    return Optional.ofNullable(edges.get(id));
  }

  @Override
  public Optional<String> idAt(double x, double y) {
    return boxAt(x, y).map(b -> b.table().value()).or(() -> edgeAt(x, y));
  }

  private Optional<String> edgeAt(double x, double y) {
    return edgeIndex.in(new Rect(x, y, 0, 0)).stream()
        .filter(e -> e.isAt(x, y))
        .findFirst()
        .map(DrawnEdge::id);
  }

  @Override
  public Optional<Rect> boundsOf(String id) {
    return box(id).map(b -> rect(b.bounds())).or(() -> edge(id).map(DrawnEdge::bounds));
  }

  @Override
  public List<String> ids() {
    return List.copyOf(boxes.keySet());
  }

  @Override
  public String textOf(String id) {
    return box(id).map(ErScene::text).or(() -> edge(id).map(ErScene::text)).orElse(id);
  }

  private static String text(ErBox box) {
    return switch (box.kind()) {
      case TABLE -> TEXTS.get("er.table", box.title(), box.rows().size());
      case VIEW, MATERIALIZED_VIEW -> TEXTS.get("er.view", box.title());
      case ENUM -> TEXTS.get("er.enum", box.title(), box.rows().size());
      case NOTE -> TEXTS.get("er.note", box.title());
    };
  }

  private static String text(DrawnEdge drawn) {
    ErEdge edge = drawn.edge();
    return switch (edge.kind()) {
      case FOREIGN_KEY ->
          TEXTS.get("er.key", edge.foreignKey(), edge.from().local(), edge.to().local());
      case READS -> TEXTS.get("er.reads", edge.from().local(), edge.to().local());
      case TYPE -> TEXTS.get("er.type", edge.from().local(), edge.to().local());
    };
  }
}
