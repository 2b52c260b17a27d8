package dado.schema.diagram;

import dado.schema.model.Name;
import java.util.List;

/// A column of a foreign key, drawn from its row to the row of the column it references.
///
/// @param fromRow the row in the box of `from`, or `ErBox.HEAD`
/// @param toRow the row in the box of `to`, or `ErBox.HEAD`
/// @param points the corners, from border to border; neighbours share their x or their y
public record ErEdge(
    Name from,
    int fromRow,
    Name to,
    int toRow,
    String foreignKey,
    End fromEnd,
    End toEnd,
    List<Point> points) {

  /// How many rows one end of a foreign key stands for.
  public enum End {
    /// Exactly one: the key's columns are never null.
    ONE,
    /// None or one.
    ZERO_OR_ONE,
    /// Any number: a crow's foot.
    ZERO_OR_MANY
  }

  public ErEdge {
    points = List.copyOf(points);
  }

  /// Whether the table references itself.
  public boolean isLoop() {
    return from.equals(to);
  }
}
