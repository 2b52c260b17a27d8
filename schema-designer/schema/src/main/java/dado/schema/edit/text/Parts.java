package dado.schema.edit.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/// Lists of parts that are known by a key, merged three ways.
///
/// @param <T> the part
/// @param <K> what tells it from the others
record Parts<T, K>(Function<T, K> key, Merge<T> merge, BinaryOperator<T> fresh) {

  /// What becomes of a part that is in all three.
  @FunctionalInterface
  interface Merge<T> {
    T of(T mine, T base, T next);
  }

  /// The parts that the text had and has, merged; those that it has newly; and those of mine that
  /// it never had. In the order of the text.
  List<T> merged(List<T> mine, List<T> base, List<T> next) {
    Map<K, T> ours = byKey(mine);
    Map<K, T> were = byKey(base);
    Map<K, T> are = byKey(next);
    List<T> all = new ArrayList<>();
    are.forEach((k, n) -> {
      T m = ours.get(k);
      T b = were.get(k);
      all.add(m == null ? fresh.apply(n, n) : b == null ? fresh.apply(m, n) : merge.of(m, b, n));
    });
    ours.forEach((k, m) -> {
      if (!were.containsKey(k) && !are.containsKey(k)) {
        all.add(m);
      }
    });
    return all;
  }

  private Map<K, T> byKey(List<T> parts) {
    Map<K, T> map = new LinkedHashMap<>();
    parts.forEach(p -> map.putIfAbsent(key.apply(p), p));
    return map;
  }
}
