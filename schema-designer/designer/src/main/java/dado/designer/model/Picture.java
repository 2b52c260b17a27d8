package dado.designer.model;

import dado.schema.diagram.ErDiagram;
import dado.schema.diagram.Overlay;
import dado.schema.edit.Document;
import dado.schema.model.Schema;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The diagram of a document as the document changes: what only moved is drawn at once, all else in
/// the background.
final class Picture {

  private final LatestJobs jobs;
  private final Consumer<Document> onPlaced;
  private final ReadOnlyObjectWrapper<Optional<ErDiagram>> diagram =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Optional<Routing> routing = Optional.empty();
  private Overlay overlay;

  /// What is drawn, with the document whose places it shows.
  private record Drawn(Document document, Routing routing, ErDiagram diagram) {}

  /// @param onPlaced takes the document with places for what had none
  Picture(LatestJobs jobs, Document first, Consumer<Document> onPlaced) {
    this.jobs = jobs;
    this.onPlaced = onPlaced;
    this.overlay = overlay(first);
  }

  /// Nothing is drawn any more.
  void clear() {
    diagram.set(Optional.empty());
    routing = Optional.empty();
  }

  void draw(Document of) {
    overlay = overlay(of);
    Schema drawn = overlay.drawn();
    if (routing.filter(r -> r.follow(drawn, of.layout())).isPresent()) {
      jobs.stop("layout");
      diagram.set(routing.map(Routing::diagram));
      return;
    }
    jobs.run(
        "layout",
        context -> {
          Document filled = Places.filled(of, drawn, new JobProgress(context));
          Routing routed = Routing.of(drawn, filled.layout());
          return new Drawn(filled, routed, routed.diagram());
        },
        done -> drawn(of, done));
  }

  @SuppressWarnings("ReferenceEquality") // A document that had all its places is handed back.
  private void drawn(Document of, Drawn done) {
    if (done.document() != of) {
      onPlaced.accept(done.document());
    }
    routing = Optional.of(done.routing());
    diagram.set(Optional.of(done.diagram()));
  }

  @SuppressWarnings("ReferenceEquality") // Without a wish both are one schema; else it is compared.
  private static Overlay overlay(Document of) {
    return of.current() == of.desired()
        ? new Overlay(of.current(), Map.of(), Map.of())
        : Overlay.between(of.current(), of.desired());
  }

  ReadOnlyObjectProperty<Optional<ErDiagram>> diagramProperty() {
    return diagram.getReadOnlyProperty();
  }

  Overlay overlay() {
    return overlay;
  }

  Optional<Routing> routing() {
    return routing;
  }
}
