package dado.designer;

import dado.schema.model.Index;
import dado.schema.model.Table;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// All that the layout of a design depends on: while it stays, no table moves.
record Shape(Set<Table> tables) {

  static Shape of(Design design) {
    return new Shape(design.drawn().tables().stream().map(Shape::bare).collect(Collectors.toSet()));
  }

  private static Table bare(Table table) {
    List<Index> unique = table.indexes().stream().filter(Index::unique).toList();
    return table.withIndexes(unique).withComment("");
  }
}
