package dado.schema.edit;

import dado.schema.change.Change;
import java.util.List;

/// One act of a person on a design: changes that are made together or not at all.
///
/// @param label the act in words, as *Undo* names it (`Add column email to users`)
/// @param changes in the order in which they are made
/// @param why what the act is good for, in Markdown; empty where the label says it
public record Edit(String label, List<Change> changes, String why) {

  public Edit {
    changes = List.copyOf(changes);
  }

  /// An act that needs no reason.
  public static Edit of(String label, Change... changes) {
    return new Edit(label, List.of(changes), "");
  }

  /// This act without one of its changes, such as the index that a foreign key proposes.
  public Edit without(Change change) {
    return new Edit(label, changes.stream().filter(c -> !c.equals(change)).toList(), why);
  }
}
