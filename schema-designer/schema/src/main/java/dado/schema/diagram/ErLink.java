package dado.schema.diagram;

/// An edge before it has a route: the numbers of the boxes and rows that it joins.
record ErLink(
    int from,
    int fromRow,
    int to,
    int toRow,
    String foreignKey,
    ErEdge.End fromEnd,
    ErEdge.End toEnd) {

  boolean isLoop() {
    return from == to;
  }
}
