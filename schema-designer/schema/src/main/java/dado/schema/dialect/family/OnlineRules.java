package dado.schema.dialect.family;

import dado.schema.change.Change;
import dado.schema.model.Table;
import java.util.List;

/// What an engine can do to a table while others use it, as measured on it.
@FunctionalInterface
public interface OnlineRules {

  /// The lightest way that the server accepts for all the changes in one statement.
  ///
  /// @param before the table as it is
  /// @param after the table as it will be
  Way way(List<Change> changes, Table before, Table after);
}
