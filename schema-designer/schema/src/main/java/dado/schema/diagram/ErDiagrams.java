package dado.schema.diagram;

import dado.schema.dialect.Progress;
import dado.schema.file.LayoutFile;
import dado.schema.file.LayoutFile.Note;
import dado.schema.file.LayoutFile.Position;
import dado.schema.model.EnumType;
import dado.schema.model.Id;
import dado.schema.model.Schema;
import dado.schema.model.SchemaObject;
import dado.schema.model.Table;
import dado.schema.model.View;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Diagrams of schemas at given positions: what has a place stays there, and what has none is
/// placed near what it is joined with.
public final class ErDiagrams {

  /// So many boxes without a place are laid out together instead of one by one.
  private static final int MANY = 40;

  private ErDiagrams() {}

  /// The diagram of a schema, with views and enums.
  public static ErDiagram at(Schema schema, LayoutFile layout) {
    return at(schema, layout, Shown.USUAL);
  }

  /// The diagram of a schema.
  public static ErDiagram at(Schema schema, LayoutFile layout, Shown shown) {
    return router(schema, layout, shown).diagram();
  }

  /// The diagram of a schema as one whose boxes can be moved.
  public static ErRouter router(Schema schema, LayoutFile layout, Shown shown) {
    ErGraph graph = ErGraph.of(schema, shown, layout.collapsed());
    Map<Id, Position> places = places(graph, layout);
    List<ErBox> boxes = new ArrayList<>();
    for (ErBox box : graph.boxes()) {
      Position at = places.getOrDefault(box.table(), new Position(0, 0));
      boxes.add(box.at(at.x(), at.y()));
    }
    layout.notes().forEach((id, note) -> boxes.add(ErBox.note(id, note.text(), area(note))));
    return new ErRouter(boxes, graph.links(), layout);
  }

  /// A layout that has a position for all that a diagram of the schema shows: those it had, and new
  /// ones for what had none.
  public static LayoutFile placed(Schema schema, LayoutFile layout, Shown shown) {
    return layout.moved(places(ErGraph.of(schema, shown, layout.collapsed()), layout));
  }

  private static Bounds area(Note note) {
    return new Bounds(note.at().x(), note.at().y(), note.width(), note.height());
  }

  private static Map<Id, Position> places(ErGraph graph, LayoutFile layout) {
    Map<Id, Position> places = new HashMap<>();
    Set<Id> open = new HashSet<>();
    for (Id id : graph.boxes().stream().map(ErBox::table).toList()) {
      layout.position(id).ifPresentOrElse(p -> places.put(id, p), () -> open.add(id));
    }
    List<Bounds> notes = layout.notes().values().stream().map(ErDiagrams::area).toList();
    if (open.size() > MANY) {
      places.putAll(together(graph, places, open, notes));
    } else if (!open.isEmpty()) {
      places.putAll(Placement.missing(graph, places, notes));
    }
    return places;
  }

  /// Lays out many new boxes as one block below what there is.
  private static Map<Id, Position> together(
      ErGraph graph, Map<Id, Position> places, Set<Id> open, List<Bounds> notes) {
    Map<Id, Position> block = ErLayout.positions(only(graph, open), Progress.NONE);
    ground(graph, places, notes).ifPresent(ground -> moveBelow(ground, block));
    return block;
  }

  private static void moveBelow(Bounds ground, Map<Id, Position> block) {
    int dx = (int) ground.x();
    int dy = (int) (ground.bottom() + 2 * Columns.ROOM_ACROSS);
    block.replaceAll((id, at) -> new Position(at.x() + dx, at.y() + dy));
  }

  /// What the boxes that have a place and the notes cover; empty where there are none.
  private static Optional<Bounds> ground(
      ErGraph graph, Map<Id, Position> places, List<Bounds> notes) {
    List<Bounds> stands = new ArrayList<>(notes);
    for (ErBox box : graph.boxes()) {
      Position at = places.get(box.table());
      if (at != null) {
        stands.add(box.at(at.x(), at.y()).bounds());
      }
    }
    return stands.stream().reduce(Bounds::union);
  }

  private static ErGraph only(ErGraph graph, Set<Id> ids) {
    List<ErBox> boxes = new ArrayList<>();
    int[] numbers = new int[graph.boxes().size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = ids.contains(graph.boxes().get(i).table()) ? boxes.size() : -1;
      if (numbers[i] >= 0) {
        boxes.add(graph.boxes().get(i));
      }
    }
    return new ErGraph(boxes, between(graph.links(), numbers));
  }

  /// The links of which both ends have a new number; -1 stands for none.
  private static List<ErLink> between(List<ErLink> links, int[] numbers) {
    return links.stream()
        .filter(l -> numbers[l.from()] >= 0 && numbers[l.to()] >= 0)
        .map(l -> l.between(numbers[l.from()], numbers[l.to()]))
        .toList();
  }

  /// The part of a schema that shows these tables, views and enums, as a schema: what a named
  /// diagram is drawn from. Keys to tables outside of it stay in the tables and are not drawn.
  public static Schema part(Schema schema, Collection<Id> members) {
    Set<Id> ids = Set.copyOf(members);
    List<Table> tables = schema.tables().stream().filter(t -> ids.contains(t.id())).toList();
    List<SchemaObject> objects =
        schema.objects().stream()
            .filter(o -> !(o instanceof View || o instanceof EnumType) || ids.contains(o.id()))
            .toList();
    return schema.withTables(tables).withObjects(objects);
  }

  /// Where the boxes of a diagram stand, without its notes.
  public static Map<Id, Position> positions(ErDiagram diagram) {
    Map<Id, Position> positions = new HashMap<>();
    for (ErBox box : diagram.boxes()) {
      if (box.kind() != ErBox.Kind.NOTE) {
        Bounds at = box.bounds();
        positions.put(box.table(), new Position((int) at.x(), (int) at.y()));
      }
    }
    return positions;
  }
}
