package dado.schema.migration;

import dado.schema.change.Change;
import dado.schema.change.Changes;
import dado.schema.change.Difference;
import dado.schema.dialect.Dialect;
import dado.schema.dialect.Statement;
import dado.schema.model.Schema;
import java.util.List;

/// How changes become a migration: ordered by what depends on what, with the way back.
public final class Planner {

  private Planner() {}

  /// The migration that makes the changes.
  ///
  /// @param changes in the order in which they were made; the migration orders them anew
  /// @throws IllegalArgumentException when a change does not fit the schema, or the engine cannot
  ///   hold what it asks for
  public static Migration plan(Dialect dialect, Schema current, List<Change> changes) {
    Schema desired = Changes.apply(current, changes);
    List<Change> ordered =
        Dependents.around(dialect.engine(), Difference.between(current, desired), current, desired);
    List<Change> back = Changes.inverses(ordered);
    List<Statement> up = dialect.ddl().script(ordered, current);
    List<Statement> down = dialect.ddl().script(back, Changes.apply(current, ordered));
    List<Risk> risks = Risks.of(dialect.engine(), ordered, up);
    return new Migration(up, down, risks, Losses.reversibility(ordered));
  }
}
