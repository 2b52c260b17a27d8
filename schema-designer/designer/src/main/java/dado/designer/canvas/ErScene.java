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
import dado.schema.file.LayoutFile.Note;
import dado.schema.model.Id;
import dado.schema.model.Name;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// An ER diagram with its notes and pending changes. The id of a thing is that of its table or
/// note; a foreign key has one of its own, see [DrawnEdge#id].
final class ErScene implements DiagramScene {

  private static final Texts TEXTS = new Texts("dado.designer.canvas.messages");
  private static final Rect NOTHING = new Rect(0, 0, 0, 0);

  private final Rect bounds;
  private final Looks looks;
  private final Map<String, ErBox> boxes = new LinkedHashMap<>();
  private final Map<String, Note> notes = new LinkedHashMap<>();
  private final Map<String, List<DrawnEdge>> edges = new LinkedHashMap<>();
  private final Map<Name, String> ids = new HashMap<>();
  private final GridIndex<ErBox> boxIndex;
  private final GridIndex<DrawnEdge> edgeIndex;

  ErScene(ErDiagram diagram, Map<Id, Note> notes, Looks looks) {
    this.looks = looks;
    diagram
        .boxes()
        .forEach(
            box -> {
              boxes.put(box.table().value(), box);
              ids.put(box.name(), box.table().value());
            });
    notes.forEach((id, note) -> this.notes.put(id.value(), note));
    List<DrawnEdge> drawn = diagram.edges().stream().map(this::drawn).toList();
    drawn.forEach(e -> edges.computeIfAbsent(e.id(), id -> new ArrayList<>()).add(e));
    boxIndex = new GridIndex<>(diagram.boxes(), b -> rect(b.bounds().grown(BoxPainter.CHIP)));
    edgeIndex = new GridIndex<>(drawn, DrawnEdge::bounds);
    bounds = around(diagram, notes.values());
  }

  private static Rect around(ErDiagram diagram, Collection<Note> notes) {
    List<Rect> all = new ArrayList<>(notes.stream().map(ErScene::rect).toList());
    if (!diagram.boxes().isEmpty()) {
      all.add(rect(diagram.bounds()));
    }
    return all.stream().reduce(Rect::union).orElse(NOTHING);
  }

  private DrawnEdge drawn(ErEdge edge) {
    return DrawnEdge.of(edge, ids.getOrDefault(edge.from(), ""), ids.getOrDefault(edge.to(), ""));
  }

  static Rect rect(Bounds b) {
    return new Rect(b.x(), b.y(), b.width(), b.height());
  }

  static Rect rect(Note note) {
    return new Rect(note.at().x(), note.at().y(), note.width(), note.height());
  }

  @Override
  public Rect bounds() {
    return bounds;
  }

  @Override
  public void paint(Painter painter) {
    paint(painter, Set.of());
  }

  /// Paints all but some tables and notes and the edges at them.
  void paint(Painter painter, Set<String> without) {
    notes.forEach(
        (id, note) -> {
          if (!without.contains(id) && rect(note).intersects(painter.visible())) {
            new NotePainter(painter).paint(id, rect(note), note.text());
          }
        });
    List<DrawnEdge> seen = edgeIndex.in(painter.visible());
    paintEdges(
        painter,
        without.isEmpty()
            ? seen
            : seen.stream()
                .filter(e -> !without.contains(e.from()) && !without.contains(e.to()))
                .filter(e -> !without.contains(e.id()))
                .toList());
    BoxPainter boxPainter = new BoxPainter(painter, looks);
    for (ErBox box : boxIndex.in(painter.visible())) {
      if (!without.contains(box.table().value())) {
        boxPainter.paint(box);
      }
    }
  }

  /// The edges of what is selected last, so that nothing hides them.
  static void paintEdges(Painter painter, List<DrawnEdge> seen) {
    EdgePainter plain = new EdgePainter(painter, painter.palette().edge(), 1);
    List<DrawnEdge> strong = new ArrayList<>();
    for (DrawnEdge edge : seen) {
      if (isMarked(painter, edge)) {
        strong.add(edge);
      } else {
        plain.paint(edge.edge());
      }
    }
    EdgePainter marked = new EdgePainter(painter, painter.palette().accent(), 2);
    strong.forEach(e -> marked.paint(e.edge()));
  }

  private static boolean isMarked(Painter painter, DrawnEdge edge) {
    return painter.isSelected(edge.from())
        || painter.isSelected(edge.to())
        || painter.isSelected(edge.id());
  }

  Looks looks() {
    return looks;
  }

  /// The box of a table, by the table's id.
  Optional<ErBox> box(String id) {
    return Optional.ofNullable(boxes.get(id));
  }

  /// How many tables it shows.
  int tables() {
    return boxes.size();
  }

  /// The id of the table that has a column.
  Optional<String> tableOf(Id column) {
    return boxes.values().stream()
        .filter(b -> b.rows().stream().anyMatch(r -> r.column().equals(column)))
        .findFirst()
        .map(b -> b.table().value());
  }

  /// The table at a point.
  Optional<ErBox> boxAt(double x, double y) {
    List<ErBox> there = boxIndex.in(new Rect(x, y, 0, 0));
    return there.reversed().stream().filter(b -> b.bounds().contains(x, y)).findFirst();
  }

  /// A note, by its id.
  Optional<Note> note(String id) {
    return Optional.ofNullable(notes.get(id));
  }

  /// The parts of a foreign key that are drawn, one for each of its columns.
  List<DrawnEdge> edge(String id) {
    return List.copyOf(edges.getOrDefault(id, List.of()));
  }

  @Override
  public Optional<String> idAt(double x, double y) {
    return boxAt(x, y)
        .map(b -> b.table().value())
        .or(() -> edgeAt(x, y))
        .or(() -> noteAt(x, y));
  }

  private Optional<String> edgeAt(double x, double y) {
    return edgeIndex.in(new Rect(x, y, 0, 0)).stream()
        .filter(e -> e.isAt(x, y))
        .findFirst()
        .map(DrawnEdge::id);
  }

  private Optional<String> noteAt(double x, double y) {
    return notes.entrySet().stream()
        .filter(e -> rect(e.getValue()).contains(x, y))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  @Override
  public Optional<Rect> boundsOf(String id) {
    return box(id)
        .map(b -> rect(b.bounds()))
        .or(() -> note(id).map(ErScene::rect))
        .or(() -> edge(id).stream().map(DrawnEdge::bounds).reduce(Rect::union));
  }

  @Override
  public List<String> ids() {
    List<String> all = new ArrayList<>(boxes.keySet());
    all.addAll(notes.keySet());
    return List.copyOf(all);
  }

  @Override
  public String textOf(String id) {
    return box(id)
        .map(b -> TEXTS.get("er.table", b.title(), b.rows().size()))
        .or(() -> note(id).map(n -> TEXTS.get("er.note", n.text())))
        .or(() -> edge(id).stream().findFirst().map(ErScene::text))
        .orElse(id);
  }

  private static String text(DrawnEdge edge) {
    ErEdge key = edge.edge();
    return TEXTS.get("er.key", key.foreignKey(), key.from().local(), key.to().local());
  }
}
