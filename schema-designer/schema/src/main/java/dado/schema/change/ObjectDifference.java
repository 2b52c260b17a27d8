package dado.schema.change;

import dado.schema.model.Engine;
import dado.schema.model.EnumType;
import dado.schema.model.Name;
import dado.schema.model.OtherObject;
import dado.schema.model.Routine;
import dado.schema.model.Schema;
import dado.schema.model.SchemaObject;
import dado.schema.model.SchemaObject.Kind;
import dado.schema.model.Sequence;
import dado.schema.model.Table;
import dado.schema.model.View;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Which objects beside the tables go, come, change or are made anew, and when.
///
/// Objects that tables stand on (types, sequences, the functions of defaults and checks) come
/// before the tables change and go after; those that stand on tables go before and come after.
final class ObjectDifference {

  private static final Set<Kind> UNDER =
      EnumSet.of(
          Kind.NAMESPACE, Kind.EXTENSION, Kind.ENUM, Kind.COMPOSITE, Kind.DOMAIN, Kind.SEQUENCE);

  /// What is carried as text and tables can stand on.
  private static final Set<String> FOUNDATIONS = Set.of("TYPE", "COLLATION", "TEXT", "SERVER");

  private static final Set<Kind> TYPES = EnumSet.of(Kind.ENUM, Kind.COMPOSITE, Kind.DOMAIN);
  private static final Set<Kind> RELATIONS = EnumSet.of(Kind.VIEW, Kind.SEQUENCE);
  private static final Comparator<SchemaObject> BY_KIND = Comparator.comparing(SchemaObject::kind);

  private final Schema current;
  private final Schema desired;
  private final Map<SchemaObject, SchemaObject> pairs;
  private final Set<String> needed;
  private final Set<String> neededBefore;

  /// @param before the tables that go or differ, as they are
  /// @param after the tables that come or differ, as they are wanted
  ObjectDifference(Schema current, Schema desired, List<Table> before, List<Table> after) {
    this.current = current;
    this.desired = desired;
    this.pairs = pairs(current.objects(), desired.objects());
    this.neededBefore = words(current.objects(), before);
    this.needed = words(desired.objects(), after);
  }

  private static Map<SchemaObject, SchemaObject> pairs(
      List<SchemaObject> before, List<SchemaObject> after) {
    Map<SchemaObject, SchemaObject> pairs = new LinkedHashMap<>();
    record Identity(Kind kind, Object id) {}
    var byId = Slots.map(after, o -> new Identity(o.kind(), o.id()));
    var byKey = Slots.map(after, SchemaObject::key);
    Set<SchemaObject> taken = new HashSet<>();
    for (SchemaObject object : before) {
      SchemaObject same = byId.get(new Identity(object.kind(), object.id()));
      if (same != null && taken.add(same)) {
        pairs.put(object, same);
      }
    }
    for (SchemaObject object : before) {
      SchemaObject same = pairs.containsKey(object) ? null : byKey.get(object.key());
      if (same != null && taken.add(same)) {
        pairs.put(object, same);
      }
    }
    return pairs;
  }

  private static Set<String> words(List<SchemaObject> objects, List<Table> tables) {
    Set<String> words = new HashSet<>();
    tables.forEach(t -> words.addAll(Mentions.in(t)));
    objects.stream()
        .filter(o -> o.kind() == Kind.DOMAIN)
        .forEach(d -> words.addAll(Mentions.in(d)));
    return words;
  }

  /// The renames of types and routines that keep their identity, swaps through a spare name.
  ///
  /// @param now the schema when relations have their new names
  List<Change> renames(Workspace now) {
    List<Change> changes = new ArrayList<>(renames(now, TYPES, o -> true));
    Set<String> signatures = new HashSet<>();
    pairs.keySet().stream()
        .filter(o -> o.kind() == Kind.ROUTINE)
        .forEach(o -> signatures.add(o.discriminator()));
    for (String signature : signatures) {
      changes.addAll(
          renames(now, EnumSet.of(Kind.ROUTINE), o -> o.discriminator().equals(signature)));
    }
    return changes;
  }

  private List<Change> renames(Workspace now, Set<Kind> kinds, Predicate<SchemaObject> which) {
    Map<Name, SchemaObject> held = held(now, o -> kinds.contains(o.kind()) && which.test(o));
    Map<Name, Name> wanted = wanted(held, kinds);
    return wanted.isEmpty() ? List.of() : renames(held, wanted);
  }

