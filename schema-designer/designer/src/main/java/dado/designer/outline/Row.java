package dado.designer.outline;

import dado.designer.thing.Thing;
import java.util.Optional;

/// A row of the outline: a thing, or the heading of a group.
///
/// @param group the heading; empty for a thing
record Row(Optional<Thing> thing, String group, Status status) {

  /// What is to become of a thing in the database.
  enum Status {
    SAME,
    ADDED,
    REMOVED,
    CHANGED
  }

  static Row of(Thing thing, Status status) {
    return new Row(Optional.of(thing), "", status);
  }

  static Row heading(String group) {
    return new Row(Optional.empty(), group, Status.SAME);
  }

  /// What no other row of the outline has.
  String key() {
    return thing.map(t -> "thing " + t.id().value()).orElse("group " + group);
  }
}
