package dado.plan.compare;

import dado.plan.model.Node;
import java.util.List;
import java.util.Optional;

/// A step of one plan and its counterpart in the other.
///
/// @param before empty where it is new
/// @param after empty where it is gone
/// @param changes in what the two differ; empty where one is missing
/// @param moved whether it hangs below another step than before, steps that are new or gone left
///   aside
public record Match(
    Optional<Node> before, Optional<Node> after, List<Change> changes, boolean moved) {

  public Match {
    changes = List.copyOf(changes);
  }

  /// Whether both plans have it.
  public boolean matched() {
    return before.isPresent() && after.isPresent();
  }

  /// Whether only the second plan has it.
  public boolean added() {
    return before.isEmpty();
  }

  /// Whether only the first plan has it.
  public boolean removed() {
    return after.isEmpty();
  }

  /// Whether both plans have it and it does its work in another way; other numbers alone are no
  /// change.
  public boolean changed() {
    return changes.stream().anyMatch(c -> c.aspect().isStructural());
  }

  /// The difference in one aspect.
  public Optional<Change> change(Aspect aspect) {
    return changes.stream().filter(c -> c.aspect() == aspect).findFirst();
  }

  /// What happened, as a clause.
  public String sentence() {
    if (before.isEmpty()) {
      return after.map(n -> n.label() + " is new").orElse("");
    }
    if (after.isEmpty()) {
      return before.get().label() + " is gone";
    }
    boolean same = before.get().label().equals(after.get().label());
    return same
        ? before.get().label() + (changed() ? " changed" : moved ? " moved" : " stayed")
        : before.get().label() + " became " + after.get().label();
  }
}
