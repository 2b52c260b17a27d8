package dado.schema.lint.rule;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What people can set.
///
/// @param rules on, off or another severity, by rule id: `off`, `on`, `info`, `warning`, `error`
/// @param patterns regular expressions for names, by kind: `table`, `column`, `index`, `constraint`
/// @param numbers thresholds by name: `rows`, `overflow percent`, `index columns`, `majority
///   percent`
public record Settings(
    Map<String, String> rules, Map<String, String> patterns, Map<String, Long> numbers) {

  /// As long as nobody sets anything.
  public static final Settings DEFAULT = new Settings(Map.of(), Map.of(), Map.of());

  /// The thresholds that there are, with their defaults.
  public static final Map<String, Long> THRESHOLDS =
      Map.of(
          "rows", 10_000L,
          "overflow percent", 50L,
          "index columns", 5L,
          "majority percent", 80L);

  public Settings {
    rules = Map.copyOf(rules);
    patterns = Map.copyOf(patterns);
    numbers = Map.copyOf(numbers);
  }

  /// A threshold.
  ///
  /// @throws IllegalArgumentException for a name that is none
  public long number(String name) {
    Long own = numbers.get(name);
    Long known = own == null ? THRESHOLDS.get(name) : own;
    if (known == null) {
      throw new IllegalArgumentException("There is no threshold \"" + name + "\".");
    }
    return known;
  }

  /// Whether a rule runs.
  public boolean runs(About about) {
    String set = set(about);
    return set.isEmpty() ? about.byDefault() : !set.equals("off");
  }

  /// The severity that people chose for a rule.
  public Optional<Severity> severity(About about) {
    return Severity.of(set(about));
  }

  private String set(About about) {
    return rules.getOrDefault(about.id(), rules.getOrDefault(about.name(), ""));
  }

  /// These with one more rule set.
  public Settings with(String rule, String value) {
    Map<String, String> more = new HashMap<>(rules);
    more.put(rule, value);
    return new Settings(more, patterns, numbers);
  }
}
