package dado.plan.compare;

import dado.plan.model.Node;
import java.util.Optional;

/// A step of one plan and its counterpart in the other.
///
/// @param before empty where it is new
/// @param after empty where it is gone
public record Match(Optional<Node> before, Optional<Node> after) {

  /// Whether both plans have it and it does its work in another way.
  public boolean changed() {
    return before.isPresent()
        && after.isPresent()
        && !before.get().label().equals(after.get().label());
  }

  /// What happened, as a clause.
  public String sentence() {
    if (before.isEmpty()) {
      return after.map(n -> n.label() + " is new").orElse("");
    }
    if (after.isEmpty()) {
      return before.get().label() + " is gone";
    }
    return changed()
        ? before.get().label() + " became " + after.get().label()
        : before.get().label() + " stayed";
  }
}
