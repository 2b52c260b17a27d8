package dado.schema.lint.rule;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// What people can set.
///
/// @param rules on, off or another severity, by rule id: `off`, `on`, `info`, `warning`, `error`
/// @param patterns regular expressions for names, by kind: `table`, `column`, `index`, `constraint`
/// @param numbers thresholds by name: `rows`, `overflow percent`, `index columns`, `majority
///   percent`
/// @param ignored the objects that a rule is silent on, by rule id: `orders`, `orders.user_id`
public record Settings(
    Map<String, String> rules,
    Map<String, String> patterns,
    Map<String, Long> numbers,
    Map<String, Set<String>> ignored) {

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
    Map<String, Set<String>> objects = new HashMap<>();
    ignored.forEach((rule, names) -> objects.put(rule, Set.copyOf(names)));
    ignored = Map.copyOf(objects);
  }

  /// Settings that ignore nothing.
  public Settings(
      Map<String, String> rules, Map<String, String> patterns, Map<String, Long> numbers) {
    this(rules, patterns, numbers, Map.of());
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
    return new Settings(more, patterns, numbers, ignored);
  }

  /// These with another pattern for the names of a kind.
  ///
  /// @param pattern empty for none
  public Settings withPattern(String kind, String pattern) {
    Map<String, String> more = new HashMap<>(patterns);
    more.put(kind, pattern);
    more.values().removeIf(String::isEmpty);
    return new Settings(rules, more, numbers, ignored);
  }

  /// These with a rule silent on one more object.
  ///
  /// @param rule its id
  /// @param object as [Place#object] names it
  public Settings ignoring(String rule, String object) {
    Map<String, Set<String>> more = new HashMap<>(ignored);
    Set<String> objects = new TreeSet<>(more.getOrDefault(rule, Set.of()));
    objects.add(object);
    more.put(rule, objects);
    return new Settings(rules, patterns, numbers, more);
  }

  /// Whether a rule is silent on an object.
  public boolean ignores(String rule, String object) {
    return ignored.getOrDefault(rule, Set.of()).contains(object);
  }
}