  private static Map<Name, SchemaObject> held(Workspace now, Predicate<SchemaObject> which) {
    Map<Name, SchemaObject> held = new LinkedHashMap<>();
    now.objects().stream().filter(which).forEach(o -> held.put(o.name(), o));
    return held;
  }

  private static List<Change> renames(Map<Name, SchemaObject> held, Map<Name, Name> wanted) {
    List<Change> changes = new ArrayList<>();
    Set<Name> taken = new HashSet<>(held.keySet());
    RenameSteps.of(wanted, taken, n -> n.withLocal(Spare.name(n.local(), taken.size())))
        .forEach(s -> {
          SchemaObject object = held.remove(s.from());
          if (object != null) {
            changes.add(new Change.RenameObject(object, s.to()));
            held.put(s.to(), object.withName(s.to()));
          }
        });
    return changes;
  }

  /// New names of what is renamed, and spare ones of what goes late and holds a name that another
  /// thing comes for.
  private Map<Name, Name> wanted(Map<Name, SchemaObject> held, Set<Kind> kinds) {
    Map<SchemaObject.Key, Name> renamed = renamed();
    Set<SchemaObject.Key> stays = keys(pairs.keySet());
    Set<Name> coming = coming(kinds);
    Map<Name, Name> wanted = new LinkedHashMap<>();
    held.forEach((name, object) -> {
      if (renamed.containsKey(object.key())) {
        wanted.put(name, renamed.getOrDefault(object.key(), name));
      } else if (!stays.contains(object.key()) && coming.contains(name)) {
        wanted.put(name, name.withLocal(Spare.name(name.local(), held.size() + 1)));
      }
    });
    return wanted;
  }

  /// The new names of what is renamed.
  private Map<SchemaObject.Key, Name> renamed() {
    Map<SchemaObject.Key, Name> renamed = new HashMap<>();
    pairs.forEach((a, b) -> {
      if (isRenamed(a, b)) {
        renamed.put(a.key(), b.name());
      }
    });
    return renamed;
  }

  private Set<Name> coming(Set<Kind> kinds) {
    Set<Name> coming = new HashSet<>();
    Set<SchemaObject> kept = new HashSet<>(pairs.values());
    desired.objects().stream()
        .filter(o -> kinds.contains(o.kind()) && !kept.contains(o))
        .forEach(o -> coming.add(o.name()));
    return coming;
  }

  /// New names of the views and sequences that keep their identity.
  Map<Name, Name> relationRenames(Workspace now) {
    return wanted(held(now, o -> RELATIONS.contains(o.kind())), RELATIONS);
  }

  /// The names of the views and sequences that are there.
  Set<Name> relations(Workspace now) {
    Set<Name> names = new HashSet<>();
    now.objects().stream()
        .filter(o -> RELATIONS.contains(o.kind()))
        .forEach(o -> names.add(o.name()));
    return names;
  }

  /// The view or sequence of a name.
  Optional<SchemaObject> relation(Workspace now, Name name) {
    return RELATIONS.stream()
        .flatMap(k -> now.object(new SchemaObject.Key(k, name, "")).stream())
        .findFirst();
  }

  /// What stands on a table goes and comes under a new name; the rest is renamed.
  private static boolean isRenamed(SchemaObject before, SchemaObject after) {
    return !before.name().equals(after.name())
        && before.discriminator().equals(after.discriminator())
        && switch (before.kind()) {
          case NAMESPACE, ENUM, COMPOSITE, DOMAIN, SEQUENCE, ROUTINE, VIEW -> true;
          case EXTENSION, TRIGGER, POLICY, GRANT, OTHER -> false;
        };
  }

  /// Whether a table that comes or changes needs it.
  private boolean isUnder(SchemaObject object, Set<String> words) {
    return UNDER.contains(object.kind())
        || (object instanceof Routine && words.contains(Mentions.word(object)))
        || (object instanceof OtherObject o && FOUNDATIONS.contains(o.what().split(" ", 2)[0]));
  }

  /// What stands on tables and must go before they change, dependents first.
  ///
  /// @param anew the keys of what goes to come back
  List<SchemaObject> early(Set<SchemaObject.Key> anew, Fates fates) {
    List<SchemaObject> goes =
        current.objects().stream()
            .filter(o -> !isUnder(o, neededBefore))
            .filter(o -> anew.contains(o.key()) || !isKept(o, fates))
            .sorted(BY_KIND)
            .toList();
    return Sorted.of(goes).reversed();
  }

