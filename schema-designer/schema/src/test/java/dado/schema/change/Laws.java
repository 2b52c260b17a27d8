package dado.schema.change;

import dado.schema.model.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What holds of the difference of any two schemas.
///
/// @param ordered whether the order of columns is part of what is wanted
record Laws(boolean ordered) {

  List<Change> changes(Schema current, Schema desired) {
    return ordered ? Difference.ordered(current, desired) : Difference.between(current, desired);
  }

  /// The law that a pair and its changes break, with what was seen.
  Optional<String> broken(Schema current, Schema desired, List<Change> changes) {
    Schema reached = Changes.apply(current, changes);
    List<Change> back = Difference.back(current, changes);
    Schema returned = Changes.apply(reached, back);
    return wrong("does not lead to the design", new Shape(ordered).difference(reached, desired))
        .or(() -> something("finds more", changes(reached, desired)))
        .or(() -> something("finds changes between equals", changes(desired, desired)))
        .or(() -> wrong("does not lead back", new Shape(true).difference(returned, current)))
        .or(() -> inverse(changes))
        .or(() -> walk(current, changes, reached, back));
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

  /// Every change is one that the engine makes, and every state one that it can hold, on both ways.
  private static Optional<String> walk(
      Schema current, List<Change> changes, Schema reached, List<Change> back) {
    List<Schema> states = states(current, changes);
    boolean same = back.equals(Changes.inverses(changes));
    List<Schema> returns = same ? states.reversed() : states(reached, back);
    return refused(states, changes, "on the way")
        .or(() -> refused(returns, back, "on the way back"))
        .or(() -> flawed(states, "on the way"))
        .or(() -> same ? Optional.empty() : flawed(returns, "on the way back"));
  }

  /// The states before, between and after changes.
  private static List<Schema> states(Schema start, List<Change> changes) {
    List<Schema> states = new ArrayList<>(List.of(start));
    changes.forEach(c -> states.add(Changes.apply(states.getLast(), List.of(c))));
    return states;
  }

  private static Optional<String> refused(List<Schema> states, List<Change> changes, String where) {
    for (int i = 0; i < changes.size(); i++) {
      List<Change> later = changes.subList(i + 1, changes.size());
      String reason = new Refusals(states.get(i), changes.get(i), later).reason();
      if (!reason.isEmpty()) {
        return Optional.of(where + ", " + reason + ":\n" + changes.get(i));
      }
    }
    return Optional.empty();
  }

  private static Optional<String> flawed(List<Schema> states, String where) {
    for (int i = 1; i < states.size(); i++) {
      List<String> flaws = Soundness.flaws(states.get(i));
      if (!flaws.isEmpty()) {
        return Optional.of(where + ", " + flaws.getFirst() + "\nin state " + i);
      }
    }
    return Optional.empty();
  }
}
