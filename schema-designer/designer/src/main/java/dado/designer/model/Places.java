package dado.designer.model;

import dado.schema.diagram.ErDiagram;
import dado.schema.diagram.ErDrawing;
import dado.schema.diagram.ErLayout;
import dado.schema.diagram.Point;
import dado.schema.dialect.Progress;
import dado.schema.edit.Document;
import dado.schema.file.LayoutFile.Position;
import dado.schema.file.LayoutFile;
import dado.schema.model.Id;
import java.util.HashMap;
import java.util.Map;

/// Where the tables of a document stand, and the diagram of them. A place that somebody chose is
/// never changed.
final class Places {

  private Places() {}

  /// Whether every table that is drawn has a place.
  static boolean complete(Document document) {
    return document.drawn().tables().stream()
        .allMatch(t -> document.layout().position(t.id()).isPresent());
  }

  /// Whether no table that is drawn has a place.
  static boolean none(Document document) {
    return document.drawn().tables().stream()
        .noneMatch(t -> document.layout().position(t.id()).isPresent());
  }

  /// The document with a place for each table that has none: near its neighbours, or where no table
  /// has a place, all of them laid out.
  static Document filled(Document document, Progress progress) {
    if (complete(document)) {
      return document;
    }
    return none(document)
        ? taken(document, ErLayout.layout(document.drawn(), progress))
        : near(document);
  }

  /// The document with a place near its neighbours for each table that has none.
  static Document near(Document document) {
    Map<Id, Point> places = ErDrawing.places(document.drawn(), points(document.layout()));
    return places.isEmpty() ? document : plus(document, places);
  }

  /// The document with the places of a diagram for the tables that have none.
  static Document taken(Document document, ErDiagram diagram) {
    Map<Id, Point> places = new HashMap<>();
    diagram
        .boxes()
        .forEach(b -> places.put(b.table(), new Point(b.bounds().x(), b.bounds().y())));
    return plus(document, places);
  }

  private static Document plus(Document document, Map<Id, Point> places) {
    LayoutFile layout = document.layout();
    Map<Id, Position> all = new HashMap<>();
    places.forEach(
        (id, p) -> all.put(id, new Position((int) Math.round(p.x()), (int) Math.round(p.y()))));
    all.putAll(layout.positions());
    return document.with(layout.withPositions(all));
  }

  /// The diagram of a document.
  static ErDiagram draw(Document document) {
    return ErDrawing.at(document.drawn(), points(document.layout()));
  }

  private static Map<Id, Point> points(LayoutFile layout) {
    Map<Id, Point> points = new HashMap<>();
    layout.positions().forEach((id, p) -> points.put(id, new Point(p.x(), p.y())));
    return points;
  }
}
