package dado.schema.lint;

import dado.schema.lint.rule.Rule;
import dado.schema.lint.rule.Settings;
import dado.schema.lint.rule.Severity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;

/// The file `.dado-lint.json`:
///
///     { "rules":      { "P05": "off", "missing-on-delete": "info", "S11": "on" },
///       "patterns":   { "table": "[a-z_]+", "index": ".*_idx" },
///       "thresholds": { "rows": 50000, "overflow percent": 40 },
///       "ignore":     { "D02": ["orders.user_id"] } }
///
/// A rule is named by its id or name and is `on`, `off`, `info`, `warning` or `error`. `ignore`
/// names the objects that it is silent on, as its findings name them.
public final class LintConfig {

  /// The name of the file.
  public static final String FILE = ".dado-lint.json";

  private static final Set<String> KINDS = Set.of("table", "column", "index", "constraint");

  private static final String WRONG_RULE =
      "The rule %s is \"%s\"; it can be on, off, info, warning or error.";
  private static final String WRONG_KIND = "There is no pattern for \"%s\", only for %s.";
  private static final String WRONG_THRESHOLD = "There is no threshold \"%s\", only %s.";

  private final List<String> wrong = new ArrayList<>();

  private LintConfig() {}

  /// The settings that a file states.
  ///
  /// @throws IllegalArgumentException with everything that is wrong with it, for people
  public static Settings read(String text) {
    LintConfig config = new LintConfig();
    Settings settings = config.settings(tree(text));
    if (!config.wrong.isEmpty()) {
      throw new IllegalArgumentException(FILE + ": " + String.join(" ", config.wrong));
    }
    return settings;
  }

  static JsonNode tree(String text) {
    try {
      return LintReport.JSON.readTree(text);
    } catch (JacksonException e) {
      TokenStreamLocation at = e.getLocation();
      String place = at == null ? "" : ":" + at.getLineNr() + ":" + at.getColumnNr();
      throw new IllegalArgumentException(FILE + place + ": " + e.getOriginalMessage() + ".", e);
    }
  }

  private Settings settings(JsonNode root) {
    if (!root.isObject()) {
      wrong.add("It must hold one object.");
    }
    Set<String> keys = new TreeSet<>();
    root.properties().forEach(f -> keys.add(f.getKey()));
    keys.removeAll(Set.of("rules", "patterns", "thresholds", "ignore"));
    keys.forEach(k -> wrong.add("\"" + k + "\" is none of rules, patterns, thresholds, ignore."));
    return new Settings(
        rules(root.path("rules")),
        patterns(root.path("patterns")),
        numbers(root.path("thresholds")),
        ignored(root.path("ignore")));
  }

  private Map<String, Set<String>> ignored(JsonNode node) {
    Map<String, Set<String>> ignored = new HashMap<>();
    node.properties().forEach(f -> ignored(f.getKey(), f.getValue(), ignored));
    return ignored;
  }

  private void ignored(String name, JsonNode objects, Map<String, Set<String>> ignored) {
    Optional<String> rule = Rules.of(name).map(r -> r.about().id());
    if (rule.isEmpty()) {
      wrong.add("There is no rule \"" + name + "\" to ignore.");
    } else if (!objects.isArray()) {
      wrong.add("What " + name + " ignores must be a list of objects, such as [\"orders\"].");
    } else {
      Set<String> names = ignored.computeIfAbsent(rule.get(), r -> new TreeSet<>());
      objects.forEach(o -> names.add(o.asString()));
    }
  }

  private Map<String, String> rules(JsonNode node) {
    Map<String, String> rules = new HashMap<>();
    node.properties().forEach(f -> rule(f.getKey(), f.getValue().asString(), rules));
    return rules;
  }

  private void rule(String name, String value, Map<String, String> rules) {
    boolean known = value.equals("on") || value.equals("off") || Severity.of(value).isPresent();
    if (!known) {
      wrong.add(WRONG_RULE.formatted(name, value));
    }
    Rules.of(name)
        .map(Rule::about)
        .ifPresentOrElse(
            a -> rules.put(a.id(), value), () -> wrong.add("There is no rule \"" + name + "\"."));
  }

  private Map<String, String> patterns(JsonNode node) {
    Map<String, String> patterns = new HashMap<>();
    node.properties().forEach(f -> pattern(f.getKey(), f.getValue().asString(), patterns));
    return patterns;
  }

  private void pattern(String kind, String pattern, Map<String, String> patterns) {
    if (!KINDS.contains(kind)) {
      wrong.add(WRONG_KIND.formatted(kind, String.join(", ", new TreeSet<>(KINDS))));
    }
    try {
      patterns.put(kind, Pattern.compile(pattern).pattern());
    } catch (PatternSyntaxException e) {
      wrong.add("The pattern of " + kind + " is none: " + e.getDescription() + ".");
    }
  }

  private Map<String, Long> numbers(JsonNode node) {
    Map<String, Long> numbers = new HashMap<>();
    node.properties().forEach(f -> number(f.getKey(), f.getValue(), numbers));
    return numbers;
  }

  private void number(String name, JsonNode value, Map<String, Long> numbers) {
    Set<String> names = Settings.THRESHOLDS.keySet();
    if (!names.contains(name)) {
      wrong.add(WRONG_THRESHOLD.formatted(name, String.join(", ", new TreeSet<>(names))));
    } else if (!value.canConvertToLong() || value.asLong() < 0) {
      wrong.add("The threshold " + name + " must be a number that is not negative.");
    } else {
      numbers.put(name, value.asLong());
    }
  }
}
