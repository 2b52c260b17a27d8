package dado.schema.diagram;

import dado.schema.model.Id;
import dado.schema.model.Name;
import java.util.List;

/// A line between two boxes: mostly a column of a foreign key, drawn from its row to the row of the
/// column it references.
///
/// @param id what stays the same while names and positions change: the id of the column (or box)
///   that it leaves and that of the box it comes to; a second of these has ` #2` behind it
/// @param fromBox the id of the box it leaves
/// @param fromRow the row in the box of `from`, or `ErBox.HEAD`
/// @param toRow the row in the box of `to`, or `ErBox.HEAD`
/// @param points the corners, from border to border; neighbours share their x or their y
public record ErEdge(
    Id id,
    Kind kind,
    Id fromBox,
    Name from,
    int fromRow,
    Id toBox,
    Name to,
    int toRow,
    String foreignKey,
    End fromEnd,
    End toEnd,
    List<Point> points) {

  /// What an edge stands for.
  public enum Kind {
    /// A column of a foreign key, and the column it references.
    FOREIGN_KEY,
    /// A view, and a table or view that it reads.
    READS,
    /// A column, and the enumerated type it has.
    TYPE
  }

  /// How many rows one end of a foreign key stands for.
  public enum End {
    /// Exactly one: the key's columns are never null.
    ONE,
    /// None or one.
    ZERO_OR_ONE,
    /// Any number: a crow's foot.
    ZERO_OR_MANY,
    /// It is no matter of rows: no sign.
    NONE
  }

  public ErEdge {
    points = List.copyOf(points);
  }

  /// This edge along other corners.
  ErEdge along(List<Point> corners) {
    return new ErEdge(
        id, kind, fromBox, from, fromRow, toBox, to, toRow, foreignKey, fromEnd, toEnd, corners);
  }

  /// Whether both ends are at the same box.
  public boolean isLoop() {
    return fromBox.equals(toBox);
  }
}
