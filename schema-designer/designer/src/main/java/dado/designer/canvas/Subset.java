package dado.designer.canvas;

import dado.schema.file.LayoutFile;
import dado.schema.model.Id;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What of the model a diagram shows.
sealed interface Subset {

  /// Everything.
  record Whole() implements Subset {}

  /// A diagram that has a name; its things may stand elsewhere than in the whole.
  record Named(String name) implements Subset {}

  /// Some things and what lies near them, for as long as nobody looks at something else.
  ///
  /// @param words what they are, for people
  record Around(String words, Set<Id> members) implements Subset {
    public Around {
      members = Set.copyOf(members);
    }
  }

  /// Whether it shows a thing.
  default boolean shows(Id id, LayoutFile layout) {
    return switch (this) {
      case Whole() -> true;
      case Named(var name) -> part(name, layout).filter(p -> p.members().contains(id)).isPresent();
      case Around(var words, var members) -> members.contains(id);
    };
  }

  /// Where things stand in it.
  default LayoutFile layout(LayoutFile all) {
    return switch (this) {
      case Whole(), Around(var _, var _) -> all;
      case Named(var name) -> all.of(name).orElse(all);
    };
  }

  /// A layout in which some things were moved in this subset.
  default LayoutFile moved(LayoutFile all, Map<Id, LayoutFile.Position> moved) {
    return switch (this) {
      case Whole(), Around(var _, var _) -> all.moved(moved);
      case Named(var name) ->
          part(name, all)
              .map(p -> all.withDiagram(name, p.withPositions(merged(p.positions(), moved))))
              .orElse(all);
    };
  }

  /// A layout in which an edge has other corners in this subset; none give it its own way again.
  default LayoutFile bent(LayoutFile all, Id edge, Collection<LayoutFile.Position> corners) {
    return switch (this) {
      case Whole(), Around(var _, var _) -> all.withBends(bent(all.bends(), edge, corners));
      case Named(var name) ->
          part(name, all)
              .map(p -> all.withDiagram(name, p.withBends(bent(p.bends(), edge, corners))))
              .orElse(all);
    };
  }

  /// A layout in which all edges of this subset find their own ways again.
  default LayoutFile straightened(LayoutFile all) {
    return switch (this) {
      case Whole(), Around(var _, var _) -> all.withBends(Map.of());
      case Named(var name) ->
          part(name, all).map(p -> all.withDiagram(name, p.withBends(Map.of()))).orElse(all);
    };
  }

  private static Optional<LayoutFile.Part> part(String name, LayoutFile layout) {
    return Optional.ofNullable(layout.diagrams().get(name));
  }

  private static <V> Map<Id, V> merged(Map<Id, V> before, Map<Id, V> more) {
    Map<Id, V> all = new HashMap<>(before);
    all.putAll(more);
    return all;
  }

  private static Map<Id, List<LayoutFile.Position>> bent(
      Map<Id, List<LayoutFile.Position>> before, Id edge, Collection<LayoutFile.Position> corners) {
    Map<Id, List<LayoutFile.Position>> all = new HashMap<>(before);
    if (corners.isEmpty()) {
      all.remove(edge);
    } else {
      all.put(edge, List.copyOf(corners));
    }
    return all;
  }
}
