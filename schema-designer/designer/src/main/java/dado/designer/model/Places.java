package dado.designer.model;

import dado.schema.diagram.ErDiagram;
import dado.schema.diagram.ErDiagrams;
import dado.schema.diagram.ErLayout;
import dado.schema.diagram.Shown;
import dado.schema.dialect.Progress;
import dado.schema.edit.Document;
import dado.schema.file.LayoutFile;
import dado.schema.file.LayoutFile.Position;
import dado.schema.model.Id;
import dado.schema.model.Schema;
import java.util.HashMap;
import java.util.Map;

/// Where the things of a document stand. A place that somebody chose is never changed.
final class Places {

  private Places() {}

  /// Whether no table that is drawn has a place.
  static boolean none(Document document) {
    return document.drawn().tables().stream()
        .noneMatch(t -> document.layout().position(t.id()).isPresent());
  }

  /// The document with a place for each thing that has none: near its neighbours, or where no table
  /// has a place, all of them laid out.
  static Document filled(Document document, Schema drawn, Progress progress) {
    return none(document)
        ? plus(document, ErLayout.positions(drawn, document.layout(), Shown.USUAL, progress))
        : near(document, drawn);
  }

  /// The document with a place near its neighbours for each thing that has none.
  static Document near(Document document) {
    return near(document, document.drawn());
  }

  private static Document near(Document document, Schema drawn) {
    LayoutFile placed = ErDiagrams.placed(drawn, document.layout(), Shown.USUAL);
    return placed.equals(document.layout()) ? document : document.with(placed);
  }

  /// The document with the places of a diagram for the things that have none.
  static Document taken(Document document, ErDiagram diagram) {
    return plus(document, ErDiagrams.positions(diagram));
  }

  private static Document plus(Document document, Map<Id, Position> places) {
    LayoutFile layout = document.layout();
    Map<Id, Position> all = new HashMap<>(places);
    all.putAll(layout.positions());
    return all.equals(layout.positions()) ? document : document.with(layout.withPositions(all));
  }
}
