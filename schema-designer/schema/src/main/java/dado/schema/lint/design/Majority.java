package dado.schema.lint.design;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The style that most names of a kind have.
record Majority(NameStyle style, long count, long all) {

  /// The majority of these names; empty where there is none or too few to tell.
  ///
  /// @param percent how many of the names of several words must share a style
  static Optional<Majority> of(List<String> names, long percent) {
    Map<NameStyle, Long> counts =
        names.stream()
            .flatMap(n -> NameStyle.of(n).stream())
            .collect(Collectors.groupingBy(s -> s, TreeMap::new, Collectors.counting()));
    long all = counts.values().stream().mapToLong(Long::longValue).sum();
    return counts.entrySet().stream()
        .filter(e ->
            e.getValue() >= 5 && e.getValue() * 100 >= all * percent && e.getValue() < names.size())
        .findFirst()
        .map(e -> new Majority(e.getKey(), e.getValue(), all));
  }

  /// Whether a name is in another style.
  boolean breaks(String name) {
    return NameStyle.of(name).map(s -> s != style).orElse(false);
  }
}
