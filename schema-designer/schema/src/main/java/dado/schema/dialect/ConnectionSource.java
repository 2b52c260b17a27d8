package dado.schema.dialect;

import java.sql.Connection;
import java.sql.SQLException;

/// Where an engine gets connections of its own to one database. The caller closes each.
@FunctionalInterface
public interface ConnectionSource {

  /// A new connection, in auto-commit, with nothing of anybody's transaction on it.
  Connection open() throws SQLException;
}
