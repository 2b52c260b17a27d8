package dado.designer.canvas;

import dado.designer.model.Routing;
import dado.schema.diagram.Bounds;
import dado.schema.diagram.ErBox;
import dado.schema.diagram.ErDiagram;
import dado.schema.diagram.ErDiagrams;
import dado.schema.diagram.ErEdge;
import dado.schema.file.LayoutFile;
import dado.schema.file.LayoutFile.Note;
import dado.schema.model.Id;
import dado.schema.model.Schema;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Draws the part of a document that is looked at.
final class Drawing {
  private Optional<Routing> own = Optional.empty();

  /// What is drawn, and how its edges follow what is dragged.
  record Drawn(ErDiagram diagram, Routing routing) {}

  /// @param drawn what could be shown
  /// @param whole the diagram of the whole document
  Drawn draw(LayoutFile layout, Schema drawn, Subset subset, Drawn whole) {
    return switch (subset) {
      case Subset.Whole() -> whole;
      case Subset.Around(var _, var members) ->
          new Drawn(part(whole.diagram(), members), whole.routing());
      case Subset.Named(var name) -> named(layout, drawn, name);
    };
  }

  /// What is left out keeps the edges around it where they are.
  private static ErDiagram part(ErDiagram whole, Set<Id> members) {
    List<ErBox> boxes = whole.boxes().stream().filter(b -> members.contains(b.table())).toList();
    List<ErEdge> edges =
        whole.edges().stream()
            .filter(e -> members.contains(e.fromBox()) && members.contains(e.toBox()))
            .toList();
    Bounds bounds =
        boxes.stream().map(ErBox::bounds).reduce(Bounds::union).orElse(new Bounds(0, 0, 0, 0));
    return new ErDiagram(boxes, edges, List.of(), bounds.grown(24));
  }

  private Drawn named(LayoutFile all, Schema drawn, String name) {
    Set<Id> members =
        Optional.ofNullable(all.diagrams().get(name))
            .<Set<Id>>map(LayoutFile.Part::members)
            .orElse(Set.of());
    Schema part = ErDiagrams.part(drawn, members);
    LayoutFile layout = all.of(name).orElse(all);
    LayoutFile shown = layout.withNotes(notes(layout, members));
    if (own.filter(r -> r.follow(part, shown)).isEmpty()) {
      own = Optional.of(Routing.of(part, shown));
    }
    Routing routing = own.orElseThrow();
    return new Drawn(routing.diagram(), routing);
  }

  private static Map<Id, Note> notes(LayoutFile layout, Set<Id> members) {
    return layout.notes().entrySet().stream()
        .filter(e -> members.contains(e.getKey()))
        .collect(
            Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, HashMap::new));
  }
}
