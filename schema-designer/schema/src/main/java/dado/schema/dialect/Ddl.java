package dado.schema.dialect;

import dado.schema.change.Change;
import dado.schema.model.Schema;
import java.util.List;

/// Changes written as an engine's SQL.
public interface Ddl {

  /// The statements that make a change, in their order.
  ///
  /// @param before the schema as it is when the first of them runs
  /// @param after the schema when the last has run
  List<Statement> statements(Change change, Schema before, Schema after);
}
