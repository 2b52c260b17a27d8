package dado.plan.explain;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The values that a person gives for a statement's parameters, as text.
///
/// @param values by the parameter's name or number, without its sign; empty is NULL
public record Arguments(Map<String, Optional<String>> values) {

  /// No values.
  public static final Arguments NONE = new Arguments(Map.of());

  public Arguments {
    values = Map.copyOf(values);
  }

  /// These, and one more. A sign before the name is no part of it: `:id` is `id`, `$1` is `1`.
  public Arguments and(String name, Optional<String> value) {
    Map<String, Optional<String>> more = new LinkedHashMap<>(values);
    more.put(bare(name), value);
    return new Arguments(more);
  }

  private static String bare(String name) {
    String stripped = name.strip();
    boolean signed = stripped.length() > 1 && ":$@?".indexOf(stripped.charAt(0)) >= 0;
    return signed ? stripped.substring(1) : stripped;
  }

  /// Whether there is a value, be it NULL, for a parameter.
  public boolean has(Parameters.Parameter parameter) {
    return values.containsKey(parameter.name()) || values.containsKey(parameter.number());
  }

  /// The value of a parameter that has one; empty is NULL.
  public Optional<String> of(Parameters.Parameter parameter) {
    return values.getOrDefault(
        parameter.name(), values.getOrDefault(parameter.number(), Optional.empty()));
  }
}