  /// Whether it becomes the wanted object without a statement that makes it anew.
  private boolean isKept(SchemaObject object, Fates fates) {
    SchemaObject wanted = pairs.get(object);
    return wanted != null
        && (isRenamed(object, wanted)
            || fates.key(object).filter(wanted.key()::equals).isPresent());
  }

  /// What tables stand on and goes when they have changed, dependents first.
  List<SchemaObject> lateDrops(List<SchemaObject> now) {
    Set<SchemaObject.Key> wanted = keys(desired.objects());
    List<SchemaObject> goes =
        now.stream()
            .filter(o -> isUnder(o, neededBefore) && !wanted.contains(o.key()))
            .sorted(BY_KIND)
            .toList();
    return Sorted.of(goes).reversed();
  }

  private static Set<SchemaObject.Key> keys(Collection<SchemaObject> objects) {
    Set<SchemaObject.Key> keys = new HashSet<>();
    objects.forEach(o -> keys.add(o.key()));
    return keys;
  }

  /// What comes or changes before the tables do.
  List<Change> foundations(Workspace now) {
    List<Change> changes = new ArrayList<>();
    for (SchemaObject object : Sorted.of(wanted(true))) {
      Optional<SchemaObject> there = now.object(object.key());
      if (there.isEmpty()) {
        changes.add(new Change.AddObject(unowned(object)));
      } else if (!there.get().same(object)) {
        early(there.get(), object).ifPresent(changes::add);
      }
    }
    return changes;
  }

  /// A sequence gets its column when that is there.
  private static SchemaObject unowned(SchemaObject object) {
    return object instanceof Sequence s ? s.withOwner(Optional.empty()) : object;
  }

  /// The part of an alteration that must be made before the tables change.
  private Optional<Change> early(SchemaObject now, SchemaObject wanted) {
    return switch (wanted) {
      case EnumType type -> EnumSteps.growth((EnumType) now, type);
      case Sequence s when !((Sequence) now).ownedBy().equals(s.ownedBy()) -> Optional.empty();
      default -> Optional.of(new Change.AlterObject(now, wanted));
    };
  }

  /// What comes or changes when the tables have changed.
  List<Change> superstructure(Workspace now) {
    List<Change> changes = new ArrayList<>(lateAlterations(now));
    List<SchemaObject> reindexed = wanted(false).stream().filter(o -> isReindexed(o, now)).toList();
    reindexed.forEach(
        o -> now.object(o.key()).ifPresent(was -> changes.add(new Change.AlterObject(was, o))));
    Sorted.of(wanted(false)).stream()
        .filter(o -> !reindexed.contains(o))
        .forEach(o -> arrival(o, now).ifPresent(changes::add));
    return changes;
  }

  /// What is left to change of that which tables stand on.
  private List<Change> lateAlterations(Workspace now) {
    List<Change> changes = new ArrayList<>();
    for (SchemaObject object : desired.objects()) {
      if (isUnder(object, needed)) {
        now.object(object.key())
            .filter(o -> !o.same(object))
            .ifPresent(o -> changes.add(new Change.AlterObject(o, object)));
      }
    }
    return changes;
  }

  private static Optional<Change> arrival(SchemaObject object, Workspace now) {
    Optional<SchemaObject> there = now.object(object.key());
    return there.isEmpty()
        ? Optional.of(new Change.AddObject(object))
        : there.filter(t -> !t.same(object)).map(t -> new Change.AlterObject(t, object));
  }

  /// Whether only the indexes of a materialized view differ: names that go are then free for
  /// others.
  private static boolean isReindexed(SchemaObject wanted, Workspace now) {
    return wanted instanceof View w
        && now.object(w.key())
            .filter(o -> o instanceof View v && !v.same(w) && v.withIndexes(w.indexes()).same(w))
            .isPresent();
  }

  private List<SchemaObject> wanted(boolean under) {
    return desired.objects().stream()
        .filter(o -> isUnder(o, needed) == under)
        .sorted(BY_KIND)
        .toList();
  }

  Map<SchemaObject, SchemaObject> pairs() {
    return pairs;
  }

  /// Words of the enums that lose values or change their order, whose type is replaced.
  Set<String> surgery() {
    Set<String> words = new HashSet<>();
    pairs.forEach((a, b) -> {
      if (a instanceof EnumType before
          && b instanceof EnumType after
          && desired.engine() == Engine.POSTGRESQL
          && EnumSteps.isSurgery(before, after)) {
        words.add(Mentions.word(after));
      }
    });
    return words;
  }
}
