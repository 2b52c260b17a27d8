package dado.schema.lint;

import dado.schema.lint.rule.Rule;
import dado.schema.lint.rule.Settings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The file [LintConfig#FILE] of a project, read and rewritten. What a person wrote keeps its order
/// and its words; only what differs is changed.
public final class LintFile {

  private LintFile() {}

  /// The settings of a project; the default where it has no file.
  ///
  /// @throws IllegalArgumentException with everything that is wrong with the file, for people
  public static Settings read(Path folder) throws IOException {
    Path file = folder.resolve(LintConfig.FILE);
    return Files.exists(file) ? LintConfig.read(Files.readString(file)) : Settings.DEFAULT;
  }

  /// Writes the settings of a project, whole or not at all. Where they are the default and there is
  /// no file, none is made.
  ///
  /// @throws IllegalArgumentException when the file that is there cannot be read as one
  public static void write(Path folder, Settings settings) throws IOException {
    Path file = folder.resolve(LintConfig.FILE);
    String before = Files.exists(file) ? Files.readString(file) : "";
    if (before.isEmpty() && settings.equals(Settings.DEFAULT)) {
      return;
    }
    String after = text(before, settings);
    if (!after.equals(before)) {
      Path fresh = Files.createTempFile(folder, ".dado", ".tmp");
      Files.writeString(fresh, after, StandardCharsets.UTF_8);
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /// The text of a file with these settings.
  ///
  /// @param before the text as it is; empty for none
  public static String text(String before, Settings settings) {
    String base = before.isBlank() ? "{}" : before;
    if (LintConfig.read(base).equals(settings)) {
      return before;
    }
    ObjectNode root = (ObjectNode) LintConfig.tree(base);
    set(root, "rules", settings.rules(), true);
    set(root, "patterns", settings.patterns(), false);
    set(root, "thresholds", settings.numbers(), false);
    Map<String, List<String>> ignored = new TreeMap<>();
    settings.ignored().forEach((r, o) -> ignored.put(r, List.copyOf(new TreeSet<>(o))));
    set(root, "ignore", ignored, true);
    return LintReport.written(root) + "\n";
  }

  private static void set(ObjectNode root, String key, Map<String, ?> wanted, boolean rules) {
    ObjectNode node = root.get(key) instanceof ObjectNode o ? o : root.objectNode();
    Map<String, Object> open = new TreeMap<>(wanted);
    List<String> names = new ArrayList<>();
    node.properties().forEach(f -> names.add(f.getKey()));
    for (String name : names) {
      Object value = open.remove(rules ? id(name) : name);
      if (value == null) {
        node.remove(name);
      } else {
        put(node, name, value);
      }
    }
    open.forEach((name, value) -> put(node, name, value));
    if (node.isEmpty()) {
      root.remove(key);
    } else {
      root.set(key, node);
    }
  }

  private static String id(String word) {
    Optional<Rule> rule = Rules.of(word);
    return rule.map(r -> r.about().id()).orElse(word);
  }

  private static void put(ObjectNode node, String name, Object value) {
    switch (value) {
      case Long number -> node.put(name, number);
      case List<?> names -> list(node, name, Set.copyOf(names));
      default -> node.put(name, value.toString());
    }
  }

  /// A list with the same members stays in its order.
  private static void list(ObjectNode node, String name, Set<?> members) {
    Set<String> wanted = new TreeSet<>();
    members.forEach(m -> wanted.add(m.toString()));
    List<String> there = new ArrayList<>();
    JsonNode old = node.path(name);
    old.forEach(n -> there.add(n.asString()));
    there.retainAll(wanted);
    wanted.removeAll(there);
    there.addAll(wanted);
    ArrayNode array = node.putArray(name);
    there.forEach(array::add);
  }
}
