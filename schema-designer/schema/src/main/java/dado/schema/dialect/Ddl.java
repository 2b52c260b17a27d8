package dado.schema.dialect;

import dado.schema.change.Change;
import dado.schema.change.Changes;
import dado.schema.model.Schema;
import java.util.ArrayList;
import java.util.List;

/// Changes written as an engine's SQL.
public interface Ddl {

  /// The statements that make a change, in their order.
  ///
  /// @param before the schema as it is when the first of them runs
  /// @param after the schema when the last has run
  List<Statement> statements(Change change, Schema before, Schema after);

  /// The statements that make all the changes one after the other. An engine that cannot make each
  /// change alone writes several as one.
  ///
  /// @param before the schema as it is when the first of them runs
  default List<Statement> script(List<Change> changes, Schema before) {
    List<Statement> statements = new ArrayList<>();
    Schema now = before;
    for (Change change : changes) {
      Schema next = Changes.apply(now, List.of(change));
      statements.addAll(statements(change, now, next));
      now = next;
    }
    return statements;
  }
}
