package dado.schema.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The fields of a model file that this version of Dado does not know, and where they stood.
///
/// @param fields those of each place, in their order
record Unknown(Map<Place, List<Field>> fields) {

  static final Unknown NONE = new Unknown(Map.of());

  /// A field that Dado does not know.
  ///
  /// @param after the names before it in its object, the nearest first
  record Field(String name, Json value, List<String> after) {}

  /// What tells a thing in a list from the others: its id, else what names it, else its number.
  static List<String> keys(List<Json> items) {
    Map<String, Integer> seen = new HashMap<>();
    List<String> keys = new ArrayList<>();
    for (Json item : items) {
      String key = item instanceof Json.Obj o ? key(o) : "";
      int number = seen.merge(key, 1, Integer::sum);
      keys.add(number == 1 ? key : key + "\0" + number);
    }
    return keys;
  }

  private static String key(Json.Obj object) {
    if (object.fields().get("id") instanceof Json.Text id) {
      return id.value();
    }
    StringBuilder key = new StringBuilder();
    for (String name : List.of("kind", "schema", "name")) {
      key.append(object.fields().get(name) instanceof Json.Text t ? t.value() : "").append('\0');
    }
    return key.toString();
  }

  /// The tree with these fields where they stood.
  Json.Obj into(Json.Obj tree) {
    return fields.isEmpty() ? tree : into(tree, Place.ROOT);
  }

  private Json.Obj into(Json.Obj object, Place place) {
    Map<String, Json> all = new LinkedHashMap<>();
    object.fields().forEach((name, value) -> all.put(name, inside(value, name, place)));
    for (Field field : fields.getOrDefault(place, List.of())) {
      insert(all, field);
    }
    return new Json.Obj(all);
  }

  private Json inside(Json value, String name, Place place) {
    return switch (value) {
      case Json.Obj o -> into(o, place.in(name, ""));
      case Json.Arr a -> inside(a, name, place);
      case Json.Lines l -> l;
      case Json.Text t -> t;
      case Json.Word w -> w;
    };
  }

  private Json inside(Json.Arr list, String name, Place place) {
    List<String> keys = keys(list.items());
    List<Json> items = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      Json item = list.items().get(i);
      items.add(item instanceof Json.Obj o ? into(o, place.in(name, keys.get(i))) : item);
    }
    return new Json.Arr(items);
  }

  private static void insert(Map<String, Json> all, Field field) {
    Map<String, Json> rest = new LinkedHashMap<>(all);
    String before = field.after().stream().filter(all::containsKey).findFirst().orElse("");
    all.clear();
    if (before.isEmpty()) {
      all.put(field.name(), field.value());
    }
    rest.forEach((name, value) -> {
      all.putIfAbsent(name, value);
      if (name.equals(before)) {
        all.put(field.name(), field.value());
      }
    });
  }
}
