package dado.schema.change;

import dado.schema.model.Engine;
import dado.schema.model.Policy;
import dado.schema.model.Schema;
import dado.schema.model.SchemaObject;
import dado.schema.model.Table;
import dado.schema.model.Trigger;
import dado.schema.model.View;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which objects that stay must go and come back, because they stand in the way of a change or
/// speak of what it renames.
///
/// PostgreSQL refuses to change the type of a column, or to drop it, while a view, policy or
/// trigger uses it (https://www.postgresql.org/docs/current/sql-altertable.html); the text of a
/// view over a renamed table is not what a fresh view prints.
final class Anew {

  private final Schema current;
  private final Map<SchemaObject, SchemaObject> pairs;
  private final boolean refuses;
  private final Set<String> hard = new HashSet<>();
  private final Set<String> soft = new HashSet<>();
  private final Set<SchemaObject.Key> keys = new HashSet<>();

  Anew(Schema current, Schema desired, Pairing<Table> tables, ObjectDifference objects) {
    this.current = current;
    this.pairs = objects.pairs();
    this.refuses = desired.engine() == Engine.POSTGRESQL;
    Set<String> surgery = objects.surgery();
    tables.gone().forEach(t -> hard.add(word(t)));
    tables
        .pairs()
        .forEach((a, b) -> {
          if (!TablePair.same(a, b)) {
            feel(a, b, surgery);
          } else if (!surgery.isEmpty() && Mentions.in(a).stream().anyMatch(surgery::contains)) {
            hard.add(word(a));
          }
        });
    pairs.forEach((a, b) -> {
      if (!a.name().equals(b.name()) && a.kind() != SchemaObject.Kind.NAMESPACE) {
        soft.add(Mentions.word(a));
      }
    });
    soft.addAll(hard);
    find();
  }

  private static String word(Table table) {
    return Mentions.lower(table.name().local());
  }

  private void feel(Table before, Table after, Set<String> surgery) {
    ColumnPlan plan = ColumnPlan.of(before, after);
    boolean losesKey =
        before.primaryKey().isPresent() && !before.primaryKey().equals(after.primaryKey());
    boolean operated =
        !surgery.isEmpty() && Mentions.in(before).stream().anyMatch(surgery::contains);
    if (plan.isHard() || losesKey || operated) {
      hard.add(word(before));
    }
    if (!before.name().equals(after.name())
        || plan.pairs().entrySet().stream()
            .anyMatch(e -> !e.getKey().name().equals(e.getValue().name()))) {
      soft.add(word(before));
    }
  }

  /// The keys, as they are in the current schema, of the objects to make anew.
  Set<SchemaObject.Key> keys() {
    return keys;
  }

  private void find() {
    if (soft.isEmpty() && pairs.entrySet().stream().allMatch(e -> e.getKey().same(e.getValue()))) {
      return;
    }
    Map<SchemaObject, Set<String>> words = new HashMap<>();
    List<SchemaObject> standing =
        current.objects().stream().filter(o -> pairs.containsKey(o) && stands(o)).toList();
    standing.forEach(o -> words.put(o, Mentions.in(o)));
    Set<String> views = new HashSet<>();
    standing.stream()
        .filter(o -> isAffected(o, words.getOrDefault(o, Set.of())))
        .forEach(o -> take(o, views));
    takeAlteredViews(standing, words, views);
    spread(standing, words, views);
  }

  private static boolean stands(SchemaObject object) {
    return switch (object.kind()) {
      case VIEW, TRIGGER, POLICY, GRANT, OTHER, ROUTINE -> true;
      case NAMESPACE, EXTENSION, ENUM, COMPOSITE, DOMAIN, SEQUENCE -> false;
    };
  }

  private boolean isAffected(SchemaObject object, Set<String> words) {
    SchemaObject wanted = pairs.getOrDefault(object, object);
    boolean changes = !object.withName(wanted.name()).same(wanted);
    return switch (object) {
      case View v -> (changes && mentions(words, soft)) || (refuses && mentions(words, hard));
      case Trigger t -> isHeld(words) || (changes && mentions(words, soft));
      case Policy p -> isHeld(words) || (changes && mentions(words, soft));
      default -> false;
    };
  }

  private boolean isHeld(Set<String> words) {
    return refuses && mentions(words, hard);
  }

  private static boolean mentions(Set<String> words, Set<String> names) {
    return names.stream().anyMatch(words::contains);
  }

  private void take(SchemaObject object, Set<String> views) {
    keys.add(object.key());
    if (object instanceof View) {
      views.add(Mentions.word(object));
    }
  }

  /// A view that others stand on cannot be replaced by one with other columns under them.
  private void takeAlteredViews(
      List<SchemaObject> standing, Map<SchemaObject, Set<String>> words, Set<String> views) {
    for (SchemaObject object : standing) {
      SchemaObject wanted = pairs.getOrDefault(object, object);
      boolean altered = object instanceof View && !object.withName(wanted.name()).same(wanted);
      if (altered
          && standing.stream()
              .anyMatch(o ->
                  !o.equals(object)
                      && o instanceof View
                      && words.getOrDefault(o, Set.of()).contains(Mentions.word(object)))) {
        take(object, views);
      }
    }
  }

  /// What stands on a view that is made anew is made anew, too.
  private void spread(
      List<SchemaObject> standing, Map<SchemaObject, Set<String>> words, Set<String> views) {
    boolean more = !views.isEmpty();
    while (more) {
      int before = keys.size();
      standing.stream()
          .filter(o -> !keys.contains(o.key()) && !(o.kind() == SchemaObject.Kind.ROUTINE))
          .filter(o -> mentions(words.getOrDefault(o, Set.of()), views))
          .forEach(o -> take(o, views));
      more = keys.size() > before;
    }
  }
}
