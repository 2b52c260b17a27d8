package dado.shell;

import dado.bench.connection.Connections;
import dado.bench.connection.ServerInfo;
import dado.bench.connection.Target;
import dado.bench.sample.Sample;
import dado.bench.session.Session;
import dado.kit.text.Texts;
import dado.schema.Dialects;
import dado.schema.dialect.ConnectionSource;
import dado.schema.dialect.Dialect;
import dado.schema.dialect.Progress;
import dado.schema.model.Engine;
import dado.schema.model.Schema;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/// A database that the window is connected to.
///
/// @param session the editor's own connection
/// @param sample the sample behind it; stopped and removed when the database is closed
record OpenDatabase(
    Target target,
    ConnectionSource source,
    Dialect dialect,
    ServerInfo server,
    Session session,
    Optional<Sample> sample)
    implements AutoCloseable {

  static OpenDatabase connect(Target target, Optional<Sample> sample) throws SQLException {
    ConnectionSource source = Connections.source(target);
    try (Connection connection = source.open()) {
      ServerInfo server = ServerInfo.of(connection);
      return new OpenDatabase(
          target,
          source,
          Dialects.of(server.engine()),
          server,
          new Session(target, source),
          sample);
    }
  }

  Engine engine() {
    return server.engine();
  }

  /// The schema as the catalog has it now.
  Schema readSchema(Progress progress) throws SQLException {
    try (Connection connection = source.open()) {
      return dialect.catalog().read(connection, progress);
    }
  }

  /// What it is called in the window.
  String title(Texts texts) {
    return isSandbox() ? texts.get("open.sample.title") : target.title();
  }

  /// Whether Dado made this database itself and may try things in it.
  boolean isSandbox() {
    return sample.isPresent();
  }

  @Override
  public void close() {
    session.close();
    sample.ifPresent(Sample::close);
  }
}
