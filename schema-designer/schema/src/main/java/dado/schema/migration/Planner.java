package dado.schema.migration;

import dado.schema.change.Change;
import dado.schema.change.Changes;
import dado.schema.change.Difference;
import dado.schema.dialect.Ddl;
import dado.schema.dialect.Dialect;
import dado.schema.dialect.Statement;
import dado.schema.model.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// How changes become a migration: ordered by what depends on what, with the way back.
public final class Planner {

  private Planner() {}

  /// The shortest migration that makes the changes.
  ///
  /// @param changes in the order in which they were made; the migration orders them anew
  /// @throws IllegalArgumentException when a change does not fit the schema, or the engine cannot
  ///   hold what it asks for
  public static Migration plan(Dialect dialect, Schema current, List<Change> changes) {
    return plan(dialect, current, changes, PlanOptions.PLAIN);
  }

  /// The migration that makes the changes, as it is wanted.
  public static Migration plan(
      Dialect dialect, Schema current, List<Change> changes, PlanOptions options) {
    Schema desired = Changes.apply(current, changes);
    boolean reorders = changes.stream().anyMatch(Change.ReorderColumns.class::isInstance);
    List<Change> ordered =
        reorders ? Difference.ordered(current, desired) : Difference.between(current, desired);
    return new Plan(dialect, current, options).of(ordered);
  }

  private record Plan(Dialect dialect, Schema current, PlanOptions options) {

    Migration of(List<Change> ordered) {
      List<Ddl.Unsupported> unsupported = new ArrayList<>();
      List<Change> makes = supported(ordered, unsupported);
      Schema goal = Changes.apply(current, makes);
      Set<Change> kept =
          options.keepLost()
              ? makes.stream()
                  .filter(c -> Keepsakes.canKeep(c, current))
                  .collect(Collectors.toUnmodifiableSet())
              : Set.of();
      List<Statement> up = new Script(dialect, options.online(), current, kept).up(makes);
      List<Statement> down =
          new Script(dialect, options.online(), goal, kept).down(Difference.back(current, makes));
      return new Migration(
          up, down, Risks.of(current, up), new Losses(current, kept).of(makes), unsupported);
    }

    /// The changes that the engine can make, up and back. One that it cannot is left out, and said.
    private List<Change> supported(List<Change> changes, List<Ddl.Unsupported> unsupported) {
      List<Change> makes = new ArrayList<>();
      Changes.walk(
          current,
          changes,
          (change, before, after) -> {
            var why = dialect.ddl().unsupported(change, before, after);
            why.ifPresent(unsupported::add);
            if (why.isEmpty()) {
              makes.add(change);
            }
            return why.isEmpty();
          });
      return makes;
    }
  }
}
