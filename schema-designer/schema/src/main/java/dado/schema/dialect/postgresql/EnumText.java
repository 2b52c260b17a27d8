package dado.schema.dialect.postgresql;

import dado.schema.model.EnumType;
import dado.schema.model.Id;
import dado.schema.model.Schema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Enums as PostgreSQL's SQL.
record EnumText(Target target) {

  List<String> add(EnumType type) {
    List<String> texts = new ArrayList<>();
    texts.add(create(type));
    if (!type.comment().isEmpty()) {
      texts.add(target.comment(what(type), type.comment()));
    }
    Owners.first(target, what(type), type.options()).ifPresent(texts::add);
    return texts;
  }

  private String what(EnumType type) {
    return "TYPE " + target.quote(type.name());
  }

  private String create(EnumType type) {
    String values = type.labels().stream().map(target::literal).collect(Collectors.joining(", "));
    return "CREATE TYPE " + target.quote(type.name()) + " AS ENUM (" + values + ")";
  }

  /// Values are renamed by identity and added in their place; where one goes or they change their
  /// order, which PostgreSQL cannot do, a new type takes the columns.
  List<String> alter(EnumType before, EnumType after, Schema schema, Schema goal) {
    Map<String, String> renames = renames(before, after);
    List<String> texts = new ArrayList<>(renamed(before, renames));
    List<String> now = before.labels().stream().map(l -> renames.getOrDefault(l, l)).toList();
    List<String> kept = after.labels().stream().filter(now::contains).toList();
    texts.addAll(
        kept.equals(now)
            ? extended(before, after, now)
            : new TypeSwap(target, schema, goal).texts(before, after));
    return texts;
  }

  private List<String> extended(EnumType before, EnumType after, List<String> there) {
    List<String> texts = new ArrayList<>(added(after, there));
    if (!before.comment().equals(after.comment())) {
      texts.add(target.comment(what(after), after.comment()));
    }
    Owners.changed(target, what(after), before.options(), after.options()).ifPresent(texts::add);
    return texts;
  }

  private static Map<String, String> renames(EnumType before, EnumType after) {
    Map<Id, String> wanted = new HashMap<>();
    after.values().forEach(v -> wanted.put(v.id(), v.label()));
    Map<String, String> renames = new LinkedHashMap<>();
    for (EnumType.Value value : before.values()) {
      String label = wanted.getOrDefault(value.id(), value.label());
      boolean elsewhere = after.labels().contains(value.label());
      if (!label.equals(value.label()) && (!elsewhere || wanted.containsKey(value.id()))) {
        renames.put(value.label(), label);
      }
    }
    return renames;
  }

  /// Names that are changed round go through spare ones.
  private List<String> renamed(EnumType type, Map<String, String> renames) {
    Set<String> taken = new HashSet<>(type.labels());
    boolean round = renames.values().stream().anyMatch(taken::contains);
    List<String> texts = new ArrayList<>();
    if (round) {
      renames.keySet().forEach(l -> texts.add(rename(type, l, target.derived(l, "_dado"))));
    }
    renames.forEach(
        (from, to) -> texts.add(rename(type, round ? target.derived(from, "_dado") : from, to)));
    return texts;
  }

  private String rename(EnumType type, String from, String to) {
    return "ALTER TYPE "
        + target.quote(type.name())
        + " RENAME VALUE "
        + target.literal(from)
        + " TO "
        + target.literal(to);
  }

  private List<String> added(EnumType type, List<String> there) {
    List<String> texts = new ArrayList<>();
    String head = "ALTER " + what(type) + " ADD VALUE ";
    List<String> labels = type.labels();
    for (int i = 0; i < labels.size(); i++) {
      if (!there.contains(labels.get(i))) {
        texts.add(head + target.literal(labels.get(i)) + place(labels, i, there));
      }
    }
    return texts;
  }

  /// Values come at the end unless told otherwise.
  private String place(List<String> labels, int at, List<String> there) {
    int last = there.isEmpty() ? -1 : labels.indexOf(there.getLast());
    if (at > last) {
      return "";
    }
    return at > 0
        ? " AFTER " + target.literal(labels.get(at - 1))
        : " BEFORE " + target.literal(there.getFirst());
  }
}
