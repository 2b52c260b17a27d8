package dado.schema.change;

import dado.schema.model.EnumType;
import dado.schema.model.EnumType.Value;
import dado.schema.model.Id;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// How the values of an enum change: first the new ones come and old ones take new labels, and when
/// no column speaks of the others any more, they go.
final class EnumSteps {

  private EnumSteps() {}

  /// The change that adds and renames, without taking a value away; empty where there is none.
  static Optional<Change> growth(EnumType now, EnumType wanted) {
    EnumType grown = grown(now, wanted);
    boolean removes = grown.values().size() > wanted.values().size();
    EnumType goal = removes ? grown : wanted;
    return now.same(goal) ? Optional.empty() : Optional.of(new Change.AlterObject(now, goal));
  }

  /// Whether a value goes or takes another place, so that the type must be replaced.
  static boolean isSurgery(EnumType before, EnumType after) {
    List<Value> kept = new ArrayList<>();
    Map<Id, Value> known = byIdentity(before, after);
    after
        .values()
        .forEach(v -> {
          if (known.containsKey(v.id())) {
            kept.add(known.get(v.id()));
          }
        });
    return !kept.equals(before.values());
  }

  /// The old value that each new one is: by identity, else by label.
  private static Map<Id, Value> byIdentity(EnumType before, EnumType after) {
    Map<Id, Value> known = new HashMap<>();
    Set<Value> open = new HashSet<>(before.values());
    for (Value value : after.values()) {
      taken(before, open, b -> b.id().equals(value.id())).ifPresent(b -> known.put(value.id(), b));
    }
    for (Value value : after.values()) {
      if (!known.containsKey(value.id())) {
        taken(before, open, b -> b.label().equals(value.label()))
            .ifPresent(b -> known.put(value.id(), b));
      }
    }
    return known;
  }

  /// The first such value that is open still, which it is no longer.
  private static Optional<Value> taken(EnumType type, Set<Value> open, Predicate<Value> which) {
    return type.values().stream().filter(v -> which.test(v) && open.remove(v)).findFirst();
  }

  /// The wanted values with those that go still among them, each behind its old neighbour.
  private static EnumType grown(EnumType now, EnumType wanted) {
    Set<Value> stays = new HashSet<>(byIdentity(now, wanted).values());
    Set<String> labels = new HashSet<>(wanted.labels());
    List<Value> values = new ArrayList<>(wanted.values());
    Map<Value, Id> wantedIds = new HashMap<>();
    byIdentity(now, wanted).forEach((id, old) -> wantedIds.put(old, id));
    int place = 0;
    for (Value value : now.values()) {
      if (stays.contains(value)) {
        Id id = wantedIds.get(value);
        place =
            1
                + values.indexOf(
                    values.stream().filter(v -> v.id().equals(id)).findFirst().orElseThrow());
      } else if (labels.add(value.label())) {
        values.add(place++, value);
      }
    }
    return new EnumType(wanted.id(), wanted.name(), values, wanted.comment(), wanted.options());
  }
}
