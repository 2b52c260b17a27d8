package dado.cli;

import dado.bench.connection.ServerInfo;
import dado.schema.Dialects;
import dado.schema.dialect.ConnectionSource;
import dado.schema.dialect.Dialect;
import dado.schema.dialect.Progress;
import dado.schema.model.Schema;
import java.sql.Connection;
import java.sql.SQLException;

/// A database that was connected to, with the dialect that its server really speaks.
record Live(ConnectionSource source, Dialect dialect, ServerInfo server) {

  static Live of(ConnectionSource source) throws SQLException {
    try (Connection connection = source.open()) {
      ServerInfo server = ServerInfo.of(connection);
      return new Live(source, Dialects.of(server.engine()), server);
    }
  }

  /// The schema as the catalog has it now.
  Schema schema(Progress progress) throws SQLException {
    try (Connection connection = source.open()) {
      return dialect.catalog().read(connection, progress);
    }
  }
}
