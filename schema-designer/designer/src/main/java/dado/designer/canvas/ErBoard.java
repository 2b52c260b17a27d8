package dado.designer.canvas;

import dado.designer.model.DesignerModel;
import dado.kit.canvas.DiagramScene;
import dado.kit.canvas.DiagramView;
import dado.kit.canvas.Rect;
import dado.kit.text.Texts;
import dado.schema.diagram.ErBox;
import dado.schema.diagram.Neighbourhood;
import dado.schema.diagram.Overlay;
import dado.schema.diagram.Point;
import dado.schema.diagram.Shown;
import dado.schema.edit.Document;
import dado.schema.file.LayoutFile;
import dado.schema.file.LayoutFile.Note;
import dado.schema.file.LayoutFile.Part;
import dado.schema.file.LayoutFile.Position;
import dado.schema.model.Id;
import dado.schema.review.Mark;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The diagram as it stands: which part of the document it shows, and where things are in it.
final class ErBoard {
  private static final Texts TEXTS = new Texts("dado.designer.canvas.messages");

  private final DesignerModel model;
  private final DiagramView view;
  private final ReadOnlyObjectWrapper<Subset> subset =
      new ReadOnlyObjectWrapper<>(new Subset.Whole());
  private final Drawing drawing = new Drawing();
  private Optional<Drawing.Drawn> drawn = Optional.empty();
  private Optional<ErScene> scene = Optional.empty();
  private Optional<Dragging> drag = Optional.empty();
  private Optional<String> awaited = Optional.empty();

  ErBoard(DesignerModel model, DiagramView view) {
    this.model = model;
    this.view = view;
  }

  DesignerModel model() {
    return model;
  }

  DiagramView view() {
    return view;
  }

  Document document() {
    return model.documentProperty().get();
  }

  /// What is drawn; empty until it has been laid out.
  Optional<ErScene> scene() {
    return scene;
  }

  /// Which part of the model is shown.
  ReadOnlyObjectProperty<Subset> subsetProperty() {
    return subset.getReadOnlyProperty();
  }

  /// Shows another part of the model, all of it in view.
  void show(Subset shown) {
    if (!subset.get().equals(shown)) {
      subset.set(shown);
      refresh();
      view.fit();
    }
  }

  /// Draws the document as it is now. A named diagram that is there no more gives way to the whole.
  void refresh() {
    if (subset.get() instanceof Subset.Named(var name)
        && !document().layout().diagrams().containsKey(name)) {
      subset.set(new Subset.Whole());
    }
    drag = Optional.empty();
    Optional<Drawing.Drawn> whole =
        model
            .diagramProperty()
            .get()
            .flatMap(d -> model.routing().map(r -> new Drawing.Drawn(d, r)));
    drawn = whole.map(w -> drawing.draw(document().layout(), overlay().drawn(), subset.get(), w));
    scene = drawn.map(d -> new ErScene(d.diagram(), looks()));
    view.setScene(
        scene
            .filter(s -> !s.ids().isEmpty())
            .<DiagramScene>map(s -> s)
            .orElse(DiagramScene.empty()));
    selectAwaited();
  }

  /// The tables and notes among some things, with where they are.
  Map<String, Rect> places(Collection<String> ids) {
    Map<String, Rect> places = new LinkedHashMap<>();
    for (String id : ids) {
      scene.flatMap(s -> s.box(id)).ifPresent(b -> places.put(id, ErScene.rect(b.bounds())));
    }
    return places;
  }

  /// Puts tables and notes elsewhere, as one act.
  void place(String label, Map<String, Rect> moved) {
    view.setScene(dragged(moved));
    model.arrange(label, all -> placed(all, moved));
    settle();
  }

  /// An act that changes nothing leaves nothing dragged.
  private void settle() {
    if (drag.isPresent()) {
      giveUp();
      refresh();
    }
  }

  /// A layout with things elsewhere in the diagram that is looked at; a thing that is new there
  /// becomes a member of a named one.
  LayoutFile placed(LayoutFile all, Map<String, Rect> moved) {
    Map<Id, Position> tables = new HashMap<>();
    Map<Id, Note> notes = new HashMap<>(all.notes());
    moved.forEach((id, r) -> {
      Position at = position(r);
      Note note = notes.get(new Id(id));
      if (note == null) {
        tables.put(new Id(id), at);
      } else {
        int width = (int) Math.rint(r.width());
        int height = (int) Math.rint(r.height());
        notes.put(new Id(id), new Note(at, width, height, note.text()));
      }
    });
    LayoutFile placed = subset.get().moved(all, tables).withNotes(notes);
    return subset.get() instanceof Subset.Named(var name)
        ? including(placed, name, moved.keySet().stream().map(Id::new).toList())
        : placed;
  }

