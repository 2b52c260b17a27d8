package dado.schema.change;

import dado.schema.model.Id;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Which object of one schema is which of another: the same identity, else the same name.
///
/// @param pairs old to new, in the old order
/// @param gone those without a new one
/// @param fresh those without an old one
record Pairing<T>(Map<T, T> pairs, List<T> gone, List<T> fresh) {

  static <T, N> Pairing<T> of(
      List<T> before, List<T> after, Function<T, Id> id, Function<T, N> name) {
    Map<T, T> pairs = new LinkedHashMap<>();
    List<T> open = new ArrayList<>(after);
    pair(before, open, id, pairs);
    List<T> rest = before.stream().filter(b -> !pairs.containsKey(b)).toList();
    pair(rest, open, name, pairs);
    List<T> gone = before.stream().filter(b -> !pairs.containsKey(b)).toList();
    return new Pairing<>(pairs, gone, List.copyOf(open));
  }

  private static <T, K> void pair(
      List<T> before, List<T> open, Function<T, K> key, Map<T, T> pairs) {
    Map<K, T> byKey = new LinkedHashMap<>();
    open.forEach(o -> byKey.put(key.apply(o), o));
    for (T b : before) {
      @Nullable T match = byKey.remove(key.apply(b));
      if (match != null) {
        pairs.put(b, match);
      }
    }
    open.clear();
    open.addAll(byKey.values().stream().filter(Objects::nonNull).toList());
  }
}
