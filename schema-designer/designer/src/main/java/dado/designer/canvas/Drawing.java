package dado.designer.canvas;

import dado.schema.diagram.ErBox;
import dado.schema.diagram.ErDiagram;
import dado.schema.diagram.ErDrawing;
import dado.schema.diagram.ErEdge;
import dado.schema.diagram.Bounds;
import dado.schema.diagram.Point;
import dado.schema.edit.Document;
import dado.schema.file.LayoutFile.Note;
import dado.schema.model.Id;
import dado.schema.model.Name;
import dado.schema.model.Schema;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// A part of a document as a diagram.
record Drawing(Document document, Subset subset) {

  /// @param whole the diagram of the whole document
  ErDiagram diagram(ErDiagram whole) {
    return switch (subset) {
      case Subset.Whole() -> whole;
      case Subset.Around _ -> part(whole);
      case Subset.Named _ -> redrawn();
    };
  }

  /// Its notes; those of the whole do not follow into a named diagram of which they are no members.
  Map<Id, Note> notes() {
    return document.layout().notes().entrySet().stream()
        .filter(e -> subset.shows(e.getKey(), document.layout()))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private ErDiagram part(ErDiagram whole) {
    List<ErBox> boxes = whole.boxes().stream().filter(b -> shows(b.table())).toList();
    Set<Name> names = boxes.stream().map(ErBox::name).collect(Collectors.toSet());
    List<ErEdge> edges =
        whole.edges().stream()
            .filter(e -> names.contains(e.from()) && names.contains(e.to()))
            .toList();
    Bounds bounds =
        boxes.stream().map(ErBox::bounds).reduce(Bounds::union).orElse(new Bounds(0, 0, 0, 0));
    return new ErDiagram(boxes, edges, bounds.grown(24));
  }

  private ErDiagram redrawn() {
    Schema drawn = document.drawn();
    Schema shown =
        drawn.withTables(drawn.tables().stream().filter(t -> shows(t.id())).toList());
    Map<Id, Point> points = new HashMap<>();
    subset
        .layout(document.layout())
        .positions()
        .forEach((id, p) -> points.put(id, new Point(p.x(), p.y())));
    return ErDrawing.at(shown, points);
  }

  private boolean shows(Id id) {
    return subset.shows(id, document.layout());
  }
}
