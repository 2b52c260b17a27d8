package dado.plan.format.family;

import dado.plan.syntax.Draft;
import java.util.ArrayList;
import java.util.List;

/// Joins of two inputs each, made of a list of tables in join order.
public final class LeftDeep {
  private LeftDeep() {}

  /// Hangs the tables below joins: the last join is the step itself, its first child the join of
  /// all tables before.
  ///
  /// @param last a step whose children are the tables; fewer than two stay as they are
  /// @param joining completes each join
  public static void build(Draft last, Joining joining) {
    List<Draft> tables = List.copyOf(last.children);
    if (tables.size() < 2) {
      return;
    }
    last.children.clear();
    Draft outer = tables.getFirst();
    for (int i = 1; i < tables.size(); i++) {
      Draft step = i == tables.size() - 1 ? last : new Draft();
      joining.complete(step, outer, tables.get(i));
      step.children.addAll(new ArrayList<>(List.of(outer, tables.get(i))));
      outer = step;
    }
  }

  /// Says what a join is, and what its inputs are in it.
  @FunctionalInterface
  public interface Joining {

    /// @param step the join; new, but for the last
    void complete(Draft step, Draft outer, Draft inner);
  }
}
