package dado.schema.dialect;

import dado.schema.model.Schema;
import java.sql.Connection;
import java.sql.SQLException;

/// How a schema is read from an engine's own catalog, with a handful of set-based queries.
public interface Catalog {

  /// The whole schema that the connection's role can see, without the engine's own objects.
  ///
  /// @throws SQLException as the driver throws it
  /// @throws java.util.concurrent.CancellationException when `progress` was cancelled
  Schema read(Connection connection, Progress progress) throws SQLException;
}
