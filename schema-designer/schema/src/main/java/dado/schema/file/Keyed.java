package dado.schema.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The items of a list by what tells them apart: their id, else their name, else all they are.
record Keyed(Map<String, Json> items) {

  static final Keyed NONE = new Keyed(Map.of());

  /// Empty where two items have the same key.
  static Optional<Keyed> of(Json.Arr list) {
    Map<String, Json> items = new LinkedHashMap<>();
    for (Json item : list.items()) {
      if (items.put(key(item), item) != null) {
        return Optional.empty();
      }
    }
    return Optional.of(new Keyed(items));
  }

  private static String key(Json item) {
    return text(item, "id")
        .map(id -> "id " + id)
        .or(() -> text(item, "name").map(name -> "name " + name))
        .orElseGet(() -> JsonText.of(item));
  }

  private static Optional<String> text(Json item, String field) {
    return item instanceof Json.Obj o && o.fields().get(field) instanceof Json.Text t
        ? Optional.of(t.value())
        : Optional.empty();
  }

  Optional<Json> item(String key) {
    return Optional.ofNullable(items.get(key));
  }

  /// What people call the item.
  Optional<String> label(String key) {
    return item(key).flatMap(i -> text(i, "name").or(() -> text(i, "id")));
  }

  private List<String> keys() {
    return List.copyOf(items.keySet());
  }

  /// All keys. Where one side only has another order than both found, it is that side's; what the
  /// other added stands behind what it stood behind.
  static List<String> order(Keyed base, Keyed mine, Keyed theirs) {
    boolean moved = !common(mine, base).equals(common(base, mine));
    Keyed leading = moved ? mine : theirs;
    List<String> order = new ArrayList<>(leading.keys());
    String last = "";
    for (String key : (moved ? theirs : mine).keys()) {
      if (!leading.items().containsKey(key)) {
        order.add(last.isEmpty() ? 0 : order.indexOf(last) + 1, key);
      }
      last = key;
    }
    return order;
  }

  private static List<String> common(Keyed of, Keyed with) {
    return of.keys().stream().filter(with.items()::containsKey).toList();
  }
}
