package dado.schema.dialect.postgresql;

import dado.schema.model.Options;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Storage parameters (`fillfactor=70`) among the options of tables, indexes and views.
final class Parameters {

  /// Options of this dialect that are no storage parameters.
  private static final Set<String> OTHERS =
      Set.of(
          "access method",
          "cluster on",
          "columns",
          "comment",
          "deferrable",
          "enforced",
          "include",
          "inherit",
          "inherits",
          "match",
          "nulls",
          "overlaps",
          "owner",
          "period",
          "replica identity",
          "row security",
          "set columns",
          "tablespace",
          "unlogged",
          "valid",
          "validated");

  private Parameters() {}

  /// The storage parameters alone.
  static SortedMap<String, String> of(Options options) {
    SortedMap<String, String> parameters = new TreeMap<>();
    options.values().entrySet().stream()
        .filter(e -> isParameter(e.getKey()))
        .forEach(e -> parameters.put(e.getKey(), e.getValue()));
    return parameters;
  }

  private static boolean isParameter(String key) {
    return !OTHERS.contains(key) && key.indexOf(' ') < 0;
  }

  /// ` WITH (…)`; empty for none.
  static String with(Options options) {
    SortedMap<String, String> parameters = of(options);
    return parameters.isEmpty() ? "" : " WITH (" + list(parameters) + ")";
  }

  static String list(Map<String, String> parameters) {
    return parameters.entrySet().stream()
        .map(e -> e.getKey() + "=" + value(e.getValue()))
        .collect(Collectors.joining(", "));
  }

  private static String value(String value) {
    return value.matches("[A-Za-z0-9_.+-]+") ? value : "'" + value.replace("'", "''") + "'";
  }
}
