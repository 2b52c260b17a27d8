package dado.schema.edit;

import dado.schema.model.Engine;
import java.util.Set;
import java.util.function.Function;

/// A kind of elementary act.
///
/// @param group what it is done to
/// @param title what is done
/// @param engines those that have it
/// @param refused whether the others refuse it in words, rather than doing something else
record EditKind(
    String group, String title, Set<Engine> engines, boolean refused, Function<Ground, Edit> act) {

  @Override
  public String toString() {
    return group + ": " + title;
  }
}
