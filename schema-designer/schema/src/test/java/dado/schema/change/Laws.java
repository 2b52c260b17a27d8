package dado.schema.change;

import dado.schema.model.Schema;
import java.util.List;
import java.util.Optional;

/// What holds of the difference of any two schemas.
///
/// @param ordered whether the order of columns is part of what is wanted
record Laws(boolean ordered) {

  /// The law that a pair breaks, with what was seen.
  Optional<String> broken(Schema current, Schema desired) {
    List<Change> changes = changes(current, desired);
    return broken(current, desired, changes);
  }

  List<Change> changes(Schema current, Schema desired) {
    return ordered ? Difference.ordered(current, desired) : Difference.between(current, desired);
  }

  private Optional<String> broken(Schema current, Schema desired, List<Change> changes) {
    Schema reached = Changes.apply(current, changes);
    List<Change> back = Changes.inverses(changes);
    return wrong("does not lead to the design", new Shape(ordered).difference(reached, desired))
        .or(() -> something("finds more", changes(reached, desired)))
        .or(() -> something("finds changes between equals", changes(desired, desired)))
        .or(() -> wrong("does not lead back", new Shape(true).difference(Changes.apply(reached, back), current)))
        .or(() -> inverse(changes))
        .or(() -> walk(current, changes, "on the way"))
        .or(() -> walk(reached, back, "on the way back"));
  }

  private static Optional<String> wrong(String law, String seen) {
    return seen.isEmpty() ? Optional.empty() : Optional.of(law + ":\n" + seen);
  }

  private static Optional<String> something(String law, List<Change> changes) {
    return changes.isEmpty() ? Optional.empty() : Optional.of(law + ":\n" + changes);
  }

  private static Optional<String> inverse(List<Change> changes) {
    return changes.stream()
        .filter(c -> !c.inverse().inverse().equals(c))
        .findFirst()
        .map(c -> "has an inverse that is not taken back:\n" + c);
  }

  /// Every change is one that the engine makes, and every state one that it can hold.
  private static Optional<String> walk(Schema start, List<Change> changes, String where) {
    Schema now = start;
    for (int i = 0; i < changes.size(); i++) {
      Change change = changes.get(i);
      String refused = new Refusals(now, change, changes.subList(i + 1, changes.size())).reason();
      if (!refused.isEmpty()) {
        return Optional.of(where + ", " + refused + ":\n" + change);
      }
      now = Changes.apply(now, List.of(change));
      List<String> flaws = Soundness.flaws(now);
      if (!flaws.isEmpty()) {
        return Optional.of(where + ", " + flaws.getFirst() + "\nafter " + change);
      }
    }
    return Optional.empty();
  }
}
