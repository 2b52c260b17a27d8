package dado.schema.change;

import dado.schema.model.Constraint.PrimaryKey;
import dado.schema.model.Engine;
import dado.schema.model.Schema;
import dado.schema.model.SchemaObject;
import dado.schema.model.SchemaObject.Kind;
import dado.schema.model.Table;
import dado.schema.model.View;
import java.util.EnumSet;
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

  private static final Set<Kind> STANDING =
      EnumSet.of(Kind.VIEW, Kind.TRIGGER, Kind.POLICY, Kind.GRANT, Kind.OTHER);

  private final Map<SchemaObject, SchemaObject> pairs;
  private final Engine engine;
  private final Set<String> surgery;

  /// Words of tables that lose something, or change a type.
  private final Set<String> hard = new HashSet<>();

  /// Words of what is renamed, or changes otherwise.
  private final Set<String> soft = new HashSet<>();

  /// Old and new names of renamed columns, by the word of their table.
  private final Map<String, Set<String>> columns = new HashMap<>();

  /// Words of tables that go.
  private final Set<String> gone = new HashSet<>();

  /// Words of renamed tables.
  private final Set<String> moved = new HashSet<>();

  private final Set<String> views = new HashSet<>();
  private final Set<SchemaObject.Key> keys = new HashSet<>();

  /// @param plans what becomes of the columns of the tables that differ
  Anew(
      Schema current,
      Schema desired,
      Pairing<Table> tables,
      Map<Table, ColumnPlan> plans,
      ObjectDifference objects) {
    this.pairs = objects.pairs();
    this.engine = desired.engine();
    this.surgery = objects.surgery();
    tables.gone().forEach(t -> gone.add(word(t)));
    hard.addAll(gone);
    tables.pairs().forEach((a, b) -> feel(a, b, plans));
    feelRenames();
    soft.addAll(hard);
    current.objects().stream()
        .filter(o -> o.kind() == Kind.VIEW && !pairs.containsKey(o))
        .forEach(o -> views.add(Mentions.word(o)));
    find(current.objects());
  }

  private static String word(Table table) {
    return Mentions.lower(table.name().local());
  }

  private void feel(Table before, Table after, Map<Table, ColumnPlan> plans) {
    if (!surgery.isEmpty() && Mentions.in(before).stream().anyMatch(surgery::contains)) {
      hard.add(word(before));
    }
    ColumnPlan plan = plans.get(before);
    if (plan != null) {
      feel(before, after, plan);
    }
  }

  private void feel(Table before, Table after, ColumnPlan plan) {
    if (plan.isHard() || losesKey(before, after)) {
      hard.add(word(before));
    }
    if (!before.name().equals(after.name())) {
      soft.add(word(before));
      moved.add(word(before));
    }
    plan.pairs().forEach((a, b) -> feelRename(word(before), a.name(), b.name()));
  }

  private void feelRename(String table, String from, String to) {
    if (!from.equals(to)) {
      soft.add(table);
      Set<String> words = columns.computeIfAbsent(table, t -> new HashSet<>());
      words.add(Mentions.lower(from));
      words.add(Mentions.lower(to));
    }
  }

  private void feelRenames() {
    pairs.forEach((a, b) -> {
      if (!a.name().equals(b.name()) && a.kind() != Kind.NAMESPACE) {
        soft.add(Mentions.word(a));
      }
    });
  }

  private static boolean losesKey(Table before, Table after) {
    return before.primaryKey().isPresent()
        && !before
            .primaryKey()
            .map(PrimaryKey::columns)
            .equals(after.primaryKey().map(PrimaryKey::columns));
  }

  /// The keys, as they are in the current schema, of the objects to make anew.
  Set<SchemaObject.Key> keys() {
    return keys;
  }

  private void find(List<SchemaObject> objects) {
    boolean quiet = soft.isEmpty() && views.isEmpty();
    if (quiet && pairs.entrySet().stream().allMatch(e -> e.getKey().same(e.getValue()))) {
      return;
    }
    Map<SchemaObject, Set<String>> words = standing(objects);
    words.forEach((o, w) -> {
      if (isAffected(o, w)) {
        take(o);
      }
    });
    takeAlteredViews(words);
    spread(words);
  }

  /// The words of what stays and stands on other things.
  private Map<SchemaObject, Set<String>> standing(List<SchemaObject> objects) {
    Map<SchemaObject, Set<String>> words = new HashMap<>();
    for (SchemaObject object : objects) {
      if (STANDING.contains(object.kind()) && pairs.containsKey(object)) {
        words.put(object, Mentions.in(object));
      }
    }
    return words;
  }

  private boolean changes(SchemaObject object) {
    SchemaObject wanted = pairs.getOrDefault(object, object);
    return !object.withName(wanted.name()).same(wanted);
  }

  private boolean isAffected(SchemaObject object, Set<String> words) {
    return switch (object.kind()) {
      case VIEW ->
          (changes(object) && mentions(words, soft))
              || isHeld(words)
              || sees(words)
              || (engine == Engine.POSTGRESQL && mentions(words, moved))
              || (engine == Engine.SQLITE && mentions(words, gone))
              || isRefilled(object);
      case TRIGGER, OTHER ->
          (changes(object) && mentions(words, soft)) || isHeld(words) || sees(words);
      case POLICY -> (changes(object) && mentions(words, soft)) || isHeld(words);
      case NAMESPACE, EXTENSION, ENUM, COMPOSITE, DOMAIN, SEQUENCE, ROUTINE, GRANT -> false;
    };
  }

  /// Whether it is a materialized view with another query, which nothing replaces in place.
  private boolean isRefilled(SchemaObject object) {
    return object instanceof View v
        && v.materialized()
        && pairs.get(object) instanceof View w
        && !v.definition().equals(w.definition());
  }

  /// Whether the engine refuses a change under it, or drops it along.
  private boolean isHeld(Set<String> words) {
    return engine == Engine.POSTGRESQL && mentions(words, hard);
  }

  /// Whether the engine prints other names of columns in it afterwards.
  private boolean sees(Set<String> words) {
    return columns.entrySet().stream()
        .anyMatch(e -> words.contains(e.getKey()) && mentions(words, e.getValue()));
  }

  private static boolean mentions(Set<String> words, Set<String> names) {
    return names.size() < words.size()
        ? names.stream().anyMatch(words::contains)
        : words.stream().anyMatch(names::contains);
  }

  private void take(SchemaObject object) {
    keys.add(object.key());
    if (object.kind() == Kind.VIEW) {
      views.add(Mentions.word(object));
    }
  }

  /// A view that others stand on cannot be replaced by one with other columns under them.
  private void takeAlteredViews(Map<SchemaObject, Set<String>> words) {
    Set<String> spoken = new HashSet<>();
    words.forEach((o, w) -> {
      if (o.kind() == Kind.VIEW) {
        w.stream().filter(x -> !x.equals(Mentions.word(o))).forEach(spoken::add);
      }
    });
    words.keySet().stream()
        .filter(o -> o.kind() == Kind.VIEW && changes(o) && spoken.contains(Mentions.word(o)))
        .forEach(this::take);
  }

  /// What stands on a view that goes or is made anew is made anew, too.
  private void spread(Map<SchemaObject, Set<String>> words) {
    boolean more = !views.isEmpty();
    while (more) {
      int before = keys.size();
      words.forEach((o, w) -> {
        if (!keys.contains(o.key()) && mentions(w, views)) {
          take(o);
        }
      });
      more = keys.size() > before;
    }
  }
}
