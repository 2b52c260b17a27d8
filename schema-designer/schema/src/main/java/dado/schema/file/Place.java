package dado.schema.file;

import java.util.ArrayList;
import java.util.List;

/// Where a thing is in a model file, by identities and not by positions: `tables`, the table's id,
/// `columns`, the column's id.
public record Place(List<String> steps) implements Comparable<Place> {

  /// The model itself.
  public static final Place ROOT = new Place(List.of());

  public Place {
    steps = List.copyOf(steps);
  }

  /// The place of a thing in one of this thing's lists.
  public Place in(String list, String key) {
    List<String> longer = new ArrayList<>(steps);
    longer.add(list);
    longer.add(key);
    return new Place(longer);
  }

  @Override
  public int compareTo(Place other) {
    return String.join("\0", steps).compareTo(String.join("\0", other.steps));
  }
}
