package dado.schema.change;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Values in their order that are found, replaced and removed by key in constant time. A value
/// keeps its place when its key changes.
final class Slots<K, V> {

  private final Function<V, K> key;
  private final List<@Nullable V> values;
  private final Map<K, Integer> places = new HashMap<>();

  Slots(List<V> values, Function<V, K> key) {
    this.key = key;
    this.values = new ArrayList<>(values);
    for (int i = 0; i < values.size(); i++) {
      places.putIfAbsent(key.apply(values.get(i)), i);
    }
  }

  Optional<V> get(K wanted) {
    Integer place = places.get(wanted);
    return place == null ? Optional.empty() : Optional.ofNullable(values.get(place));
  }

  boolean has(K wanted) {
    return places.containsKey(wanted);
  }

  void add(V value) {
    places.put(key.apply(value), values.size());
    values.add(value);
  }

  /// Puts a value in the place of the one under a key.
  void replace(K old, V value) {
    int place = Objects.requireNonNull(places.remove(old));
    values.set(place, value);
    places.put(key.apply(value), place);
  }

  void remove(K old) {
    values.set(Objects.requireNonNull(places.remove(old)), null);
  }

  List<V> list() {
    List<V> all = new ArrayList<>(places.size());
    for (V value : values) {
      if (value != null) {
        all.add(value);
      }
    }
    return all;
  }

  /// Values by key, in their order.
  static <K, V> Map<K, V> map(List<V> values, Function<V, K> key) {
    Map<K, V> map = new LinkedHashMap<>();
    values.forEach(v -> map.putIfAbsent(key.apply(v), v));
    return map;
  }
}
