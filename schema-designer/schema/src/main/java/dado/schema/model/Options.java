package dado.schema.model;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// The long tail of a designed thing: what only one engine knows, by the words of that engine.
///
/// Keys are lower case (`fillfactor`, `engine`, `on update`, `validated`); values are as the
/// catalog prints them. What is at the engine's default is not there at all, so that two things are
/// equal when their options are. Which keys a part of the model can have stands with that part.
public record Options(SortedMap<String, String> values) {

  /// No options.
  public static final Options NONE = new Options(new TreeMap<>());

  public Options {
    values = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(values));
  }

  /// Options from a map.
  public static Options of(Map<String, String> values) {
    return values.isEmpty() ? NONE : new Options(new TreeMap<>(values));
  }

  /// One option.
  public static Options of(String key, String value) {
    return NONE.with(key, value);
  }

  /// The value of a key; empty where it is not there.
  public String get(String key) {
    return values.getOrDefault(key, "");
  }

  /// Whether the key has that value.
  public boolean is(String key, String value) {
    return value.equals(values.get(key));
  }

  /// Whether the key is there.
  public boolean has(String key) {
    return values.containsKey(key);
  }

  /// Whether there are none.
  public boolean isEmpty() {
    return values.isEmpty();
  }

  /// These with one more; an empty value takes the key away.
  public Options with(String key, String value) {
    SortedMap<String, String> more = new TreeMap<>(values);
    if (value.isEmpty()) {
      more.remove(key);
    } else {
      more.put(key, value);
    }
    return new Options(more);
  }

  /// These without a key.
  public Options without(String key) {
    return values.containsKey(key) ? with(key, "") : this;
  }
}
