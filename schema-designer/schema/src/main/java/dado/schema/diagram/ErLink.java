package dado.schema.diagram;

import dado.schema.model.Id;
import java.util.List;

/// An edge before it has a route: the numbers of the boxes and rows that it joins.
record ErLink(
    Id id,
    ErEdge.Kind kind,
    int from,
    int fromRow,
    int to,
    int toRow,
    String name,
    ErEdge.End fromEnd,
    ErEdge.End toEnd) {

  /// The id of an edge between what has these ids.
  static Id id(Id start, Id end) {
    return new Id(start.value() + " > " + end.value());
  }

  ErLink withId(Id newId) {
    return new ErLink(newId, kind, from, fromRow, to, toRow, name, fromEnd, toEnd);
  }

  /// This link between boxes of other numbers.
  ErLink between(int newFrom, int newTo) {
    return new ErLink(id, kind, newFrom, fromRow, newTo, toRow, name, fromEnd, toEnd);
  }

  boolean isLoop() {
    return from == to;
  }

  /// The edge along these corners.
  ErEdge edge(List<ErBox> boxes, List<Point> corners) {
    ErBox start = boxes.get(from);
    ErBox end = boxes.get(to);
    return new ErEdge(
        id,
        kind,
        start.table(),
        start.name(),
        fromRow,
        end.table(),
        end.name(),
        toRow,
        name,
        fromEnd,
        toEnd,
        corners);
  }
}
