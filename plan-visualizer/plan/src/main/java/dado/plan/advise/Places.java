package dado.plan.advise;

import dado.plan.whatif.Database;
import dado.plan.whatif.WhatIf;
import dado.schema.dialect.Progress;
import dado.schema.model.Name;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/// Opens the places where indexes are tried.
@FunctionalInterface
public interface Places {

  /// The places for some tables: the first one tries all that it can, each other one what those
  /// before it refuse. The caller closes them.
  ///
  /// @return at least one
  List<WhatIf> open(Database database, Set<Name> tables, Progress progress) throws SQLException;
}
