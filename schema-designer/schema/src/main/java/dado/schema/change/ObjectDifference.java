package dado.schema.change;

import dado.schema.model.Engine;
import dado.schema.model.EnumType;
import dado.schema.model.Grant;
import dado.schema.model.Name;
import dado.schema.model.Policy;
import dado.schema.model.Routine;
import dado.schema.model.Schema;
import dado.schema.model.SchemaObject;
import dado.schema.model.SchemaObject.Kind;
import dado.schema.model.Sequence;
import dado.schema.model.Table;
import dado.schema.model.Trigger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Which objects beside the tables go, come, change or are made anew, and when.
///
/// Objects that tables stand on (types, sequences, the functions of defaults and checks) come
/// before the tables change and go after; those that stand on tables go before and come after.
final class ObjectDifference {

  private static final Set<Kind> UNDER =
      EnumSet.of(
          Kind.NAMESPACE, Kind.EXTENSION, Kind.ENUM, Kind.COMPOSITE, Kind.DOMAIN, Kind.SEQUENCE);
  private static final Comparator<SchemaObject> BY_KIND = Comparator.comparing(SchemaObject::kind);

  private final Schema current;
  private final Schema desired;
  private final Map<SchemaObject, SchemaObject> pairs;
  private final Set<String> needed;
  private final Set<String> neededBefore;

  /// @param tables the tables of both sides that come, go or differ
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

  /// The renames of objects that keep their identity, swaps through a spare name.
  List<Change> renames() {
    List<Change> changes = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      Map<String, Map<Name, Name>> wanted = new LinkedHashMap<>();
      Map<Name, SchemaObject> byName = new HashMap<>();
      pairs.forEach((a, b) -> {
        if (a.kind() == kind && isRenamed(a, b)) {
          wanted
              .computeIfAbsent(a.discriminator(), d -> new LinkedHashMap<>())
              .put(a.name(), b.name());
          byName.put(a.name(), a);
        }
      });
      wanted.values().forEach(w -> changes.addAll(steps(kind, w, byName)));
    }
    return changes;
  }

  private List<Change> steps(Kind kind, Map<Name, Name> wanted, Map<Name, SchemaObject> byName) {
    Set<Name> taken = new HashSet<>();
    current.objects().stream().filter(o -> o.kind() == kind).forEach(o -> taken.add(o.name()));
    List<Change> changes = new ArrayList<>();
    Map<Name, SchemaObject> now = new HashMap<>(byName);
    RenameSteps.of(wanted, taken, n -> n.withLocal(Spare.name(n.local(), taken.size())))
        .forEach(s -> {
          SchemaObject object = now.remove(s.from());
          if (object != null) {
            changes.add(new Change.RenameObject(object, s.to()));
            now.put(s.to(), object.withName(s.to()));
          }
        });
    return changes;
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
        || (object instanceof Routine && words.contains(Mentions.word(object)));
  }

  /// What stands on tables and must go before they change, dependents first.
  ///
  /// @param anew the keys of what goes to come back
  /// @param renamed new names of tables by their old ones
  List<SchemaObject> early(Set<SchemaObject.Key> anew, Map<Name, Name> renamed) {
    List<SchemaObject> goes =
        current.objects().stream()
            .filter(o -> !isUnder(o, neededBefore))
            .filter(o -> anew.contains(o.key()) || !isKept(o, renamed))
            .sorted(BY_KIND)
            .toList();
    return Sorted.of(goes).reversed();
  }

  /// Whether it becomes the wanted object without a statement that makes it anew.
  private boolean isKept(SchemaObject object, Map<Name, Name> renamed) {
    SchemaObject wanted = pairs.get(object);
    if (wanted == null) {
      return false;
    }
    SchemaObject moved = object;
    for (var table : renamed.entrySet()) {
      if (speaksOf(object, table.getKey())) {
        moved = new TableRenaming(table.getKey(), table.getValue()).in(object);
      }
    }
    return moved.key().equals(wanted.key()) || isRenamed(object, wanted);
  }

  private static boolean speaksOf(SchemaObject object, Name table) {
    return switch (object) {
      case Trigger t -> t.table().equals(table);
      case Policy p -> p.table().equals(table);
      case Grant g -> g.name().equals(table);
      default -> false;
    };
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

  private static Set<SchemaObject.Key> keys(List<SchemaObject> objects) {
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
        changes.add(new Change.AddObject(object));
      } else if (!there.get().same(object)) {
        early(there.get(), object).ifPresent(changes::add);
      }
    }
    return changes;
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
    List<Change> changes = new ArrayList<>();
    for (SchemaObject object : desired.objects()) {
      if (isUnder(object, needed)) {
        now.object(object.key())
            .filter(o -> !o.same(object))
            .ifPresent(o -> changes.add(new Change.AlterObject(o, object)));
      }
    }
    for (SchemaObject object : Sorted.of(wanted(false))) {
      Optional<SchemaObject> there = now.object(object.key());
      if (there.isEmpty()) {
        changes.add(new Change.AddObject(object));
      } else if (!there.get().same(object)) {
        changes.add(new Change.AlterObject(there.get(), object));
      }
    }
    return changes;
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
