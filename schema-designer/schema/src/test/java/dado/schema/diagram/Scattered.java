package dado.schema.diagram;

import dado.schema.file.LayoutFile;
import dado.schema.file.LayoutFile.Position;
import dado.schema.model.Id;
import dado.schema.model.Schema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Boxes where people might have put them: anywhere, but not upon one another.
final class Scattered {

  private Scattered() {}

  /// @param room the least number of pixels between two boxes
  static LayoutFile layout(Schema schema, long seed, int room) {
    Random random = new Random(seed);
    List<Bounds> taken = new ArrayList<>();
    Map<Id, Position> positions = new HashMap<>();
    int side = (int) (450 * Math.sqrt(schema.tables().size()));
    for (ErBox box : ErGraph.of(schema, Shown.USUAL, java.util.Set.of()).boxes()) {
      Bounds spot;
      int size = side;
      do {
        size += 10;
        spot = box.at(random.nextInt(size) - 300, random.nextInt(size) - 300).bounds();
      } while (taken.stream().anyMatch(spot.grown(room)::overlaps));
      taken.add(spot);
      positions.put(box.table(), new Position((int) spot.x(), (int) spot.y()));
    }
    return new LayoutFile(positions);
  }
}