  /// Puts tables elsewhere, as one act.
  ///
  /// @param straight whether edges find their own ways again
  void move(String label, Map<Id, Position> moved, boolean straight) {
    model.arrange(
        label,
        all -> {
          LayoutFile placed = subset.get().moved(all, moved);
          return straight ? subset.get().straightened(placed) : placed;
        });
  }

  /// Gives an edge other corners, as one act; none let it find its own way again.
  void bend(String label, Id edge, List<Position> corners) {
    model.arrange(label, all -> subset.get().bent(all, edge, corners));
    settle();
  }

  /// The layout of what is shown.
  LayoutFile layout() {
    return subset.get().layout(document().layout());
  }

  /// The diagram with some things elsewhere, for as long as a drag lasts.
  DiagramScene dragged(Map<String, Rect> moved) {
    return dragging().map(d -> d.moved(moved)).orElse(DiagramScene.empty());
  }

  /// The diagram with an edge along other corners, for as long as a drag lasts.
  DiagramScene bent(String edge, List<Point> points) {
    return dragging().map(d -> d.bent(new Id(edge), points)).orElse(DiagramScene.empty());
  }

  private Optional<Dragging> dragging() {
    if (drag.isEmpty()) {
      drag = drawn.flatMap(d -> scene.map(s -> new Dragging(d.routing(), s)));
    }
    return drag;
  }

  /// Ends a drag whose things go back to where they were.
  void giveUp() {
    drag = Optional.empty();
    drawn.ifPresent(d -> d.routing().giveUp());
  }

  static Position position(Rect r) {
    return new Position((int) Math.rint(r.x()), (int) Math.rint(r.y()));
  }

  /// What is new is shown with what is looked at.
  void looksAt(Id added) {
    if (subset.get() instanceof Subset.Around(var words, var members)) {
      Set<Id> more = new HashSet<>(members);
      more.add(added);
      subset.set(new Subset.Around(words, more));
    }
  }

  /// Selects a thing as soon as the diagram has it.
  void selectOnceDrawn(Id id) {
    awaited = Optional.of(id.value());
    selectAwaited();
  }

  private void selectAwaited() {
    awaited
        .filter(id -> scene.flatMap(s -> s.boundsOf(id)).isPresent())
        .ifPresent(id -> {
          awaited = Optional.empty();
          view.select(id);
        });
  }

  static LayoutFile including(LayoutFile all, String name, Collection<Id> ids) {
    Part part = all.diagrams().getOrDefault(name, Part.of(List.of()));
    Set<Id> members = new HashSet<>(part.members());
    members.addAll(ids);
    return all.withDiagram(
        name, Part.of(members).withPositions(part.positions()).withBends(part.bends()));
  }

  /// Takes things out of the named diagram that is shown; they stay in the model.
  void exclude(Collection<Id> ids) {
    if (subset.get() instanceof Subset.Named(var name)) {
      model.arrange(
          TEXTS.get("act.exclude", name),
          all -> {
            Part part = all.diagrams().getOrDefault(name, Part.of(List.of()));
            Set<Id> members = new HashSet<>(part.members());
            members.removeAll(ids);
            return all.withDiagram(
                name, Part.of(members).withPositions(part.positions()).withBends(part.bends()));
          });
    }
  }

  /// Tables and what lies up to so many foreign keys away, in the whole model.
  Set<Id> near(Collection<Id> from, int depth) {
    return Neighbourhood.of(overlay().drawn(), Shown.USUAL, from, depth).keySet();
  }

  /// The database and the wishes in one: what goes is drawn as well.
  Overlay overlay() {
    return model.overlay();
  }

  /// Where an arrangement puts what is selected.
  Map<String, Rect> moved(Function<List<ErBox>, Map<Id, Position>> arrangement) {
    List<ErBox> boxes =
        view.selection().stream().flatMap(id -> scene.flatMap(s -> s.box(id)).stream()).toList();
    Map<String, Rect> moved = new LinkedHashMap<>();
    arrangement
        .apply(boxes)
        .forEach((id, at) ->
            scene
                .flatMap(s -> s.boundsOf(id.value()))
                .map(r -> r.moved(at.x() - r.x(), at.y() - r.y()))
                .ifPresent(r -> moved.put(id.value(), r)));
    return moved;
  }

  /// What the rules say of a thing, a line each.
  List<String> said(Id id) {
    return Optional.ofNullable(model.review().marksProperty().get().get(id))
        .map(Mark::texts)
        .orElse(List.of());
  }

  private Looks looks() {
    return Looks.of(document(), overlay(), model.review().marksProperty().get());
  }
}
