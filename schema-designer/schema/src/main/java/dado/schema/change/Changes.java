package dado.schema.change;

import dado.schema.model.Schema;
import java.util.List;

/// What changes do to a schema.
public final class Changes {

  private Changes() {}

  /// The schema after the changes, in their order.
  ///
  /// @throws IllegalArgumentException when a change speaks of something that is not there, or adds
  ///   what is there already
  public static Schema apply(Schema schema, List<Change> changes) {
    Workspace workspace = new Workspace(schema);
    changes.forEach(workspace::make);
    return workspace.schema();
  }

  /// What looks at one change after the other.
  @FunctionalInterface
  public interface Visitor {

    /// A change, with the schema as it is before and after it.
    ///
    /// @return whether the change stays; one that does not is taken back before the next
    boolean visit(Change change, Schema before, Schema after);
  }

  /// Goes through changes with the schema before and after each.
  ///
  /// @throws IllegalArgumentException as [#apply]
  public static void walk(Schema schema, List<Change> changes, Visitor visitor) {
    Workspace workspace = new Workspace(schema);
    Schema now = schema;
    for (Change change : changes) {
      workspace.make(change);
      Schema next = workspace.schema();
      if (visitor.visit(change, now, next)) {
        now = next;
      } else {
        workspace.make(change.inverse());
        now = workspace.schema();
      }
    }
  }

  /// The changes that take these back: their inverses, backwards.
  public static List<Change> inverses(List<Change> changes) {
    return changes.reversed().stream().map(Change::inverse).toList();
  }
}
